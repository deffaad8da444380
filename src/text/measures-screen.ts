/** Words of the measures: what, who, next? */
import type { PoliticalGround } from '#domain/measure.ts';
import type { MeasureFilter } from '#domain/measure-list.ts';
import type { ByLanguage } from '#text/language.ts';

export interface MeasuresTexts {
  readonly heading: string;
  readonly count: (all: number, done: number) => string;
  readonly search: string;
  readonly filters: Readonly<Record<MeasureFilter, string>>;
  readonly add: string;
  readonly addShort: string;
  readonly newTitle: string;
  readonly columns: Readonly<
    Record<'code' | 'title' | 'status' | 'responsible' | 'help' | 'next' | 'when' | 'updated', string>
  >;
  readonly helpWanted: string;
  readonly none: string;
  readonly noHits: string;
  /** Filters by name, with commas between, and what was searched for; '' where nothing was. */
  readonly noHitsText: (filter: string, search: string) => string;
  readonly clearFilter: string;
  readonly empty: string;
  readonly emptyText: string;
  readonly changeStatusOf: (title: string) => string;
  readonly status: string;
  readonly statusNow: (title: string, status: string) => string;
  readonly confirm: string;
  readonly confirmed: (title: string) => string;
  readonly changed: (title: string) => string;
  readonly lastConfirmed: (day: string, by: string) => string;
  readonly close: string;
  readonly previous: string;
  readonly next: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly edit: (field: string) => string;
  readonly takeAway: string;
  readonly takenAway: (title: string) => string;
  readonly history: string;
  readonly noHistory: string;
  readonly fromTo: (field: string, before: string, after: string) => string;
  readonly noCase: string;
  readonly caseNumber: string;
  readonly noPackage: string;
  readonly noGroup: string;
  readonly noAssistance: string;
  readonly assistanceHint: string;
  readonly disputedHint: string;
  readonly because: Readonly<Record<PoliticalGround, string>>;
  readonly addAudience: string;
  readonly whichAudience: string;
  readonly takeAwayAudience: (audience: string) => string;
  readonly links: string;
  readonly noLinks: string;
  readonly linkGoals: string;
  readonly nothingWritten: string;
  readonly afterwards: (source: string) => string;
}

