/** Words of «Hva har skjedd», and of the history beside a single thing. */
import type { HistoryFilter } from '#domain/plan-history.ts';
import type { ByLanguage } from '#text/language.ts';

export interface HistoryTexts {
  readonly heading: string;
  readonly explain: string;
  readonly filter: string;
  readonly filters: Readonly<Record<HistoryFilter, string>>;
  readonly search: string;
  readonly older: string;
  readonly reading: string;
  readonly noMore: string;
  /** What this list does not tell, and where it is told. */
  readonly notOutside: string;
  readonly nothing: string;
  readonly nothingText: string;
  readonly noHits: string;
  readonly noHitsText: string;
  readonly all: string;
  readonly lines: (count: number) => string;
  readonly imported: string;
  readonly outside: string;
  readonly outsideExplain: string;
  readonly noneOutside: string;
}

export const historyTexts: ByLanguage<HistoryTexts> = {
  nb: {
    heading: 'Hva har skjedd',
    explain: 'Alt som er endret i planen gjennom Framdrift. Ingenting slettes herfra.',
    filter: 'Vis',
    filters: {
      all: 'Alt',
      status: 'Status',
      moved: 'Flyttet',
      decisions: 'Forslag og vedtak',
      reports: 'Rapporter',
      import: 'Import',
    },
    search: 'Filtrer på tiltak, navn eller rolle',
    older: 'Vis eldre',
    reading: 'Henter',
    noMore: 'Dette er det første som skjedde.',
    notOutside: 'Endringer gjort i SharePoint finner du på siden til hvert tiltak, hver milepæl og hver gruppe.',
    nothing: 'Ingenting har skjedd ennå',
    nothingText: 'Her kommer alt som blir endret i planen.',
    noHits: 'Ingenting passer',
    noHitsText: 'Det kan være noe i det som er eldre.',
    all: 'Vis alt',
    lines: (count) => (count === 1 ? 'Én endring' : `${count} endringer`),
    imported: 'Et dokument ble lest inn',
    outside: 'Se også endringer gjort i SharePoint',
    outsideExplain: 'Hentet fra versjonene i SharePoint. Eldre versjoner kan være borte.',
    noneOutside: 'Ingen endringer er gjort i SharePoint.',
  },
  nn: {
    heading: 'Kva har skjedd',
    explain: 'Alt som er endra i planen gjennom Framdrift. Ingenting blir sletta herfrå.',
    filter: 'Vis',
    filters: {
      all: 'Alt',
      status: 'Status',
      moved: 'Flytta',
      decisions: 'Framlegg og vedtak',
      reports: 'Rapportar',
      import: 'Import',
    },
    search: 'Filtrer på tiltak, namn eller rolle',
    older: 'Vis eldre',
    reading: 'Hentar',
    noMore: 'Dette er det første som skjedde.',
    notOutside: 'Endringar gjorde i SharePoint finn du på sida til kvart tiltak, kvar milepæl og kvar gruppe.',
    nothing: 'Ingenting har skjedd enno',
    nothingText: 'Her kjem alt som blir endra i planen.',
    noHits: 'Ingenting passar',
    noHitsText: 'Det kan vere noko i det som er eldre.',
    all: 'Vis alt',
    lines: (count) => (count === 1 ? 'Éi endring' : `${count} endringar`),
    imported: 'Eit dokument vart lese inn',
    outside: 'Sjå òg endringar gjorde i SharePoint',
    outsideExplain: 'Henta i versjonane i SharePoint. Eldre versjonar kan vere borte.',
    noneOutside: 'Ingen endringar er gjorde i SharePoint.',
  },
  en: {
    heading: 'What has happened',
    explain: 'All that was changed in the plan through Framdrift. Nothing is deleted from here.',
    filter: 'Show',
    filters: {
      all: 'All',
      status: 'Status',
      moved: 'Moved',
      decisions: 'Proposals and decisions',
      reports: 'Reports',
      import: 'Import',
    },
    search: 'Narrow by measure, name or role',
    older: 'Show older',
    reading: 'Fetching',
    noMore: 'This is the first that happened.',
    notOutside: 'Changes made in SharePoint are found on the page of each measure, milestone and group.',
    nothing: 'Nothing has happened yet',
    nothingText: 'All that is changed in the plan comes here.',
    noHits: 'Nothing fits',
    noHitsText: 'There may be something among what is older.',
    all: 'Show all',
    lines: (count) => (count === 1 ? 'One change' : `${count} changes`),
    imported: 'A document was read in',
    outside: 'See also changes made in SharePoint',
    outsideExplain: 'From the versions in SharePoint. Older versions may be gone.',
    noneOutside: 'No changes were made in SharePoint.',
  },
};
