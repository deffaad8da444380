/** Milestones that only a sentence tells of: what shall be finished, handed over, handled or begun by a time. */
import type { CheckReason } from '../draft-plan.ts';
import { type TextNode, passagesOf } from '../document-tree.ts';
import { readingOf } from './ledger.ts';
import { type ImportContext, TOLD, spanOf, trimmed } from './recogniser.ts';
import { type Stretch, sentencesIn } from './sentences.ts';
import { type FoundTime, hasInterval, timeReasons } from './times.ts';
import { bodyIn, groupMentions } from './vocabulary.ts';

const SHALL_BE_DONE =
  /(?<!\p{L})(?:skal|vil|må|planlegges|er planlagt|ventes|forventes|tas sikte på)(?!\p{L}).*(?<!\p{L})(?:avsluttet|avslutta|ferdig|ferdigstilt|ferdigstilles|ferdigstillast|fullført|levert|leveres|leverast|behandlet|behandles|handsamast|vedtatt|vedtas|vedtakast|lagt fram|legges fram|legges frem|gjennomført|gjennomføres|gjennomførast|avholdes|haldast|evaluert|evalueres|sendes (?:ut )?på høring|presenteres|presenterast|starte|starter|startes|på plass|etablert|iverksatt|iverksettes|levere|legge fram|legge frem|ferdigstille|vedta|behandle)(?!\p{L})/iu;
const DEADLINE =
  /(?<!\p{L})(?:frist(?:en)?|høringsfrist(?:en)?|høyringsfrist(?:en)?|oppstart|planlagt ferdig)(?:,? [^.]{0,60})? (?:er|var|settes til|ble satt til|innen|til)(?!\p{L})/iu;
const BEGINNING = /(?<!\p{L})oppstart(?!\p{L}).* (?:for|av|med)(?!\p{L})/iu;
const HANDLES = /^(?:\p{L}+ ){0,2}?(?:behandler|handsamar|vedtar|vedtek|fastsetter|fastset|møtes|møtest)(?!\p{L})/iu;

/** «Styringsgruppa behandler rapporten 20. mars.» */
function handlesCase(sentence: string): boolean {
  const subject = HANDLES.exec(sentence)?.[0];
  return subject !== undefined && (bodyIn(subject) !== null || groupMentions(subject).length > 0);
}

/** «Ny organisering iverksettes 1. august», «Informasjonsmøte holdes i mars» */
const IS_DONE_THEN =
  /(?<!\p{L})(?:iverksettes|iverksetjast|avholdes|holdes|haldast|legges fram|legges frem|leggjast fram|gjennomføres|gjennomførast|vedtas|vedtakast|behandles|handsamast|sendes|evalueres|evaluerast|innføres|innførast|trer i kraft|trår i kraft|presenteres|presenterast|ferdigstilles|ferdigstillast|settes i drift|flyttes|samles|ansettes)(?!\p{L})/iu;

const isPlanned = (sentence: string): boolean =>
  SHALL_BE_DONE.test(sentence) ||
  IS_DONE_THEN.test(sentence) ||
  DEADLINE.test(sentence) ||
  BEGINNING.test(sentence) ||
  handlesCase(sentence);

/** An event that took place, named right before its day: «evaluering av ordningen i ledergruppa 10. mars 2025». */
const EVENT =
  /(?<!\p{L})((?:evaluering|oppstartsmøte|drøftingsmøte|informasjonsmøte|folkemøte|samling|fellessamling|workshop|dialogmøte|høring|høyring|presentasjon|sluttseminar)(?:en|a|et)?(?!\p{L})[^.;]{0,80}?)\s*$/iu;

/** «mulig oppstart i 2022 for legetjenesten, og mulig oppstart i 2023 for …»: one sentence, several beginnings. */
const BEGINNINGS =
  /(?<!mulig|mogleg|planlagt|ny)[,;]?\s(?:og\s)?(?=(?:mulig |mogleg |planlagt |ny )?oppstart(?!\p{L}))/giu;

function partsOf(sentence: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  let start = 0;
  for (const match of [...sentence.text.matchAll(BEGINNINGS), null]) {
    const end = match?.index ?? sentence.text.length;
    const text = sentence.text.slice(start, end);
    if (text.trim() !== '') parts.push({ start: sentence.start + start, end: sentence.start + end, text });
    start = match === null ? end : end + match[0].length;
  }
  return parts;
}

/** What is left at the end of a sentence when its time is taken away. */
const LOOSE_END = /(?:\s(?:er|var|innen|innan|til|i|på|den|settes til|satt til|senest|seinast))+$/iu;

/** A time at either end is left out; one in the middle stays, for a title is words that stand together in the document. */
function titleWithout(time: FoundTime, sentence: string): string {
  const head = trimmed(sentence, 0, time.start).text;
  const tail = trimmed(sentence.replace(/[.\s]+$/, ''), time.end, sentence.length).text;
  if (tail === '') return head.replace(LOOSE_END, '');
  return head === '' ? tail : sentence.trim().replace(/\.$/, '');
}

/** More words than this are no title. */
const LONGEST_TITLE = 26;

interface Told {
  readonly title: string;
  readonly participants: readonly string[];
  readonly time: FoundTime;
}

function toldIn({ timesIn }: ImportContext, sentence: string): Told | null {
  const planned = isPlanned(sentence);
  if (!planned && !/\d/.test(sentence)) return null;
  const [time, second] = timesIn(sentence).filter(({ date }) => hasInterval(date));
  if (time === undefined || second !== undefined) return null;
  if (planned) return { title: titleWithout(time, sentence), participants: [], time };
  const event = time.date.precision === 'day' ? EVENT.exec(sentence.slice(0, time.start))?.[1] : undefined;
  if (event === undefined) return null;
  const [group] = groupMentions(event);
  const body = bodyIn(event) ?? (group === undefined ? null : adjoined(event, group.start, group.end));
  return { title: event.trim(), participants: body === null ? [] : [body], time };
}

/** With the adjective that tells the group from others: «strategisk ledergruppe». */
const adjoined = (text: string, start: number, end: number): string =>
  text.slice(start - (/(?<!\p{L})\p{Ll}+(?:isk|iv|lig|leg) $/u.exec(text.slice(0, start))?.[0].length ?? 0), end);

function readPart(context: ImportContext, passage: TextNode, part: Stretch): void {
  const told = toldIn(context, part.text);
  if (told === null || told.title.split(/\s+/).length > LONGEST_TITLE) return;
  const { time, ...milestone } = told;
  const reasons: CheckReason[] = ['prose', ...timeReasons(time.date)];
  const reading = readingOf([spanOf(passage, part)], reasons);
  context.ledger.add({ kind: 'milestone', ...milestone, when: time.date, ...reading });
}

export function readProseMilestones(context: ImportContext): void {
  for (const passage of passagesOf(context.outline.blocks)) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
    for (const sentence of sentencesIn(passage)) {
      const told = context.ledger.isReadAs(TOLD, spanOf(passage, sentence));
      if (!told) for (const part of partsOf(sentence)) readPart(context, passage, part);
    }
  }
}
