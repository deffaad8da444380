/**
 * Milestone tables that were flattened into one line: «Aktivitet Ansvar Frist Oppstart Rådmann Mars 2026 Høring …». Each
 * time ends a row; a body or group right before it is who takes part.
 */
import { type Passage, passagesOf } from '../document-tree.ts';
import { readingOf } from './ledger.ts';
import { type ImportContext, spanOf, trimmed } from './recogniser.ts';
import { type FoundTime, hasInterval, timeReasons } from './times.ts';
import { bodyPattern, groupMentions } from './vocabulary.ts';

/** Column headings in a row, the time's last. */
const HEADINGS =
  /(?:mile?pæl(?:er|ar)?|(?:hoved|hovud)?aktivitet(?:er|ar)?|oppgaver?|oppgåver?|tiltak|hva|kva)(?:[ ,/]+(?:og |\p{L}*ansvar\p{L}*|hvem|kven|deltak\p{L}*|deltag\p{L}*)){0,3}[ ,/]+(?:tidspunkt|tidsfrist|tidsbruk|tid|frist|dato|når)(?:\/\p{L}+)?(?!\p{L})/giu;

const ROWS_ENOUGH = 3;
const LONGEST_ROW = 140;

interface FlatRow {
  readonly start: number;
  readonly title: string;
  readonly who: readonly string[];
  readonly time: FoundTime;
}

/** The name at the end of a row's words, if a title is left before it. */
function divide(text: string): { readonly title: string; readonly who: readonly string[] } {
  const names = [
    ...[...text.matchAll(bodyPattern('giu'))].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
    ...groupMentions(text),
  ];
  const last = names.find(({ start, end }) => end === text.length && start > 3);
  if (last === undefined) return { title: text, who: [] };
  return { title: trimmed(text, 0, last.start).text, who: [text.slice(last.start, last.end)] };
}

function rowsIn(text: string, from: number, times: readonly FoundTime[]): FlatRow[] {
  const rows: FlatRow[] = [];
  let start = from;
  for (const time of times) {
    if (time.start < start) continue;
    const words = trimmed(text, start, time.start);
    // A sentence between two times is text, and the table has ended.
    if (words.text === '' || words.text.length > LONGEST_ROW || /[.!?]\s+\p{Lu}/u.test(words.text)) break;
    rows.push({ start: words.start, ...divide(words.text), time });
    start = time.end;
  }
  return rows;
}

function readPassage({ ledger, times }: ImportContext, passage: Passage): void {
  const heading = [...passage.text.matchAll(HEADINGS)].at(-1);
  if (heading === undefined) return;
  const from = heading.index + heading[0].length;
  const found = times()
    .find(passage.text)
    .filter(({ date, start }) => start >= from && hasInterval(date));
  const rows = rowsIn(passage.text, from, found);
  if (rows.length < ROWS_ENOUGH) return;
  ledger.claim('support', [spanOf(passage, { start: heading.index, end: from })]);
  for (const { start, title, who, time } of rows) {
    const sources = [spanOf(passage, { start, end: time.end })];
    const reading = readingOf(sources, ['columnsGuessed', ...timeReasons(time.date)]);
    ledger.add({ kind: 'milestone', title, participants: who, when: time.date, ...reading });
  }
}

export function readFlattenedTables(context: ImportContext): void {
  for (const passage of passagesOf(context.outline.blocks)) {
    if (passage.kind === 'paragraph' && passage.text.length > LONGEST_ROW) readPassage(context, passage);
  }
}
