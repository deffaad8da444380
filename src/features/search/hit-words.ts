/** The line under a hit: what tells two things of like name apart. Pure. */
import type { Key } from '#base/id.ts';
import type { Entities } from '#domain/entities.ts';
import { daysLate, standingOf } from '#domain/attention.ts';
import { stateOn } from '#domain/fuzzy-date.ts';
import type { Day } from '#base/clock.ts';
import type { Decision } from '#domain/decision.ts';
import { stateOf } from '#domain/proposal.ts';
import { fold, type Searchable, type SearchedRows, type TextHit } from '#domain/search.ts';
import { formatDay } from '#text/calendar-words.ts';
import { capitalised, entityNouns } from '#text/entities.ts';
import { fieldLabel } from '#text/field-values.ts';
import { formatFuzzyDate, formatTimeState } from '#text/fuzzy-date.ts';
import { groupKindLabels } from '#text/group.ts';
import type { Language } from '#text/language.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { proposalStateLabels } from '#text/proposal.ts';
import { searchTexts } from '#text/search.ts';
import { inSentence } from '#text/sentence.ts';

type Told = 'measure' | 'milestone' | 'proposal' | 'decision' | 'group';
type Described = {
  readonly [Name in Told]: (
    row: Entities[Name],
    language: Language,
    decisions: readonly Decision[],
  ) => readonly string[];
};

const lines: Described = {
  measure: ({ code, status, when }, language) => [
    [code, inSentence(measureStatusLabels[status][language], language)].filter(Boolean).join(', '),
    formatFuzzyDate(when, language),
  ],
  milestone: ({ code, when }, language) => [code, formatFuzzyDate(when, language)],
  proposal: (proposal, language, decisions) => {
    const { code, group, proposedBy } = proposal;
    const who = group?.code || group?.title || proposedBy;
    const from = who === '' ? '' : searchTexts[language].from(who);
    return [[code, from].filter(Boolean).join(' '), proposalStateLabels[stateOf(proposal, decisions)][language]];
  },
  decision: ({ code, decidedBy, on }, language) => [
    code,
    decidedBy,
    on === null ? '' : formatDay(on, language, 'long'),
  ],
  group: ({ code, kind }, language) => [code, groupKindLabels[kind][language]],
};

function wordsOf<Name extends keyof Described>(
  name: Name,
  rows: readonly Entities[Name][],
  key: Key,
  language: Language,
  decisions: readonly Decision[],
): readonly string[] {
  const row = rows.find((one) => one.key === key);
  return row === undefined ? [] : lines[name](row, language, decisions);
}

const described = Object.keys(lines) as readonly (keyof Described)[];

/** «T03, delvis gjennomført. Innen utgangen av januar 2026» */
export function hitLine({ entity, key, code, about }: Searchable, rows: SearchedRows, language: Language): string {
  const name = described.find((one) => one === entity);
  const words =
    name === undefined ? [code, about.slice(0, 2).join(', ')] : wordsOf(name, rows[name], key, language, rows.decision);
  return words.filter((word) => word !== '').join('. ');
}

/** «11 dager»; null where nothing is over its time. */
export function lateWords(
  { entity, key }: Searchable,
  rows: SearchedRows,
  language: Language,
  today: Day,
): string | null {
  if (entity === 'measure') {
    const measure = rows.measure.find((row) => row.key === key);
    const days = measure === undefined ? null : daysLate(measure, today);
    return days === null ? null : formatTimeState({ kind: 'over', days }, language, true);
  }
  const milestone = entity === 'milestone' ? rows.milestone.find((row) => row.key === key) : undefined;
  if (milestone === undefined || standingOf(milestone, today) !== 'late') return null;
  const state = stateOn(milestone.when, today);
  return state.kind === 'over' ? formatTimeState(state, language, true) : null;
}

/** «Mandat AG1», «Plan: Formål» */
export function textHitTitle({ thing, passage }: TextHit, language: Language): string {
  const noun = entityNouns[thing.entity][language].singular;
  const name = thing.entity === 'plan' ? '' : thing.title;
  // «Mandat for AG1» says what it is.
  const said = fold(name).includes(fold(noun.split(' ').at(-1) ?? noun));
  const part = passage.heading || fieldLabel(thing.entity, passage.field, language);
  return `${[said ? '' : capitalised(noun), name].filter((word) => word !== '').join(' ')}: ${part}`;
}
