/**
 * What a heading, or the words before a list, say that follows: in bokmål and nynorsk, in both spellings of words that
 * have two, and with the slips that plans have.
 */
import { sentencesOf } from './sentences.ts';

export type Topic =
  | 'purpose'
  | 'overallGoals'
  | 'resultGoals'
  | 'processGoals'
  | 'goals'
  | 'assumptions'
  | 'stakeholders'
  | 'roles'
  | 'milestones'
  | 'measures'
  | 'decisions'
  | 'recommendations'
  | 'proposals'
  | 'references'
  | 'mandate'
  | 'reporting'
  | 'investigations'
  | 'contents';

// The first that fits decides: what is narrow stands before what is wide.
const topics: readonly (readonly [RegExp, Topic])[] = [
  [/^(?:innhold|innhald)/u, 'contents'],
  [/resultat-? ?m[åa]l|\bdelm[åa]l|leveranse-?m[åa]l/u, 'resultGoals'],
  [/prosess-? ?m[åa]l/u, 'processGoals'],
  [/(?:overordn\p{L}*|hoved|hovud|effekt|langsiktig\p{L}*) ?-?m[åa]l|\bvisjon/u, 'overallGoals'],
  [/form[åa]l|f[øo]rem[åa]l|hensikt|\bmålbeskriv\p{L}*/u, 'purpose'],
  [/forutsetning|f[øo]resetnad|suksess-?(?:faktor|kriteri)|kritiske faktor/u, 'assumptions'],
  [/interess?e?e?nt|samarbeidspart|\baktør|hvem blir berørt|kven vert (?:berørt|råka)/u, 'stakeholders'],
  [
    /mile?p[æe]l|fram?drift|fremdrift|tids?plan|tidslinj|tidsskjema|møteplan|hoved-?aktivitet|hovudaktivitet/u,
    'milestones',
  ],
  [/\bmandat/u, 'mandate'],
  [/rapporter|statusrapport|orienteringsplikt/u, 'reporting'],
  [
    /referans(?:e|ar)(?!gruppe)|litteratur|\bkilde|\bkjelde|vedlegg|saksdokument|grunnlagsdokument|bakgrunnsdokument/u,
    'references',
  ],
  [/innstilling|tilråding|framlegg til vedtak|forslag til vedtak/u, 'proposals'],
  [/anbefal|tilrå/u, 'recommendations'],
  [/vedtak|beslutning|avgjerd/u, 'decisions'],
  [/\bforslag|framlegg|innspill/u, 'proposals'],
  [/tiltak|arbeidspakke|handlings(?:plan|del|program)|satsings?område|innsatsområde|delprosjekt/u, 'measures'],
  [/utredning|utgreiing|kartlegging/u, 'investigations'],
  [/rolle|organisering|organisasjon|samansetjing|sammensetning|ansvar og|ansvarsfor/u, 'roles'],
  [/\bmål\b|målsett|m[åa]lsetj/u, 'goals'],
];

/** Longer than this, words are a sentence about something and not the name of what follows. */
const LONGEST = 120;

const topicIn = (words: string): Topic | null => {
  const folded = words.toLowerCase();
  return topics.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
};

export const topicOf = (words: string): Topic | null => (words.length > LONGEST ? null : topicIn(words));

/** What a paragraph announces with its last sentence, if that ends in a colon; `start` is where it begins. */
export function announcementIn(
  text: string,
): { readonly topic: Topic | null; readonly start: number; readonly text: string } | null {
  const last = text.endsWith(':') ? sentencesOf(text).at(-1) : undefined;
  return last === undefined ? null : { topic: topicIn(last.text), start: last.start, text: last.text };
}
