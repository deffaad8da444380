/** Duties to report: who shall tell whom, how often. */
import { undated } from '#domain/fuzzy-date.ts';
import { type TextNode, passagesOf } from '../document-tree.ts';
import { readingOf } from './ledger.ts';
import type { Section } from './outline.ts';
import { type ImportContext, spanOf } from './recogniser.ts';
import { type Stretch, sentencesIn } from './sentences.ts';
import { hasInterval } from './times.ts';
import { bodyIn, groupMentions } from './vocabulary.ts';

const REPORTS =
  /(?<!\p{L})(?:rapporter(?:e|er|es|ast|ing|ingen|inga)|rapport(?:en)? leveres|levere \p{L}*rapport(?:er)?|orienter(?:e|es|ast|ing|ingen)|holdes? orientert|haldast orientert|presenteres for|presenterast for|leg(?:ges|gjast) fram for|legges frem for|statusrapport)(?!\p{L})/iu;
const MUST = /(?<!\p{L})(?:skal|må|ansvar|plikt|tilbys|får|leveres|rapporterer)(?!\p{L})/iu;
const TO =
  /(?<!\p{L})(?:til|for|inn til|overfor)\s+((?:den |det )?\p{L}*(?:grupp\p{L}*|utvalg\p{L}*|utval\p{L}*|styre\p{L}*|formannskap\p{L}*|direktør\p{L}*|rådmann\p{L}*|leder\p{L}*|leiar\p{L}*|Fylkesmannen|Statsforvalter\p{L}*|nemnd\p{L}*|møte\p{L}*))/u;
const OFFERED = /^(.*?)(?<!\p{L})(?:tilbys|får|skal ha|skal få|(?:skal )?holdes|(?:skal )?haldast)(?!\p{L})/iu;
const CADENCE =
  /(?<!\p{L})(løpende|løpande|fortløpende|fortløpande|kontinuerlig|etter forespørsel|etter førespurnad|ved behov|i hvert møte|i kvart møte|hver måned|kvar månad|månedlig|månadleg|ukentlig|vekentleg|kvartalsvis|tertialvis|hvert tertial|kvart tertial|årlig|årleg|halvårlig|halvårleg|jevnlig|jamleg)(?!\p{L})/iu;

/** After the word for it, or, where somebody is offered it, before: «Utvalget tilbys orientering i hvert møte». */
function receiverIn(sentence: string): string | null {
  const offered = OFFERED.exec(sentence)?.[1];
  return TO.exec(sentence)?.[1] ?? (offered === undefined ? null : bodyIn(offered));
}

/** `owner`: the group or role whose duties are listed. */
function readSentence(context: ImportContext, passage: TextNode, sentence: Stretch, owner: string | null): void {
  const told = REPORTS.exec(sentence.text);
  if (told === null || !(MUST.test(sentence.text) || owner !== null)) return;
  const to = receiverIn(sentence.text);
  if (to === null) return;
  const [subject] = groupMentions(sentence.text.slice(0, told.index));
  const from = subject === undefined ? owner : sentence.text.slice(subject.start, subject.end);
  context.ledger.add({
    kind: 'duty',
    title: sentence.text,
    from,
    to,
    cadence: CADENCE.exec(sentence.text)?.[1] ?? null,
    when: context.timesIn(sentence.text).find(({ date }) => hasInterval(date))?.date ?? undated,
    ...readingOf([spanOf(passage, sentence)], from === null ? ['prose', 'bodyMissing'] : ['prose']),
  });
}

/** Who the duties in a section's lists are for, where it describes a group or a role. */
function ownerOf({ heading }: Section): string | null {
  return heading === null || groupMentions(heading.text).length === 0 ? null : heading.text;
}

export function readDuties(context: ImportContext): void {
  for (const section of context.outline.sections) {
    const owner = ownerOf(section);
    for (const passage of passagesOf(section.content)) {
      if (passage.kind === 'cell') continue;
      for (const sentence of sentencesIn(passage)) {
        readSentence(context, passage, sentence, passage.kind === 'item' ? owner : null);
      }
    }
  }
}
