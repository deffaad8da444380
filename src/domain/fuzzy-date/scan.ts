/**
 * Goes through a cell's tokens from left to right and finds the times in it. In a field every time counts; in running text
 * a bare «2025», «mai» or «Q3» must be introduced as a time, and what is part of another word or number never is one.
 *
 * Each token is looked at a bounded number of times, so the scan is linear.
 */
import { countedUnit, exclusionAt } from './exclusions.ts';
import type { Cadence } from './model.ts';
import type { Standing } from './period.ts';
import { anyWord, either, opensAt, saying } from './steps.ts';
import { type Time, timeAt } from './times.ts';
import type { Token } from './tokens.ts';
import { cadenceAt, conditionAt } from './untimed.ts';

/** `first` and `next` are places in the tokens; `next` is the one after the last. */
export type Finding = { readonly first: number; readonly next: number } & (
  | { readonly kind: 'time'; readonly time: Time }
  | { readonly kind: 'cadence'; readonly cadence: Cadence }
  | { readonly kind: 'condition' }
);

export type Place = 'field' | 'text';

const isTight = (token: Token | undefined): boolean => token?.gap === 'none';

/** «a2025», «12.10.2025» from its second number on, «KST-2025»: the middle of something else. */
function beginsInside(tokens: readonly Token[], at: number): boolean {
  const [before, earlier] = [tokens[at - 1], tokens[at - 2]];
  if (at === 0 || before === undefined || !isTight(tokens[at])) return false;
  if (before.kind !== 'mark') return true;
  if (!'-./:'.includes(before.text) || earlier === undefined || !isTight(before)) return false;
  return earlier.kind === 'number' || (earlier.kind === 'word' && before.text === '-');
}

const conjunction = saying('og | eller | samt');

/** «2025-budsjettet», «10-faktor», «mars- og aprilrapporten», «1.2.3.4»: the beginning of something else. */
function endsInside(tokens: readonly Token[], next: number): boolean {
  const [after, later] = [tokens[next], tokens[next + 1]];
  if (after === undefined || !isTight(after)) return false;
  if (after.kind !== 'mark') return true;
  const isHyphen = after.text === '-';
  const hangs = isHyphen && tokens[next - 1]?.kind === 'word';
  if (later === undefined) return hangs;
  if (!isTight(later)) return hangs && (later.kind === 'mark' || conjunction(tokens, next + 1) !== null);
  return '-./:'.includes(after.text) && (later.kind === 'number' || (isHyphen && later.kind === 'word') || hangs);
}

/** «fra 1.5 til 2 stillinger», «2025 kroner» */
const isCounted = (tokens: readonly Token[], time: Time, next: number): boolean =>
  time.parts.at(-1)?.standing !== 'free' && tokens[next - 1]?.kind === 'number' && countedUnit(tokens, next) !== null;

/** «Arbeidet videreføres 2024/2025»: what says that something happens introduces a year as «i» does. */
const happens = saying(
  'videreføres | vidareførast | gjennomføres | gjennomførast | startes | starter | startar | start | oppstart | pågår | periode',
  'fortsetter | held fram | ferdigstilles | ferdigstillast | planlegges | planleggast | evalueres | evaluerast | iverksettes',
);

const FEW_MARKS = 3;

const separates = (token: Token | undefined): boolean =>
  token?.kind === 'mark' && (token.text === ':' || (token.text === '-' && token.gap !== 'none'));

/** Alone in its cell but for quotes and the like, or after «Periode:». */
function standsAlone(tokens: readonly Token[], first: number, next: number): boolean {
  let before = first - 1;
  while (first - before <= FEW_MARKS && tokens[before]?.kind === 'mark' && !separates(tokens[before])) before -= 1;
  const opens = before < 0 || separates(tokens[before]);
  const rest = tokens.slice(next, next + FEW_MARKS + 1);
  return opens && rest.length <= FEW_MARKS && rest.every(({ kind }) => kind === 'mark');
}

const standings: readonly Standing[] = ['free', 'lowerCase', 'preposition', 'field'];

/** As much as its most telling part: «oktober–desember 2022» is free because of its year. */
const standingOf = (time: Time): Standing =>
  standings.find((standing) => time.parts.some((part) => part.standing === standing)) ?? 'field';

function mayStandInText(tokens: readonly Token[], time: Time, first: number, next: number): boolean {
  const standing = standingOf(time);
  const introduced = time.introduced && !time.approximate;
  if (standing === 'lowerCase') {
    const opensCell = time.core === 0 && anyWord(tokens, next)?.value.capital !== true;
    return introduced || opensCell || tokens[time.core]?.capital === false;
  }
  if (standing === 'preposition') {
    // «på 10.03» may be a decimal number, «innen 10.03» is a date.
    const isNumeric = time.parts[0]?.rule === 'numericDay';
    if (introduced) return !isNumeric || time.relation !== 'plain';
    return !isNumeric && (standsAlone(tokens, first, next) || (first > 0 && happens(tokens, first - 1) !== null));
  }
  return standing === 'free';
}

const presented = saying(
  'legges fram | legges frem | leggast fram | lagt fram | lagt frem | legge fram | legger fram | legg fram',
);

function acceptableTime(tokens: readonly Token[], time: Time, first: number, next: number, place: Place): boolean {
  if (beginsInside(tokens, first) || endsInside(tokens, next) || isCounted(tokens, time, next)) return false;
  // «legges ut 19. februar» is sent out on a day, not until it.
  if (place === 'text' && time.relation === 'out' && time.parts.some(({ exact }) => exact)) return false;
  // «legges fram til høsten» is presented then, not kept up until then.
  if (place === 'text' && time.relation === 'until' && presented(tokens, first - 1) !== null) return false;
  return place === 'field' || mayStandInText(tokens, time, first, next);
}

/** Almost all of a running text is passed over by this. */
const anyFinding = either<unknown>(cadenceAt, timeAt, conditionAt);

function findingAt(tokens: readonly Token[], at: number, place: Place): Finding | null {
  const here = tokens[at];
  if (here === undefined || !opensAt(anyFinding, here)) return null;
  const cadence = beginsInside(tokens, at) ? null : cadenceAt(tokens, at);
  const time = timeAt(tokens, at);
  // «hele året» is all year round, «hele 2025» is a year.
  const isTime = time !== null && time.next > (cadence?.next ?? at);
  if (isTime && acceptableTime(tokens, time.value, at, time.next, place)) {
    return { kind: 'time', time: time.value, first: at, next: time.next };
  }
  if (cadence !== null && !endsInside(tokens, cadence.next)) {
    return { kind: 'cadence', cadence: cadence.value, first: at, next: cadence.next };
  }
  const condition = conditionAt(tokens, at);
  return condition && { kind: 'condition', first: at, next: condition.next };
}

export function scan(tokens: readonly Token[], place: Place): readonly Finding[] {
  const found: Finding[] = [];
  for (let at = 0; at < tokens.length;) {
    const excluded = exclusionAt(tokens, at);
    const finding = excluded === null ? findingAt(tokens, at, place) : null;
    if (finding !== null) found.push(finding);
    at = excluded?.next ?? finding?.next ?? at + 1;
  }
  return found;
}
