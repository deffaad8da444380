/** What a heading in somebody's spreadsheet says that stands under it: in bokmål, nynorsk and English. */
import { folded } from '#base/order.ts';

export const sheetFields = [
  'code',
  'title',
  'status',
  'statusWords',
  'coverage',
  'responsible',
  'assistance',
  'helpWanted',
  'nextStep',
  'workPackage',
  'group',
  'political',
  'disputed',
  'when',
] as const;
export type SheetField = (typeof sheetFields)[number];

/** In the order in which they are tried: what names one thing closely before what names several. */
const headings: readonly (readonly [SheetField, RegExp])[] = [
  ['disputed', /uenighet|usemje|disput|bestrid/],
  ['political', /politisk|political/],
  ['coverage', /gjelder for|gjeld for|applies to|målgruppe|omfatt|dekning/],
  ['assistance', /har hjulpet|har hjelpt|has helped|bistått|bistand fra|hjelp fra|hvem hjalp/],
  ['helpWanted', /ønsker hjelp|ønskjer hjelp|wants help|hjelp|bistand|behov for|help/],
  ['nextStep', /neste steg|next step|videre arbeid|vidare arbeid|oppfølging|oppfølgjing/],
  ['statusWords', /med ord|in words|kommentar|merknad|beskrivelse av status|statustekst|comment/],
  ['status', /status|hvor langt|kor langt/],
  ['workPackage', /arbeidspakke|delprosjekt|satsings?område|innsatsområde|work package/],
  ['responsible', /ansvar|responsible|eier|eigar|owner|^hvem|^kven/],
  ['group', /gruppe|group/],
  ['when', /^når|^when|frist|deadline|tidspunkt|tidsrom|dato|^tid\b|ferdig|slutt|^date/],
  ['code', /^(?:kode|code|nr|nummer|id|#|løpenr)(?!\p{L})/u],
  ['title', /tiltak|measure|aktivitet|oppgave|oppgåve|^hva|^kva|^navn|^namn|^name|^title|tittel/],
];

const LONGEST_HEADING = 60;

export function fieldOfHeading(heading: string): SheetField | null {
  const words = folded(heading);
  if (words === '' || words.length > LONGEST_HEADING) return null;
  return headings.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

export interface Recognised {
  /** The first row names the columns and is no measure. */
  readonly headed: boolean;
  /** What each column holds; null where a person must say. Nothing is there twice. */
  readonly columns: readonly (SheetField | null)[];
}

/** Headings are there when the first row names the measure and something more, or is the one word that names it. */
export function recogniseColumns(rows: readonly (readonly string[])[]): Recognised {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const first = Array.from({ length: width }, (_, at) => fieldOfHeading(rows[0]?.[at] ?? ''));
  const found = first.filter((field) => field !== null);
  const headed = found.includes('title') && (found.length > 1 || width === 1) && rows.length > 1;
  const used = new Set<SheetField>();
  const columns = first.map((field) => {
    if (!headed || field === null || used.has(field)) return null;
    used.add(field);
    return field;
  });
  // A single column can be nothing but what shall be done.
  return { headed, columns: !headed && width === 1 ? ['title'] : columns };
}
