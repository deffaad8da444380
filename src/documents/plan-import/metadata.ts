/** The front page: title, municipality, date, who made and who adopted the plan, revisions, and the purpose. */
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { DraftFact, DraftFacts } from '../draft-plan.ts';
import { type Block, type Passage, type SourceSpan, passagesOf, wholeOf } from '../document-tree.ts';
import { type Ledger, readingOf } from './ledger.ts';
import type { Outline, Section } from './outline.ts';
import { type ImportContext, type Meeting, spanOf, trimmed } from './recogniser.ts';
import { sentencesIn } from './sentences.ts';
import { type Times, hasInterval, timeReasons } from './times.ts';
import { bodyIn, caseNumberIn, foldName, isRoleWord } from './vocabulary.ts';

type Field = 'date' | 'preparedBy' | 'adopted' | 'lastChanged' | 'changedBy' | 'body' | 'case' | 'archive';

const fields: readonly (readonly [RegExp, Field])[] = [
  [
    /^(?:\S+ )?(?:sist )?(?:endringe?r?n?e?|endringane?|revisjonen|revidert) (?:er )?(?:foretatt|gjort|utført|gjennomført)? ?av$/,
    'changedBy',
  ],
  [
    /^(?:\S+ )?(?:sist )?(?:endret|endra|revidert|oppdatert)(?: den| dato)?$|^(?:siste )?revisjon(?:sdato)?$/,
    'lastChanged',
  ],
  [/^(?:\S+ )?(?:vedtatt|vedteken|vedteke|godkjent|godkjend)(?: av| den| dato| i)?$/, 'adopted'],
  [
    /^(?:utarbeid(?:et|d|a) av|laget av|laga av|skrevet av|skriven av|forfatter(?:e)?|forfattar|saksbehandler|sakshandsamar|ført i pennen av)$/,
    'preparedBy',
  ],
  [/^(?:utvalg|utval|styre\/råd\/utvalg|organ|møte i|råd\/utvalg|politisk utvalg)$/, 'body'],
  [/^(?:saksnr|saksnummer|sak|sak nr|utvalgssak|utvalssak)\.?$/, 'case'],
  [
    /^(?:arkiv|arkivsaks?(?:nr|nummer)?|journalpost(?:id)?|vår ref|vår referanse|dykkar ref|deres ref|versjon)\.?$/,
    'archive',
  ],
  [/^(?:dato|møtedato|dokumentdato|utgitt|utgjeve|versjonsdato|dato for utarbeidelse)$/, 'date'],
];

/** A date alone in a line further down belongs to something else. */
const DATE_REACH = 6;

/** How far into the document the front page may reach, in blocks. */
const FRONT = 40;

interface FoundField {
  readonly field: Field;
  readonly value: string;
  readonly sources: readonly SourceSpan[];
}

const fieldOf = (label: string): Field | null =>
  fields.find(([pattern]) => pattern.test(label.toLowerCase().trim()))?.[1] ?? null;

/** «Vedteken av styringsgruppa 14. januar 2026» in a line of its own. */
const ADOPTED_LINE = /^(?:vedtatt|vedteken|vedteke|godkjent|godkjend) (?:av|i) ([^:]{5,80})$/iu;

/** «Dato: 9. oktober», or a cell «Dato» with its value in the next one. */
function fieldsIn(blocks: readonly Block[]): FoundField[] {
  const found: FoundField[] = [];
  for (const table of blocks) {
    if (table.kind !== 'table' || table.rows.some((row) => row.cells.length !== 2)) continue;
    for (const { cells } of table.rows) {
      const [label, value] = cells;
      const field = label === undefined ? null : fieldOf(label.text.replace(/:$/, ''));
      if (label === undefined || value === undefined || field === null) continue;
      found.push({ field, value: value.text, sources: [wholeOf(label), wholeOf(value)] });
    }
  }
  for (const passage of passagesOf(blocks)) {
    const adopted = ADOPTED_LINE.exec(passage.text)?.[1];
    if (adopted !== undefined) found.push({ field: 'adopted', value: adopted, sources: [wholeOf(passage)] });
    const colon = passage.text.indexOf(':');
    const field = colon === -1 || passage.kind === 'cell' ? null : fieldOf(passage.text.slice(0, colon));
    if (field !== null) found.push({ field, value: passage.text.slice(colon + 1).trim(), sources: [wholeOf(passage)] });
  }
  return found;
}

