/** Investigations that a sentence tells of: begun, planned or done, by whom and when. */
import { undated } from '#domain/fuzzy-date.ts';
import { type TextNode, passagesOf } from '../document-tree.ts';
import { readingOf } from './ledger.ts';
import { type ImportContext, TOLD, spanOf } from './recogniser.ts';
import { type Stretch, sentencesIn } from './sentences.ts';
import { hasInterval, timeReasons } from './times.ts';
import { caseNumberIn } from './vocabulary.ts';

const INVESTIGATION =
  /(?<!\p{L})(?:utredning(?:en|a|er|sarbeid\p{L}*)?|utgreiing(?:a|ar)?|kartlegging(?:en|a)?|analyse(?:n|r)?|forstudie(?:n)?|mulighetsstudie(?:n)?)(?!\p{L})/iu;
/** Quicker than the whole pattern, which most sentences do not fit. */
const MAY_INVESTIGATE = /utred|utgrei|kartlegg|analys|studie/i;
const UNDERTAKEN =
  /(?<!\p{L})(?:igangsatt|igangsett|settes i gang|sett i gang|oppstart|gjennomført|gjennomføres|startes|starter|skal utredes)(?!\p{L})/iu;
const DONE = /(?<!\p{L})(?:har gjennomført|(?:ble|blei|vart|er) gjennomført|ferdigstilt)(?!\p{L})/iu;
const BY =
  /(?<!\p{L})(?:(\p{Lu}[\p{L}&]+(?: \p{Lu}[\p{L}&]+)*) har (?:gjennomført|utarbeidet|utført)|av (\p{Lu}[\p{L}&]+(?: \p{Lu}[\p{L}&]+)*))/u;

function readSentence({ ledger, timesIn }: ImportContext, passage: TextNode, sentence: Stretch): void {
  if (!MAY_INVESTIGATE.test(sentence.text) || !INVESTIGATION.test(sentence.text) || !UNDERTAKEN.test(sentence.text))
    return;
  const found = timesIn(sentence.text).flatMap(({ date }) => (hasInterval(date) ? [date] : []));
  const by = BY.exec(sentence.text);
  const [first, second] = found;
  if (first === undefined && by === null) return;
  ledger.add({
    kind: 'investigation',
    title: sentence.text,
    by: by?.[1] ?? by?.[2] ?? null,
    // Two times are when it began and when it shall end; one is when it is.
    started: second === undefined ? undated : (first ?? undated),
    when: second ?? first ?? undated,
    caseNumber: caseNumberIn(sentence.text),
    status: DONE.test(sentence.text) ? 'done' : null,
    ...readingOf([spanOf(passage, sentence)], ['prose', ...found.flatMap(timeReasons)]),
  });
}

export function readInvestigations(context: ImportContext): void {
  for (const passage of passagesOf(context.outline.blocks)) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
    for (const sentence of sentencesIn(passage)) {
      const told = context.ledger.isReadAs(TOLD, spanOf(passage, sentence));
      if (!told) readSentence(context, passage, sentence);
    }
  }
}
