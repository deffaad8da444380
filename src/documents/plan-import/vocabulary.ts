/** Names of groups, roles, bodies and organisations as municipal plans write them, in bokmål and nynorsk. */
import type { DraftGroupKind } from '../draft-plan.ts';

const END = '(?![\\p{L}])';
const START = '(?<![\\p{L}])';

/** Names of groups and roles, by how the word begins or what it ends in. */
const groupWords: readonly (readonly [RegExp, DraftGroupKind])[] = [
  [/^(?:styringsgrupp|prosjektstyre|programstyre)/, 'steering'],
  [/^referansegrupp/, 'reference'],
  [/^(?:del|under)?prosjektgrupp|^(?:plangrupp|kjernegrupp|prosjektteam)/, 'project'],
  [/^(?:arbeidsgrupp|delgrupp|arbeidslag)/, 'working'],
  [/^(?:enhets|einings)?(?:leder|leiar)grupp/, 'management'],
  [/^(?:oppdragsgiver|oppdragsgjevar|prosjekteier|prosjekteigar|prosjektansvarlig|prosjektansvarleg)/, 'client'],
  [/^(?:prosjektmedarbeid|prosjektkoordinator|prosjektsekretær)/, 'projectStaff'],
  [/^(?:prosjektleder|prosjektleiar|prosjektledelse|prosjektleiing)/, 'projectLeader'],
];

export interface GroupMention {
  readonly start: number;
  readonly end: number;
  readonly kind: DraftGroupKind;
}

/** Most words can be told apart by this alone. */
const MAY_NAME_GROUP = /grupp|styre|prosjekt|program|oppdrags|lag/i;
const LONGEST_WORD = 60;

/** Groups and roles that are named in a text, in order. */
export function groupMentions(text: string): GroupMention[] {
  if (!MAY_NAME_GROUP.test(text)) return [];
  const found: GroupMention[] = [];
  for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
    if (word.length > LONGEST_WORD || !MAY_NAME_GROUP.test(word)) continue;
    const folded = word.toLowerCase();
    const kind = groupWords.find(([pattern]) => pattern.test(folded))?.[1];
    if (kind !== undefined) found.push({ start: index, end: index + word.length, kind });
  }
  return found;
}

/** «styringsgruppa», «Styringsgruppens» and «styringsgruppe» are one: what is left when endings are taken away. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\d ]+/gu, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/(?<=\p{L}{4})(?:enes|anes|ene|ane|ens|ets|ene?s?|et|er|ar|a|e|s|n)$/u, ''))
    .join(' ')
    .trim();
}

/** Political bodies, the administration and its head, and the groups that decide. */
const BODY =
  '(?:(?:kommunestyre|bystyre|heradsstyre|formannskap|formannskab|fylkesting|fellesnemnd|hovedutval|hovudutval)\\p{L}*|' +
  '(?:\\p{L}+-, )*(?:\\p{L}+- og )?\\p{L}*utval(?:g|get|gets|et|ets)?|KST|FSK|' +
  '(?:kommune|fylkes)direktør\\p{L}*|rådmann\\p{L}*|administrasjon(?:en|ens|a)?|interimsstyre\\p{L}*|styringsgrupp\\p{L}*)';

export const bodyPattern = (flags: string): RegExp => new RegExp(`${START}${BODY}${END}`, flags);

const body = bodyPattern('iu');

/** Quicker than the whole pattern, which most sentences do not fit. */
const MAY_NAME_BODY = /styre|utval|formannsk|ting|nemnd|direktør|rådmann|administrasjon|styringsgr|KST|FSK/i;

/** The first body named, without the ending of a genitive: «Kommunedirektørens beslutninger». */
export function bodyIn(text: string): string | null {
  const found = MAY_NAME_BODY.test(text) ? body.exec(text)?.[0] : undefined;
  return found === undefined ? null : found.replace(/(?<=\p{L}{5})s$/u, '');
}

/** «sak 13/21», «KST-sak 96/21», «Saksnr 2025/242», «PS 070/21»: only with the word, for «2024/2025» is two years. */
export const caseNumberIn = (text: string): string | null => CASE_NUMBER.exec(text)?.[1] ?? null;

const CASE_NUMBER = /(?:sak|saksnr|saksnummer|arkivsaksnr|arkivsak|ps|vedtak)\.?:?\s*(?:nr\.?\s*)?(\d{1,5}\/\d{2,5})/iu;

/** Nouns for a person or a set of persons who can answer for something. */
const ROLE =
  '(?:(?:ass|ass\\.|assisterende|konst|fung)\\.? )?\\p{L}*(?:sjef|sjefen|direktør|direktøren|leder|lederen|ledere|lederne|leiar|leiaren|leiarar|rådgiver|' +
  'rådgivere|rådgivar|koordinator|konsulent|rådmann|rådmannen|ordfører|tillitsvalgt|tillitsvalgte|tillitsvald|tillitsvalde|' +
  'verneombud|verneombod|representant|representanter|representantar|medarbeider|medarbeidere|medarbeidar|deltaker|deltakere|' +
  'deltakarar|deltager|deltagere|ansatte|tilsette|innbyggere|innbyggjarar|brukere|brukarar|pårørende|pårørande|politikere|' +
  'politikarar|gruppe|gruppa|gruppen|grupper|gruppene|utvalg|utval|råd|rådet|styre|styret|team|teamet|lege|legen|' +
  'sykepleier|sjukepleiar|eier|eigar|etater|etatar|kommunestyre|kommunestyret|formannskap|formannskapet)';

const role = new RegExp(`^${ROLE}$`, 'iu');

export const isRoleWord = (word: string): boolean => role.test(word);