/** «Per 1. mars 2026» in a line of its own on the front page. */
function dateAlone(passages: readonly Passage[], times: Times): DraftFact<FuzzyDate> | null {
  for (const passage of passages) {
    if (passage.kind === 'cell' || passage.kind === 'item') continue;
    const words = passage.text.replace(/^(?:per|pr\.?|den|datert)\s+/i, '');
    const date = words.length > 30 ? null : times.read(words);
    const isPoint =
      date !== null &&
      date.kind === 'at' &&
      (date.precision === 'day' || date.precision === 'month') &&
      !date.doubts.includes('moreWords');
    if (isPoint) return { value: date, ...readingOf([wholeOf(passage)], ['shape']) };
  }
  return null;
}

function textFact(found: FoundField | undefined): DraftFact<string> | null {
  if (found === undefined || found.value === '') return null;
  return { value: found.value, ...readingOf(found.sources, []) };
}

function dateFact(found: FoundField | undefined, times: Times): DraftFact<FuzzyDate> | null {
  if (found === undefined || found.value === '') return null;
  const date = times.find(found.value)[0]?.date;
  return date === undefined || !hasInterval(date)
    ? null
    : { value: date, ...readingOf(found.sources, timeReasons(date)) };
}

const PLAN_WORD =
  /plan|prosjekt|program|rapport|strategi|framlegg|fremlegg|framtid|fremtid|mandat|vedlegg|oversikt|organisering|omstilling|utredning|utgreiing|reform|prosess|tiltak|notat|evaluering|status/i;
const CHROME =
  /^(?:viktig melding|meny|søk|innhold|innhald|forside|hopp til .*|saksframlegg|saksfremlegg|møteinnkalling|særutskrift)$/i;
const ONLY_PLACE = /^\p{Lu}\p{L}+(?:[ -]\p{L}+){0,2} (?:kommune|herad)$/u;

/** «Tiltak 1 …» and «Fase 2 …» are parts of a document, never its title. */
const OF_MANY = /^(?:tiltak|fase|arbeidspakke|delprosjekt|satsings?område|kapittel|vedlegg) \d/i;

/** How much a passage looks like the title; 0 where it cannot be. */
function titleScore(passage: Passage, place: number): number {
  const { text } = passage;
  const words = text.split(/\s+/).length;
  if (words < 2 || words > 30 || CHROME.test(text) || ONLY_PLACE.test(text) || passage.kind === 'item') return 0;
  if (fieldOf(text.split(':')[0] ?? '') !== null || /^\S+:/.test(text) || text.endsWith(':')) return 0;
  if (/[.;]$|\.\s+\p{Lu}/u.test(text) && passage.kind !== 'heading') return 0;
  if (passage.kind === 'cell' || OF_MANY.test(text)) return 0;
  const marked = passage.kind === 'heading' ? (passage.guessed ? 2 : 4) : 0;
  return marked + (PLAN_WORD.test(text) ? 4 : 0) + Math.max(0, 4 - place / 2);
}

/** Only the first passages: further down, a heading is that of a chapter. */
const TITLE_REACH = 12;

function titleOf(passages: readonly Passage[], property: string | null): DraftFact<string> | null {
  const scored = passages
    .slice(0, TITLE_REACH)
    .map((passage, place) => ({ passage, score: titleScore(passage, place) }))
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best !== undefined && best.score >= 5) {
    const close = second !== undefined && second.score > best.score - 1;
    return { value: best.passage.text, ...readingOf([wholeOf(best.passage)], close ? ['shape'] : []) };
  }
  const useful = property !== null && PLAN_WORD.test(property) && property.split(/\s+/).length >= 2;
  return useful ? { value: property, ...readingOf([], ['shape']) } : null;
}

const MUNICIPALITY = /(?<![\p{L}-])(\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)?) (kommune|herad)(?:s|n)?(?!\p{L})/gu;
/** Words that only stand with a capital because a sentence begins with them. */
const NO_NAME =
  /^(?:alle|hver|denne|vår|andre|hele|flere|mange|sektor|dette|en|ei|ein|hvilken|annen|aktuell|samme|ny|nye|egen|kvar|heile)$/i;

