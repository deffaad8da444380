/**
 * One pass over the XML of a Word part before anything else reads it: counts what there is, refuses what could harm, and
 * cuts out what a reader of the paper would not see (hidden text, and prompts of fields that nobody filled in).
 * Names are compared without prefix: writers other than Word bind other prefixes to the same namespaces.
 */
import { Parser } from 'htmlparser2';
import { type Result, fail, succeed } from '#base/result.ts';
import type { DocumentFailure } from '#text/documents.ts';
import { type DocumentLimits, tooLarge } from '../limits.ts';

/** How much there is in the parts of a document so far: they are read one by one and kept together. */
export interface WordCounts {
  /** Tags of all sorts. */
  readonly tags: number;
  /** Elements that are read, and their attributes: each is an object in memory. */
  readonly elements: number;
  readonly paragraphs: number;
  readonly characters: number;
  /** Length of the XML that is read. */
  readonly signs: number;
}

export const nothingCounted: WordCounts = { tags: 0, elements: 0, paragraphs: 0, characters: 0, signs: 0 };

export interface CheckedXml {
  /** Without what was cut out. */
  readonly xml: string;
  readonly counts: WordCounts;
  readonly hidden: number;
  readonly deletions: number;
  readonly comments: number;
  readonly pictures: number;
}

interface Scope {
  readonly name: string;
  readonly start: number;
  hidden: boolean;
  prompt: boolean;
}

const STEP = 64 * 1024;
const scopes = new Set(['p', 'r', 'sdt']);

/**
 * How text looks and where Word last broke a page: more than half of what Word writes, and nothing that is read. Left out,
 * a document takes half the time and memory.
 */
const LOOKS = new Set(
  (
    'proofErr bookmarkStart bookmarkEnd lastRenderedPageBreak rFonts lang sz szCs color kern noProof bCs iCs spacing ind jc ' +
    'keepNext keepLines contextualSpacing widowControl tabs pBdr shd tblW tblLook tblBorders tblCellMar tblLayout tblInd ' +
    'tcW tcBorders tcMar vAlign noWrap cnfStyle trHeight cantSplit sectPr tblGrid latentStyles'
  ).split(' '),
);

/** Wrappers whose text is read on paper and that mammoth leaves out with all they hold: fields and directions. */
const WRAPPERS = new Set(['fldSimple', 'bdo', 'dir']);

/** Attributes on every paragraph and run, and nothing that is read: when it was written, and that its spaces are meant. */
const IDLE = /^(?:rsid.*|paraId|textId|space)$/;

/** ECMA-376 part 1, 17.17.4: a property that is there is on, unless it says otherwise. */
const isOn = (value: string | undefined): boolean => value !== 'false' && value !== '0' && value !== 'off';

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

type Attributes = Readonly<Record<string, string>>;

function attribute(attributes: Attributes, wanted: string): string | undefined {
  return attributes[`w:${wanted}`] ?? Object.entries(attributes).find(([name]) => localName(name) === wanted)?.[1];
}

/** Tags of all sorts for each element that is read; a document beyond this is nothing but looks. */
const TAGS = 4;

/** How much longer the XML may be than its text. */
const MARKUP = 5;