export const measuresTexts: ByLanguage<MeasuresTexts> = {
  nb: {
    heading: 'Tiltak',
    count: (all, done) => `${all} tiltak, ${done} gjennomført`,
    search: 'Filtrer på navn, rolle eller kode',
    filters: {
      late: 'Over fristen',
      silent: 'Ikke oppdatert på 30 dager',
      help: 'Ønsker hjelp',
      political: 'Må behandles',
      mine: 'Mine',
    },
    add: 'Nytt tiltak',
    addShort: 'Nytt',
    newTitle: 'Hva skal gjøres?',
    columns: {
      code: 'Kode',
      title: 'Tiltak',
      status: 'Status',
      responsible: 'Ansvarlig',
      help: 'Hjelp',
      next: 'Neste steg',
      when: 'Frist',
      updated: 'Oppdatert',
    },
    helpWanted: 'Ønsker hjelp',
    none: '–',
    noHits: 'Ingen tiltak passer',
    noHitsText: (filter, search) =>
      `${[filter === '' ? '' : `Filteret «${filter}»`, search === '' ? '' : `${filter === '' ? 'Søket' : 'søket'} «${search}»`].filter(Boolean).join(' og ')} gir ingen treff.`,
    clearFilter: 'Fjern filter',
    empty: 'Ingen tiltak ennå',
    emptyText: 'Et tiltak er noe som skal gjøres. Legg inn det første, eller importer dem fra et dokument.',
    changeStatusOf: (title) => `Endre status for ${title}`,
    status: 'Status',
    statusNow: (title, status) => `${title} er nå «${status}».`,
    confirm: 'Stemmer fortsatt',
    confirmed: (title) => `${title} er bekreftet.`,
    changed: (title) => `${title} er endret.`,
    lastConfirmed: (day, by) => `Sist bekreftet ${day}${by === '' ? '' : ` av ${by.toLocaleLowerCase('nb')}`}`,
    close: 'Lukk',
    previous: 'Forrige tiltak',
    next: 'Neste tiltak',
    copyLink: 'Kopier lenke',
    linkCopied: 'Lenka er kopiert.',
    edit: (field) => `Endre ${field.toLocaleLowerCase('nb')}`,
    takeAway: 'Ta bort tiltaket',
    takenAway: (title) => `${title} er tatt bort.`,
    history: 'Hva har skjedd',
    noHistory: 'Ingen endringer ennå.',
    fromTo: (field, before, after) => `${field}: ${before} → ${after}`,
    noCase: 'Saken er ikke meldt opp.',
    caseNumber: 'Saksnummer',
    noPackage: 'Utenfor arbeidspakke',
    noGroup: 'Ingen gruppe',
    noAssistance: 'Ingen utenfra ennå',
    assistanceHint: 'Én på hver linje. Etter kolon kan det stå hva de gjør.',
    disputedHint: 'Hvem som ser det annerledes, og hvordan.',
    because: {
      principle: 'Fordi det har prinsipiell betydning.',
      cost: 'Fordi det medfører kostnader.',
      both: 'Fordi det har prinsipiell betydning og medfører kostnader.',
    },
    addAudience: 'Legg til hvem',
    whichAudience: 'Hvem gjelder det for?',
    takeAwayAudience: (audience) => `Ta bort ${audience}`,
    links: 'Henger sammen med',
    noLinks: 'Ikke knyttet til noe mål ennå.',
    linkGoals: 'Knytt til mål',
    nothingWritten: 'Ikke skrevet ennå',
    afterwards: (source) => `Registrert i etterkant${source === '' ? '' : ` fra ${source}`}`,
  },
  nn: {
    heading: 'Tiltak',
    count: (all, done) => `${all} tiltak, ${done} ${done === 1 ? 'gjennomført' : 'gjennomførte'}`,
    search: 'Filtrer på namn, rolle eller kode',
    filters: {
      late: 'Over fristen',
      silent: 'Ikkje oppdatert på 30 dagar',
      help: 'Ønskjer hjelp',
      political: 'Må handsamast',
      mine: 'Mine',
    },
    add: 'Nytt tiltak',
    addShort: 'Nytt',
    newTitle: 'Kva skal gjerast?',
    columns: {
      code: 'Kode',
      title: 'Tiltak',
      status: 'Status',
      responsible: 'Ansvarleg',
      help: 'Hjelp',
      next: 'Neste steg',
      when: 'Frist',
      updated: 'Oppdatert',
    },
    helpWanted: 'Ønskjer hjelp',
    none: '–',
    noHits: 'Ingen tiltak passar',
    noHitsText: (filter, search) =>
      `${[filter === '' ? '' : `Filteret «${filter}»`, search === '' ? '' : `${filter === '' ? 'Søket' : 'søket'} «${search}»`].filter(Boolean).join(' og ')} gir ingen treff.`,
    clearFilter: 'Fjern filter',
    empty: 'Ingen tiltak enno',
    emptyText: 'Eit tiltak er noko som skal gjerast. Legg inn det første, eller importer dei frå eit dokument.',
    changeStatusOf: (title) => `Endre status for ${title}`,
    status: 'Status',
    statusNow: (title, status) => `${title} er no «${status}».`,
    confirm: 'Stemmer framleis',
    confirmed: (title) => `${title} er stadfesta.`,
    changed: (title) => `${title} er endra.`,
    lastConfirmed: (day, by) => `Sist stadfesta ${day}${by === '' ? '' : ` av ${by.toLocaleLowerCase('nb')}`}`,
    close: 'Lukk',
    previous: 'Førre tiltak',
    next: 'Neste tiltak',
    copyLink: 'Kopier lenkje',
    linkCopied: 'Lenkja er kopiert.',
    edit: (field) => `Endre ${field.toLocaleLowerCase('nb')}`,
    takeAway: 'Ta bort tiltaket',
    takenAway: (title) => `${title} er teke bort.`,
    history: 'Kva har skjedd',
    noHistory: 'Ingen endringar enno.',
    fromTo: (field, before, after) => `${field}: ${before} → ${after}`,
    noCase: 'Saka er ikkje meld opp.',
    caseNumber: 'Saksnummer',
    noPackage: 'Utanfor arbeidspakke',
    noGroup: 'Inga gruppe',
    noAssistance: 'Ingen utanfrå enno',
    assistanceHint: 'Éin på kvar linje. Etter kolon kan det stå kva dei gjer.',
    disputedHint: 'Kven som ser det annleis, og korleis.',
    because: {
      principle: 'Fordi det er prinsipielt viktig.',
      cost: 'Fordi det fører med seg kostnader.',
      both: 'Fordi det er prinsipielt viktig og fører med seg kostnader.',
    },
    addAudience: 'Legg til kven',
    whichAudience: 'Kven gjeld det for?',
    takeAwayAudience: (audience) => `Ta bort ${audience}`,
    links: 'Heng saman med',
    noLinks: 'Ikkje knytt til noko mål enno.',
    linkGoals: 'Knyt til mål',
    nothingWritten: 'Ikkje skrive enno',
    afterwards: (source) => `Registrert i etterkant${source === '' ? '' : ` frå ${source}`}`,
  },
  en: {
    heading: 'Measures',
    count: (all, done) => `${all === 1 ? '1 measure' : `${all} measures`}, ${done} done`,
    search: 'Filter by name, role or code',
    filters: {
      late: 'Overdue',
      silent: 'Not updated for 30 days',
      help: 'Wants help',
      political: 'Needs handling',
      mine: 'Mine',
    },
    add: 'New measure',
    addShort: 'New',
    newTitle: 'What shall be done?',
    columns: {
      code: 'Code',
      title: 'Measure',
      status: 'Status',
      responsible: 'Responsible',
      help: 'Help',
      next: 'Next step',
      when: 'Deadline',
      updated: 'Updated',
    },
    helpWanted: 'Wants help',
    none: '–',
    noHits: 'No measures fit',
    noHitsText: (filter, search) =>
      `${[filter === '' ? '' : `The filter “${filter}”`, search === '' ? '' : `${filter === '' ? 'The' : 'the'} search “${search}”`].filter(Boolean).join(' and ')} ${filter !== '' && search !== '' ? 'give' : 'gives'} no hits.`,
    clearFilter: 'Remove the filter',
    empty: 'No measures yet',
    emptyText: 'A measure is something to be done. Add the first, or import them from a document.',
    changeStatusOf: (title) => `Change the status of ${title}`,
    status: 'Status',
    statusNow: (title, status) => `${title} is now “${status}”.`,
    confirm: 'Still correct',
    confirmed: (title) => `${title} is confirmed.`,
    changed: (title) => `${title} is changed.`,
    lastConfirmed: (day, by) => `Last confirmed ${day}${by === '' ? '' : ` by ${by.toLocaleLowerCase('en')}`}`,
    close: 'Close',
    previous: 'Previous measure',
    next: 'Next measure',
    copyLink: 'Copy link',
    linkCopied: 'The link is copied.',
    edit: (field) => `Change ${field.toLocaleLowerCase('en')}`,
    takeAway: 'Take the measure away',
    takenAway: (title) => `${title} is taken away.`,
    history: 'What has happened',
    noHistory: 'No changes yet.',
    fromTo: (field, before, after) => `${field}: ${before} → ${after}`,
    noCase: 'No case has been raised.',
    caseNumber: 'Case number',
    noPackage: 'Outside every work package',
    noGroup: 'No group',
    noAssistance: 'Nobody from outside yet',
    assistanceHint: 'One on each line. What they do may follow a colon.',
    disputedHint: 'Who sees it otherwise, and how.',
    because: {
      principle: 'Because it is a matter of principle.',
      cost: 'Because it involves costs.',
      both: 'Because it is a matter of principle and involves costs.',
    },
    addAudience: 'Add who',
    whichAudience: 'Who is it for?',
    takeAwayAudience: (audience) => `Take away ${audience}`,
    links: 'Belongs with',
    noLinks: 'Not linked to any goal yet.',
    linkGoals: 'Link to goals',
    nothingWritten: 'Not written yet',
    afterwards: (source) => `Registered afterwards${source === '' ? '' : ` from ${source}`}`,
  },
};
