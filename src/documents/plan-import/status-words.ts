/**
 * Reads how far a measure has come from what is written about it. Only words whose subject is the measure itself count:
 * «strukturendringen som ble gjennomført» and «det er holdt ett møte» say nothing of the measure being done. A
 * denial comes before what it denies, part before whole, waiting before done, done before under way.
 */
import type { DraftStatus } from '../draft-plan.ts';
import { type Stretch, clausesOf, sentencesOf } from './sentences.ts';

interface StatusRule {
  readonly status: DraftStatus;
  readonly pattern: RegExp;
}

const words = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu');

const NOT = '(?:ikke|ikkje|enda ikke|ennå ikke|enno ikkje)';

/** In the order in which they are tried on one clause. */
const rules: readonly StatusRule[] = [
  {
    status: 'cancelled',
    pattern: words(
      `skrinlagt|avlyst|henlagt|lagt bort|tatt ut av (?:planen|prosjektet)|avvist|${NOT} lenger aktuel(?:t|l)|utgår|utgått`,
    ),
  },
  {
    status: 'onHold',
    pattern: words(
      `foreløpig ${NOT} aktuel(?:t|l)|førebels ${NOT} aktuel(?:t|l)|${NOT} aktuel(?:t|l)(?: nå| no)?|avvent(?:er|ar|es|ast)?|på vent|på hold|stil(?:t|les) i bero|i bero|utsatt|utsett|satt på vent|sett på vent`,
    ),
  },
  { status: 'inProgress', pattern: words(`${NOT} (?:avsluttet|avslutta|ferdig|ferdigstilt|fullført|i mål)`) },
  {
    status: 'notStarted',
    pattern: words(
      `${NOT} (?:kommet |kome |komme )?(?:i gang|igang)(?: med| satt| sett)?|${NOT} (?:startet?|starta|påbegynt|påbyrja|igangsatt|iverksatt|iverksett|satt i gang|sett i gang|gjennomført|begynt|byrja|innført|gjort)|gjenstår`,
    ),
  },
  {
    status: 'partlyDone',
    pattern: words(
      `delvis|i hovedsak gjennomført|i hovudsak gjennomført|stort sett gjennomført|${NOT} fullt ut|nesten (?:ferdig|gjennomført)|langt på vei gjennomført`,
    ),
  },
  {
    status: 'done',
    pattern: words(
      'gjennomført|ferdigstilt|ferdig|fullført|innført|på plass|avsluttet|avslutta|utført|ivaretatt|ivareteken|ivaretatt|gjennomgått|etablert|implementert|i mål|vedtatt og iverksatt|utarbeidet|utarbeida|opprettet|oppretta|tatt i bruk|teke i bruk|levert|ok',
    ),
  },
  {
    status: 'ongoing',
    pattern: words('løpende|løpande|fortløpende|fortløpande|kontinuerlig|kontinuerleg|fast ordning|i drift'),
  },
  {
    status: 'inProgress',
    pattern: words(
      'igangsatt|igangsett|satt i gang|sett i gang|påbegynt|påbyrja|påstartet|påstarta|startet|starta|startet opp|starta opp|oppstart|oppstartet|kommet i gang|kome i gang|er i gang|i gang|under arbeid|pågår|pågående|pågåande|under utarbeid(?:else|ing)|utarbeides|utarbeidast|vert utarbeidd?|blir utarbeid(?:et|a)|arbeider? (?:med|videre)|arbeidar? (?:med|vidare)|jobbes|jobber|jobbar|vert arbeidd?(?: med)?|iverksatt|iverksett|videreføres|vidareførast|i rute|i hht plan|iht\\.? plan|etter planen|gjennomføres|gjennomførast|vurderes|vurderast|under vurdering|utredes|kartlegges|under gjennomføring|under innføring',
    ),
  },
  {
    status: 'ongoing',
    pattern: words('ivaretas|ivaretakast|blir ivaretatt|vert ivareteken|følges opp|vert følgt opp'),
  },
  {
    status: 'planned',
    pattern: words(
      'planlagt|planlagd|planlegges|planleggast|skal|må|ønske om|ønskjer|vedtatt|tenkt|foreslått|bør|vil bli|starter|startar',
    ),
  },
];

/** The subject is something else: a relative clause, a purpose, a time before or after. */
const ASIDE = /(?<!\p{L})(?:som|før|etter at|da|når|dersom|hvis|fordi|for å|behov for å|til å få)(?!\p{L})/iu;

/** «Det er gjennomført to samlinger», «har gjennomført møter»: something was done, not the measure. */
const OTHER_OBJECT =
  /(?<!\p{L})(?:det|der) (?:er|ble|vart|har vært) (?:gjennomført|avholdt|utarbeidet|utarbeida|etablert|innført|ikke kommet i gang|opprettet)\s+(?:\p{L}|\d)|(?<!\p{L})(?:har|hadde) (?:\p{L}+ )?(?:gjennomført|utarbeidet|utarbeida|deltatt|delteke|bidratt|bidrege|etablert|hatt|bistått)(?!\p{L})/iu;