/** `hiddenStyles`: ids of the styles whose text is hidden. `before`: what the parts before this one hold. */
export function checkWordXml(
  xml: string,
  limits: DocumentLimits,
  hiddenStyles: ReadonlySet<string>,
  before: WordCounts = nothingCounted,
): Result<CheckedXml, DocumentFailure> {
  let { tags, elements, paragraphs, characters } = before;
  let [hidden, deletions, comments, pictures] = [0, 0, 0, 0];
  let looks: { readonly depth: number; readonly start: number } | null = null;
  let failure: DocumentFailure | null = null;
  const path: string[] = [];
  const open: Scope[] = [];
  const cuts: Cut[] = [];
  const innermost = (name: string): Scope | undefined => open.findLast((scope) => scope.name === name);

  const parser: Parser = new Parser(
    {
      onprocessinginstruction(name) {
        // No writer of Word files declares a document type; who does, declares entities.
        if (name.toLowerCase().startsWith('!doctype')) failure ??= { kind: 'hostile', why: 'entities' };
      },
      onattribute(fullName) {
        if (looks !== null) return;
        if (!IDLE.test(localName(fullName))) {
          elements += 1;
          return;
        }
        const [last, start] = [cuts.at(-1), parser.startIndex];
        if (last !== undefined && last.end === start - 1) last.end = parser.endIndex;
        else cuts.push({ start, end: parser.endIndex });
      },
      onopentag(fullName, attributes) {
        const name = localName(fullName);
        const [parent, grandparent] = [path.at(-1), path.at(-2)];
        path.push(name);
        tags += 1;
        if (looks !== null) return;
        if (LOOKS.has(name)) {
          looks = { depth: path.length, start: parser.startIndex };
          return;
        }
        // Taken out of the XML, they leave what they hold in its place.
        if (WRAPPERS.has(name)) {
          cuts.push({ start: parser.startIndex, end: parser.endIndex + 1 });
          return;
        }
        elements += 1;
        if (path.length > limits.depth) failure ??= { kind: 'hostile', why: 'depth' };
        if (scopes.has(name)) open.push({ name, start: parser.startIndex, hidden: false, prompt: false });
        if (name === 'p') paragraphs += 1;
        else if (name === 'delText') deletions += 1;
        else if (name === 'commentReference') comments += 1;
        else if (name === 'blip' || name === 'imagedata') pictures += 1;
        else if (name === 'showingPlcHdr' && parent === 'sdtPr') {
          const field = innermost('sdt');
          if (field !== undefined) field.prompt = isOn(attribute(attributes, 'val'));
        } else if ((name === 'vanish' || name === 'rStyle') && parent === 'rPr' && grandparent === 'r') {
          const value = attribute(attributes, 'val');
          const run = innermost('r');
          if (run !== undefined && (name === 'vanish' ? isOn(value) : hiddenStyles.has(value ?? ''))) run.hidden = true;
        } else if (name === 'pStyle' && parent === 'pPr') {
          const paragraph = innermost('p');
          if (paragraph !== undefined && hiddenStyles.has(attribute(attributes, 'val') ?? '')) paragraph.hidden = true;
        }
      },
      ontext(text) {
        // White space between tags is how some writers lay out their XML.
        if (text.trim() !== '') characters += text.length;
      },
      onclosetag(fullName) {
        const name = localName(fullName);
        if (looks !== null && looks.depth === path.length) {
          cuts.push({ start: looks.start, end: parser.endIndex + 1 });
          looks = null;
        }
        path.pop();
        if (looks === null && WRAPPERS.has(name)) {
          const [last, end] = [cuts.at(-1), parser.endIndex + 1];
          // An empty one closes where it opens: it is cut already.
          if (last?.end !== end) cuts.push({ start: parser.startIndex, end });
          return;
        }
        if (open.at(-1)?.name !== name) return;
        const scope = open.pop();
        if (scope === undefined || !(scope.hidden || scope.prompt)) return;
        if (scope.hidden) hidden += 1;
        cuts.push({ start: scope.start, end: parser.endIndex + 1 });
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  for (let at = 0; at < xml.length && failure === null; at += STEP) {
    parser.write(xml.slice(at, at + STEP));
    if (elements > limits.elements || tags > limits.elements * TAGS) {
      failure ??= tooLarge(limits, 'elements', Math.max(tags, elements));
    }
    if (paragraphs > limits.paragraphs) failure ??= tooLarge(limits, 'paragraphs', paragraphs);
    if (characters > limits.characters) failure ??= tooLarge(limits, 'characters', characters);
  }
  parser.end();
  if (failure !== null) return fail(failure);
  const kept = without(xml, cuts);
  const signs = before.signs + kept.length;
  if (signs > limits.characters * MARKUP) return fail(tooLarge(limits, 'characters', signs));
  const counts = { tags, elements, paragraphs, characters, signs };
  return succeed({ xml: kept, counts, hidden, deletions, comments, pictures });
}

interface Cut {
  readonly start: number;
  end: number;
}

/** Scopes close from the inside out, so a cut may lie within a later one. */
function without(xml: string, cuts: readonly Cut[]): string {
  if (cuts.length === 0) return xml;
  const kept: string[] = [];
  let at = 0;
  for (const cut of cuts.toSorted((a, b) => a.start - b.start)) {
    if (cut.end <= at) continue;
    kept.push(xml.slice(at, cut.start));
    at = cut.end;
  }
  kept.push(xml.slice(at));
  return kept.join('');
}

export interface WordStyles {
  /** Outline level of a paragraph style, its own or that of the style it is based on; 1 is the highest. */
  readonly outlineLevels: ReadonlyMap<string, number>;
  readonly hidden: ReadonlySet<string>;
}

/** Styles based on styles based on styles: no template goes deeper, and a hostile one could go on for ever. */
const LONGEST_CHAIN = 20;

/** Reads from styles.xml what the reader of the body does not tell: the outline levels of a municipality's own styles. */
export function readWordStyles(xml: string): WordStyles {
  const own = new Map<string, { basedOn: string | null; level: number | null; hidden: boolean }>();
  let current: { basedOn: string | null; level: number | null; hidden: boolean } | null = null;
  const parser = new Parser(
    {
      onopentag(fullName, attributes) {
        const name = localName(fullName);
        const value = attribute(attributes, 'val');
        if (name === 'style') {
          current = { basedOn: null, level: null, hidden: false };
          own.set(attribute(attributes, 'styleId') ?? '', current);
        } else if (current !== null && name === 'basedOn') current.basedOn = value ?? null;
        else if (current !== null && name === 'vanish') current.hidden = isOn(value);
        else if (current !== null && name === 'outlineLvl' && /^[0-8]$/.test(value ?? ''))
          current.level = Number(value) + 1;
      },
      onclosetag(fullName) {
        if (localName(fullName) === 'style') current = null;
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(xml);
  const outlineLevels = new Map<string, number>();
  const hidden = new Set<string>();
  for (const [id, style] of own) {
    if (style.hidden) hidden.add(id);
    const seen = new Set([id]);
    let at: typeof style | undefined = style;
    while (
      at !== undefined &&
      at.level === null &&
      at.basedOn !== null &&
      !seen.has(at.basedOn) &&
      seen.size < LONGEST_CHAIN
    ) {
      seen.add(at.basedOn);
      at = own.get(at.basedOn);
    }
    if (at?.level !== null && at?.level !== undefined) outlineLevels.set(id, at.level);
  }
  return { outlineLevels, hidden };
}

/** The text of the first element of that name; null where there is none. */
export function elementText(xml: string, name: string): string | null {
  let [inside, text] = [false, ''];
  let found: string | null = null;
  const parser = new Parser(
    {
      onopentag(fullName) {
        inside ||= fullName === name && found === null;
      },
      ontext(data) {
        if (inside) text += data;
      },
      onclosetag(fullName) {
        if (!inside || fullName !== name) return;
        inside = false;
        found = text;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}