/** The municipality that is named most often; the first of equals. */
function municipalityOf(passages: readonly Passage[]): DraftFact<string> | null {
  const counts = new Map<string, { count: number; source: SourceSpan }>();
  for (const passage of passages) {
    if (!/kommune|herad/.test(passage.text)) continue;
    for (const match of passage.text.matchAll(MUNICIPALITY)) {
      const [whole, name = ''] = match;
      if (NO_NAME.test(name)) continue;
      const key = `${name} ${match[2] ?? 'kommune'}`;
      const known = counts.get(key);
      const source = spanOf(passage, { start: match.index, end: match.index + whole.length });
      counts.set(key, { count: (known?.count ?? 0) + 1, source: known?.source ?? source });
    }
  }
  const [best] = [...counts].toSorted(([, a], [, b]) => b.count - a.count);
  if (best === undefined) return null;
  const [value, { source }] = best;
  const rivals = [...counts.values()].filter(({ count }) => count === best[1].count).length;
  return { value, ...readingOf([source], rivals > 1 ? ['shape'] : []) };
}

interface Adoption {
  readonly title: DraftFact<string>;
  readonly by: DraftFact<string> | null;
  readonly date: DraftFact<FuzzyDate> | null;
  readonly caseNumber: DraftFact<string> | null;
}

const ADOPTED = /^(.{8,160}?) (?:ble|blei|er|vart|vert) (?:vedtatt|vedteken|vedteke|godkjent|godkjend) (?:av|i) /iu;

/** «Plan for X ble vedtatt av kommunestyret 12. juni 2024, sak 45/24», where the document names itself nowhere else. */
function adoptionIn(passages: readonly Passage[], times: Times): Adoption | null {
  for (const passage of passages) {
    for (const sentence of sentencesIn(passage)) {
      const title = ADOPTED.exec(sentence.text)?.[1];
      if (title === undefined || !/plan|strategi|program/i.test(title)) continue;
      const source = [spanOf(passage, sentence)];
      const rest = sentence.text.slice(title.length);
      const [body, date, caseNumber] = [bodyIn(rest), times.find(rest)[0]?.date, caseNumberIn(rest)];
      const dated = date !== undefined && hasInterval(date);
      return {
        title: {
          value: title.trim().replace(/^(?:følgende|følgjande|denne)\s+/iu, ''),
          ...readingOf(source, ['prose']),
        },
        by: body === null ? null : { value: body, ...readingOf(source, ['prose']) },
        date: dated ? { value: date, ...readingOf(source, ['prose']) } : null,
        caseNumber: caseNumber === null ? null : { value: caseNumber, ...readingOf(source, ['prose']) },
      };
    }
  }
  return null;
}

const NAME = /^(?:\p{Lu}\p{L}*[.]?(?:[ -]|$)){2,5}$/u;

/** A name over a title of office at the very end: who signed. */
function signatureOf(passages: readonly Passage[]): DraftFact<string> | null {
  for (let i = passages.length - 1; i > 0 && i >= passages.length - 4; i--) {
    const [name, office] = [passages[i - 1], passages[i]];
    if (name === undefined || office === undefined || !NAME.test(name.text) || office.text.length > 60) continue;
    // The last rows of a table name offices too: «Forankring Kommunestyret», and below it a group.
    if (name.kind === 'cell' || office.kind === 'cell') continue;
    if (!isRoleWord(office.text.split(' ')[0] ?? '')) continue;
    return { value: `${name.text}, ${office.text}`, ...readingOf([wholeOf(name), wholeOf(office)], ['shape']) };
  }
  return null;
}

function purposeOfSection(section: Section): DraftFact<string> | null {
  const paragraphs = section.content.filter((block) => block.kind === 'paragraph');
  const [first] = paragraphs;
  if (section.topic !== 'purpose' || first === undefined) return null;
  return {
    value: paragraphs.map((paragraph) => paragraph.text).join('\n'),
    ...readingOf(paragraphs.map(wholeOf), section.heading?.text.match(/\p{L}+/gu)?.length === 1 ? [] : ['kindUnclear']),
  };
}

const PURPOSE_SENTENCE = /^(?:formålet|føremålet|hensikten) (?:med|for|til) [^.]{3,80}? (?:er|har vært|vil være) /iu;
const GOAL_QUOTED = /(?:målbeskrivelse|målsetting|formål|føremål|mål)[^:]*:$/iu;

