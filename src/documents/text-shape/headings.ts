/** Tells a heading from a paragraph by its shape: short, capitals, numbered, bold, known from the contents list. */
import { foldTitle } from './furniture.ts';
import { type LooseLine, endsSentence, isTabbed, lineParts } from './line.ts';

export interface HeadingOptions {
  readonly headings: 'all' | 'marked';
  /** Folded titles of the contents list. */
  readonly titles: ReadonlySet<string>;
}

const LONGEST = 100;

const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, '');

function isInCapitals(text: string): boolean {
  const letters = lettersOf(text);
  const capitals = letters.replace(/\P{Lu}/gu, '');
  return letters.length >= 4 && capitals.length >= letters.length * 0.8;
}

/** «Vurdering:» and «Kultur:» head what follows; «Rådgiveren anbefaler at kommunen:» is the beginning of a sentence. */
const isLabel = (text: string): boolean =>
  /^\p{Lu}[^.,;:\d]*:$/u.test(text) && text.split(' ').length <= 4 && !FINITE_VERB.test(text);

const FINITE_VERB =
  /(?<!\p{L})(?:skal|må|har|er|var|blei?|vart|blir|vert|kan|vil|får|bør|anbefaler|tilrår|foreslår|består|opprettes|etableres|involveres)(?!\p{L})/iu;

/** A time, a name with its role, or a field with its value stands alone too, but heads nothing. */
const SAYS_MORE = /\d{1,2}\.\s?\d{1,2}\.|\b(?:19|20)\d\d\b|[@|]|: /;

function looksLikeTitle(text: string): boolean {
  return (
    /^[«"]?[\p{Lu}\d]/u.test(text) && !/[.,;:!?–-]$/.test(text) && !SAYS_MORE.test(text) && text.split(' ').length <= 9
  );
}

/** What a heading heads: something longer than itself, a list, a table or another heading. */
function headsSomething(line: LooseLine, next: LooseLine | undefined): boolean {
  if (next === undefined) return false;
  const after = lineParts(next);
  if (isTabbed(next) || after.marker !== null) return true;
  return endsSentence(after.text) || after.text.length > Math.max(60, line.text.length) || isInCapitals(after.text);
}

/** Words that in a line of their own are headings in every plan, however little stands below. */
const KNOWN =
  /^(?:bakgrunn|innledning|innleiing|formål|føremål|mål|(?:resultat|prosess|effekt|delm)mål|forutsetninger|føresetnader|interessente?a?r|organisering|rollebeskrivelse|oppdragsgiver|oppdragsgjevar|prosjektei(?:er|gar)|(?:styrings|prosjekt|referanse|arbeids)gruppe|prosjektle(?:der|iar)|prosjektmedarbeid(?:er|ar)|(?:fram|frem)driftsplan|milepæls?plan|tidsplan|tiltak|mandat|medvirkning|medverknad|forankring|rapportering|evaluering|sammendrag|samandrag|vurdering|saksutredning|saksutgreiing|referanse?a?r|vedlegg)$/iu;

/** «Satsingsområde 1: Mestring i eget hjem», «Arbeidspakke 2 – Tjenester», «Fase 3», «Tiltak 4 Frivilligsentral». */
const PART =
  /^(?:(?:satsings?område|innsatsområde|arbeidspakke|arb\.? ?pakke|delprosjekt|fase|kapittel|hovedmål|delmål|tema)\s+\d{1,2}(?:\s*[:.–-]\s*\S.*)?|tiltak\s+(?:nr\.?\s*)?\d{1,3}\s*[:.–-]?\s+\S.*)$/iu;

/** The level of the heading that a line is, or null where it is none. 1 for capitals, 3 for a label before its colon. */
export function headingLevel(lines: readonly LooseLine[], at: number, options: HeadingOptions): number | null {
  const line = lines[at];
  if (line === undefined) return null;
  const { marker, text: whole } = lineParts(line);
  const text = whole.trim();
  if (marker?.kind === 'markdown') return marker.depth;
  if (text.length > LONGEST || isTabbed(line) || lettersOf(text).length < 3) return null;
  if (marker?.kind === 'section') return /[.,;]$/.test(text) ? null : Math.min(6, marker.depth);
  if (isInCapitals(text) && !/[,;]$/.test(text)) return 1;
  const next = lines[at + 1];
  if (options.titles.has(foldTitle(text)) && !endsSentence(text)) return 2;
  if (marker?.kind === 'number' && !endsSentence(text) && next !== undefined) return 1;
  if (line.bold && !endsSentence(text.replace(/:$/, '')) && next !== undefined && !next.bold) return 2;
  if (options.headings === 'marked') return null;
  if (isLabel(text)) return next === undefined || isLabel(next.text.trim()) ? null : 3;
  if ((KNOWN.test(text) || PART.test(text)) && next !== undefined) return 2;
  const apart = at === 0 || line.gap > 0 || endsSentence(lineParts(lines[at - 1] ?? line).text);
  return apart && looksLikeTitle(text) && headsSomething(line, next) ? 2 : null;
}