const MEASURE_SUBJECT = /^(?:dette )?(?:tiltaket|tiltak)(?!\p{L})/iu;
const WORK_SUBJECT = /^(?:arbeidet|dette|den|denne|prosessen|prosjektet|systemet|ordningen|ordninga|planen)(?!\p{L})/iu;
/** Before the words of status stand only verbs and small words: «Innført», «er igangsatt», «er ifølge rapporten på plass». */
const SMALL_WORD =
  /^(?:og|men|er|ble|blei|vart|vert|blir|har|blitt|vore|vært|var|nå|no|også|òg|allerede|allereie|delvis|ikke|ikkje|foreløpig|førebels|status|tiltak|pr|per|dags|dato|et|eit|i|hovedsak|hovudsak|stort|sett)$/iu;
const ACCORDING_TO = /(?<!\p{L})(?:i ?flg\.?|i følge|ifølge|ifølgje) \S+/giu;

const isElliptic = (before: string): boolean =>
  (before.replace(ACCORDING_TO, ' ').match(/\p{L}+/gu) ?? []).every((word) => SMALL_WORD.test(word));

/** How surely the words are about the measure: 3 names it, 2 its work, or nothing at all; 1 somebody who does something. */
type Strength = 1 | 2 | 3;

interface Evidence {
  readonly status: DraftStatus;
  /** Place of the rule among the rules: between clauses of the same weight the first one decides too. */
  readonly rank: number;
  readonly strength: Strength;
  readonly sentence: Stretch;
}

export interface StatusReading {
  readonly status: DraftStatus;
  /** The sentence that says so. */
  readonly words: Stretch;
  /** Other words of the same weight say otherwise, or only what somebody does tells how far it has come. */
  readonly unclear: boolean;
}

interface Match {
  readonly status: DraftStatus;
  readonly rank: number;
  readonly at: number;
}

/** The first rule that fits outside asides. */
function matchIn(clause: string): Match | null {
  for (const [rank, { status, pattern }] of rules.entries()) {
    const found = pattern.exec(clause);
    if (found !== null && !ASIDE.test(clause.slice(0, found.index))) return { status, rank, at: found.index };
  }
  return null;
}

function strengthOf(clause: string, match: Match, subject: Strength | null, first: boolean): Strength {
  if (OTHER_OBJECT.test(clause)) return 1;
  if (MEASURE_SUBJECT.test(clause)) return 3;
  if (WORK_SUBJECT.test(clause)) return 2;
  if (!isElliptic(clause.slice(0, match.at))) return 1;
  // A clause without a subject has that of the clause before it; the first of all speaks of the title.
  return subject ?? (first ? 3 : 2);
}

function evidenceIn(text: string): Evidence[] {
  const found: Evidence[] = [];
  for (const [i, sentence] of sentencesOf(text).entries()) {
    let subject: Strength | null = null;
    for (const [j, clause] of clausesOf(sentence).entries()) {
      if (MEASURE_SUBJECT.test(clause.text)) subject = 3;
      else if (WORK_SUBJECT.test(clause.text)) subject = 2;
      // «hører til prosjektet og er innført»: two predicates of one subject.
      for (const part of predicatesOf(clause)) {
        const match = matchIn(part.text);
        if (match === null) continue;
        const strength = strengthOf(part.text, match, subject, i === 0 && j === 0);
        // «Ikke startet, og foreløpig ikke aktuelt»: both clauses are about the title.
        if (i === 0 && j === 0) subject ??= strength;
        // Somebody has held a meeting: work is under way, and no more than that.
        const status = strength === 1 && match.status === 'done' ? 'inProgress' : match.status;
        found.push({ status, rank: match.rank, strength, sentence });
      }
    }
  }
  return found;
}

function predicatesOf(clause: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  let start = 0;
  for (const match of clause.text.matchAll(/\sog\s(?=(?:er|ble|vart|ikke|ikkje|ivaretas|skal|må)\s)/giu)) {
    parts.push({
      start: clause.start + start,
      end: clause.start + match.index,
      text: clause.text.slice(start, match.index),
    });
    start = match.index + match[0].length;
  }
  parts.push({ start: clause.start + start, end: clause.end, text: clause.text.slice(start) });
  return parts;
}

/** Having begun, or being meant to, contradicts nothing that came after. */
const EARLIER = new Set<DraftStatus>(['planned', 'inProgress']);

/** What a text about a measure says of its status; null where it says nothing. */
export function readStatus(text: string): StatusReading | null {
  const all = evidenceIn(text);
  const best = all.reduce<Strength | 0>((most, one) => (one.strength > most ? one.strength : most), 0);
  const weighty = all.filter((one) => one.strength === best).toSorted((a, b) => a.rank - b.rank);
  const [chosen] = weighty;
  if (chosen === undefined) return null;
  const unclear = best === 1 || weighty.some((one) => one.status !== chosen.status && !EARLIER.has(one.status));
  const begun = weighty.find((one) => one.status === 'inProgress');
  // «har startet for beboere, men ikke for hjemmeboende»
  if (chosen.status === 'notStarted' && best === 1 && begun !== undefined) {
    return { status: 'partlyDone', words: begun.sentence, unclear };
  }
  return { status: chosen.status, words: chosen.sentence, unclear };
}

/** The status that words above a list say of all its points: «Tiltak som er iverksatt:». */
export const statusOfAnnouncement = (text: string): DraftStatus | null =>
  rules.find(({ status, pattern }) => status !== 'planned' && pattern.test(text))?.status ?? null;