/** Said in a sentence, or quoted right after words that announce it. */
function purposeInProse(passages: readonly Passage[]): DraftFact<string> | null {
  for (const [i, passage] of passages.entries()) {
    const next = passages[i + 1];
    const last = sentencesIn(passage).at(-1);
    if (next !== undefined && last !== undefined && GOAL_QUOTED.test(last.text) && /^[«"“]/.test(next.text)) {
      const inner = trimmed(next.text, 0, next.text.length).text.replace(/^[«"“]|[»"”]$/g, '');
      return { value: inner, ...readingOf([spanOf(passage, last), wholeOf(next)], ['prose']) };
    }
    const sentence = sentencesIn(passage).find(({ text }) => PURPOSE_SENTENCE.test(text));
    if (sentence !== undefined) return { value: sentence.text, ...readingOf([spanOf(passage, sentence)], ['prose']) };
  }
  return null;
}

export interface FrontPage {
  readonly facts: DraftFacts;
  readonly meeting: Meeting;
}

export function readMetadata(context: Omit<ImportContext, keyof FrontPage>, titleProperty: string | null): FrontPage {
  const { outline, ledger } = context;
  const times = context.times();
  const passages = [...passagesOf(outline.blocks)];
  const found = fieldsIn(outline.blocks.slice(0, FRONT));
  const field = (wanted: Field): FoundField | undefined => found.find((one) => one.field === wanted);
  const adoptedField = field('adopted');
  const named = titleOf(passages, titleProperty);
  // A sentence that tells of an adoption tells of this plan only where the plan has no other title, or has that one.
  const told = adoptionIn(passages, times);
  const adoption =
    told !== null && (named === null || foldName(named.value) === foldName(told.title.value)) ? told : null;
  const adoptedText = textFact(adoptedField);
  const adoptedCase = adoptedText === null ? null : caseNumberIn(adoptedText.value);
  const date = dateFact(field('date'), times) ?? dateAlone(passages.slice(0, DATE_REACH), times);
  const facts: DraftFacts = {
    title: named ?? adoption?.title ?? null,
    municipality: municipalityOf(passages),
    date,
    preparedBy: textFact(field('preparedBy')) ?? signatureOf(passages),
    adoptedBy: adoptedText ?? adoption?.by ?? null,
    adoptedDate: dateFact(adoptedField, times) ?? adoption?.date ?? null,
    adoptedCaseNumber:
      adoptedText !== null && adoptedCase !== null
        ? { ...adoptedText, value: adoptedCase }
        : (adoption?.caseNumber ?? null),
    lastChanged: dateFact(field('lastChanged'), times),
    changedBy: textFact(field('changedBy')),
    purpose: outline.sections.map(purposeOfSection).find((fact) => fact !== null) ?? purposeInProse(passages),
  };
  // A field that nobody filled in says nothing. One that the plan has no place for is listed as not used.
  for (const { sources, value } of found) if (value === '') ledger.claim('fact', sources);
  // The municipality is only named in passing: the words around its name remain unread.
  const facing = Object.values<DraftFact<unknown> | null>({ ...facts, municipality: null });
  for (const fact of facing) ledger.claim('fact', fact?.sources ?? []);
  supportPurposeHeading(outline, ledger, facts.purpose);
  return { facts, meeting: meetingOf(field('body'), field('case'), date) };
}

/** The head of minutes says who met, when, and in which case: what stands under «Vedtak» does not say it again. */
function meetingOf(
  body: FoundField | undefined,
  of: FoundField | undefined,
  date: DraftFact<FuzzyDate> | null,
): Meeting {
  const name = body === undefined || body.value === '' ? null : (bodyIn(body.value) ?? body.value);
  const number = /\d{1,5}\/\d{2,5}/.exec(of?.value ?? '')?.[0] ?? null;
  const sources = name === null ? [] : [body, of].flatMap((one) => one?.sources ?? []);
  return { body: name, caseNumber: number, date: name === null ? null : (date?.value ?? null), sources };
}

function supportPurposeHeading(outline: Outline, ledger: Ledger, purpose: DraftFact<string> | null): void {
  const node = purpose?.sources[0]?.node;
  const section = outline.sections.find(({ content }) => content.some(({ id }) => id === node));
  if (section?.topic === 'purpose') ledger.support(section.heading);
}
