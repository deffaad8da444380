/** What each kind of row is called in a sentence, and what a collection of them is called. */
import type { EntityName } from '#domain/entities.ts';
import type { Language } from '#text/language.ts';

export interface Noun {
  /** «milepæl» */
  readonly singular: string;
  /** «milepælen» */
  readonly definite: string;
  /** «milepæler» */
  readonly plural: string;
}

/** Masculine «en/ein», feminine «ei», neuter «et/eit». */
export type Gender = 'masculine' | 'feminine' | 'neuter';

export interface NorwegianNoun extends Noun {
  readonly gender: Gender;
}

export type Nouns = Readonly<Record<Exclude<Language, 'en'>, NorwegianNoun>> & { readonly en: Noun };

const noun = (singular: string, definite: string, plural: string): Noun => ({ singular, definite, plural });
const norwegian =
  (gender: Gender) =>
  (singular: string, definite: string, plural: string): NorwegianNoun => ({ singular, definite, plural, gender });
const en = norwegian('masculine');
const ei = norwegian('feminine');
const et = norwegian('neuter');

export const entityNouns: Readonly<Record<EntityName, Nouns>> = {
  plan: {
    nb: en('plan', 'planen', 'planer'),
    nn: en('plan', 'planen', 'planar'),
    en: noun('plan', 'the plan', 'plans'),
  },
  milestone: {
    nb: en('milepæl', 'milepælen', 'milepæler'),
    nn: en('milepæl', 'milepælen', 'milepælar'),
    en: noun('milestone', 'the milestone', 'milestones'),
  },
  measure: {
    nb: et('tiltak', 'tiltaket', 'tiltak'),
    nn: et('tiltak', 'tiltaket', 'tiltak'),
    en: noun('measure', 'the measure', 'measures'),
  },
  proposal: {
    nb: et('forslag', 'forslaget', 'forslag'),
    nn: et('framlegg', 'framlegget', 'framlegg'),
    en: noun('proposal', 'the proposal', 'proposals'),
  },
  group: {
    nb: ei('gruppe', 'gruppa', 'grupper'),
    nn: ei('gruppe', 'gruppa', 'grupper'),
    en: noun('group', 'the group', 'groups'),
  },
  member: {
    nb: et('medlem', 'medlemmet', 'medlemmer'),
    nn: en('medlem', 'medlemen', 'medlemer'),
    en: noun('member', 'the member', 'members'),
  },
  mandate: {
    nb: et('mandat', 'mandatet', 'mandater'),
    nn: et('mandat', 'mandatet', 'mandat'),
    en: noun('mandate', 'the mandate', 'mandates'),
  },
  report: {
    nb: en('rapport', 'rapporten', 'rapporter'),
    nn: en('rapport', 'rapporten', 'rapportar'),
    en: noun('report', 'the report', 'reports'),
  },
  sentReport: {
    nb: en('levert rapport', 'den leverte rapporten', 'leverte rapporter'),
    nn: en('levert rapport', 'den leverte rapporten', 'leverte rapportar'),
    en: noun('report handed in', 'the report handed in', 'reports handed in'),
  },
  decision: {
    nb: en('beslutning', 'beslutningen', 'beslutninger'),
    nn: ei('avgjerd', 'avgjerda', 'avgjerder'),
    en: noun('decision', 'the decision', 'decisions'),
  },
  followup: {
    nb: en('oppfølging', 'oppfølgingen', 'oppfølginger'),
    nn: ei('oppfølging', 'oppfølginga', 'oppfølgingar'),
    en: noun('follow-up', 'the follow-up', 'follow-ups'),
  },
  consultation: {
    nb: en('drøfting', 'drøftingen', 'drøftinger'),
    nn: ei('drøfting', 'drøftinga', 'drøftingar'),
    en: noun('consultation', 'the consultation', 'consultations'),
  },
  request: {
    nb: et('ønske om hjelp', 'ønsket om hjelp', 'ønsker om hjelp'),
    nn: et('ønske om hjelp', 'ønsket om hjelp', 'ønske om hjelp'),
    en: noun('request for help', 'the request for help', 'requests for help'),
  },
  meeting: {
    nb: et('møte', 'møtet', 'møter'),
    nn: et('møte', 'møtet', 'møte'),
    en: noun('meeting', 'the meeting', 'meetings'),
  },
  agendaItem: {
    nb: en('sak', 'saken', 'saker'),
    nn: ei('sak', 'saka', 'saker'),
    en: noun('case', 'the case', 'cases'),
  },
  journalEntry: {
    nb: en('journalføring', 'journalføringen', 'journalføringer'),
    nn: ei('journalføring', 'journalføringa', 'journalføringar'),
    en: noun('journal entry', 'the journal entry', 'journal entries'),
  },
  workPackage: {
    nb: ei('arbeidspakke', 'arbeidspakka', 'arbeidspakker'),
    nn: ei('arbeidspakke', 'arbeidspakka', 'arbeidspakker'),
    en: noun('work package', 'the work package', 'work packages'),
  },
  goal: { nb: et('mål', 'målet', 'mål'), nn: et('mål', 'målet', 'mål'), en: noun('goal', 'the goal', 'goals') },
  stakeholder: {
    nb: en('interessent', 'interessenten', 'interessenter'),
    nn: en('interessent', 'interessenten', 'interessentar'),
    en: noun('stakeholder', 'the stakeholder', 'stakeholders'),
  },
  involvement: {
    nb: et('møtepunkt', 'møtepunktet', 'møtepunkter'),
    nn: et('møtepunkt', 'møtepunktet', 'møtepunkt'),
    en: noun('involvement', 'the involvement', 'involvements'),
  },
  input: {
    nb: et('innspill', 'innspillet', 'innspill'),
    nn: et('innspel', 'innspelet', 'innspel'),
    en: noun('input', 'the input', 'inputs'),
  },
  duty: {
    nb: ei('rapporteringsplikt', 'rapporteringsplikta', 'rapporteringsplikter'),
    nn: ei('rapporteringsplikt', 'rapporteringsplikta', 'rapporteringsplikter'),
    en: noun('duty to report', 'the duty to report', 'duties to report'),
  },
  reference: {
    nb: en('referanse', 'referansen', 'referanser'),
    nn: en('referanse', 'referansen', 'referansar'),
    en: noun('reference', 'the reference', 'references'),
  },
  revision: {
    nb: en('revisjon', 'revisjonen', 'revisjoner'),
    nn: en('revisjon', 'revisjonen', 'revisjonar'),
    en: noun('revision', 'the revision', 'revisions'),
  },
  importRun: {
    nb: en('import', 'importen', 'importer'),
    nn: en('import', 'importen', 'importar'),
    en: noun('import', 'the import', 'imports'),
  },
  change: {
    nb: en('endring', 'endringen', 'endringer'),
    nn: ei('endring', 'endringa', 'endringar'),
    en: noun('change', 'the change', 'changes'),
  },
  pause: {
    nb: en('pause', 'pausen', 'pauser'),
    nn: en('pause', 'pausen', 'pausar'),
    en: noun('pause', 'the pause', 'pauses'),
  },
  reminder: {
    nb: en('påminnelse', 'påminnelsen', 'påminnelser'),
    nn: ei('påminning', 'påminninga', 'påminningar'),
    en: noun('reminder', 'the reminder', 'reminders'),
  },
  conversation: {
    nb: en('samtale', 'samtalen', 'samtaler'),
    nn: en('samtale', 'samtalen', 'samtalar'),
    en: noun('conversation', 'the conversation', 'conversations'),
  },
};

/** As it begins a sentence or stands as a heading. */
export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
