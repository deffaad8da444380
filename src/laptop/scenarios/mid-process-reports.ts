/** The groups' reports of «Skarvøy kommune»: three months sent, February under way. */
import { type Instant, instantOf, millisecondsOf } from '#base/clock.ts';
import type { DraftRow } from '#documents/draft-rows.ts';
import type { Measure, MeasureStatus } from '#domain/measure.ts';
import type { Mood, Report, ReportedMeasure } from '#domain/report.ts';
import { reportedNow, sentReportOf } from '#domain/report-draft.ts';
import { parsePeriod } from '#domain/report-period.ts';
import type { Ref, Row } from '#domain/row.ts';
import { reportOf } from '#text/report-period.ts';

interface ReportWords {
  readonly group: string;
  readonly period: string;
  readonly mood: Mood | null;
  readonly summary: string;
  readonly next: string;
  readonly hindrance?: string;
  readonly help?: string;
  /** Days before the scenario's own day that it was sent; none while it is a draft. */
  readonly sentDaysAgo?: number;
}

const words: readonly ReportWords[] = [
  {
    group: 'AG1',
    period: '2025-11',
    mood: 'onTrack',
    summary: 'Gruppa er satt sammen og har hatt sitt første møte.',
    next: 'Lese dagens tildelinger i de tre kretsene.',
    sentDaysAgo: 89,
  },
  {
    group: 'AG1',
    period: '2025-12',
    mood: 'onTrack',
    summary: 'Vi har sett på tildelingene i to kretser. De er ulike.',
    next: 'Se på den tredje kretsen.',
    sentDaysAgo: 61,
  },
  {
    group: 'AG1',
    period: '2026-01',
    mood: 'slow',
    summary: 'Lokalet til dagtilbudet ble leid ut, og vi leter etter et annet.',
    hindrance: 'Vi mangler et sted å være.',
    next: 'Spørre eiendom om lokaler.',
    sentDaysAgo: 33,
  },
  {
    group: 'AG1',
    period: '2026-02',
    mood: 'onTrack',
    summary: 'Tildelingen er sammenlignet i alle kretser. Vi har et første utkast til felles kriterier.',
    next: 'Høre tillitsvalgte om utkastet.',
    sentDaysAgo: 2,
  },
  {
    group: 'AG2',
    period: '2025-11',
    mood: 'onTrack',
    summary: 'Vi har samlet turnusene fra alle avdelingene.',
    next: 'Snakke med avdelingslederne om helgene.',
    sentDaysAgo: 90,
  },
  {
    group: 'AG2',
    period: '2025-12',
    mood: 'slow',
    summary: 'Ferieavviklingen tok tiden vår i desember.',
    next: 'Lage utkast til turnus for 2026.',
    sentDaysAgo: 62,
  },
  {
    group: 'AG2',
    period: '2026-01',
    mood: 'onTrack',
    summary: 'Utkastet til turnus er laget. Tillitsvalgte vil gjerne se på langvakter.',
    next: 'Høre avdelingene om turnusen.\nSende ut spørreskjema om kompetanse.',
    sentDaysAgo: 34,
  },
  {
    group: 'AG2',
    period: '2026-02',
    mood: null,
    summary:
      'Utkastet til turnus er ute hos avdelingene. Spørreskjemaet måtte drøftes først, så kartleggingen er senere enn vi trodde.',
    next: 'Samle svarene fra avdelingene.',
  },
  {
    group: 'AG3',
    period: '2025-11',
    mood: 'onTrack',
    summary: 'Avvikssystemet er tatt i bruk i to av tre kretser.',
    next: 'Ta det i bruk i den tredje.',
    sentDaysAgo: 88,
  },
  {
    group: 'AG3',
    period: '2025-12',
    mood: 'onTrack',
    summary: 'Avvikssystemet er i bruk overalt.',
    next: 'Begynne på kompetanseplanen.',
    sentDaysAgo: 60,
  },
  {
    group: 'AG3',
    period: '2026-01',
    mood: 'slow',
    summary: 'Kompetanseplanen venter, for HR-rådgiveren er i permisjon.',
    next: 'Finne en annen som kan skrive.',
    sentDaysAgo: 32,
  },
  {
    group: 'AG4',
    period: '2025-11',
    mood: 'onTrack',
    summary: 'Vi har besøkt nabokommunen og sett digitalt tilsyn i bruk.',
    next: 'Velge hvor vi prøver det.',
    sentDaysAgo: 89,
  },
  {
    group: 'AG4',
    period: '2025-12',
    mood: 'onTrack',
    summary: 'Tre har sagt ja til å prøve digitalt tilsyn.',
    next: 'Vente på utstyret.',
    sentDaysAgo: 62,
  },
  {
    group: 'AG4',
    period: '2026-01',
    mood: 'onTrack',
    summary: 'Utstyret er kommet, og leverandøren har lært oss opp.',
    next: 'Sette det opp hos den første.',
    sentDaysAgo: 33,
  },
  {
    group: 'AG4',
    period: '2026-02',
    mood: 'needsHelp',
    summary: 'Digitalt tilsyn virker hos de to første. Før vi går videre, må noen se på lovverket.',
    hindrance: 'Vi vet ikke hva samtykket må inneholde.',
    help: 'En juridisk avklaring av digitalt tilsyn, før vi kan prøve hos flere enn tre',
    next: 'Prøve hos den tredje.',
    sentDaysAgo: 1,
  },
];

/** How some measures stood in a report, where that is not how they stand now. */
const stoodThen: Readonly<Record<string, { readonly after?: MeasureStatus; readonly nextStep?: string }>> = {
  'Stopp i vikarbruk fra byrå': { after: 'inProgress' },
  'Turnus 2026': { nextStep: 'Lage utkast til turnus' },
  'Kartlegge ansattes kompetanse og ønsker': { nextStep: 'Lage et spørreskjema' },
  Dagtilbud: { after: 'inProgress' },
  'Velferdsteknologi: digitalt tilsyn': { nextStep: 'Sette opp hos den første' },
};

const DAY = 86_400_000;

interface Parts {
  readonly row: () => Row;
  readonly groupRef: (code: string) => Ref;
  readonly measures: readonly Measure[];
  readonly now: Instant;
}

export function reportRows({ row, groupRef, measures, now }: Parts): readonly DraftRow[] {
  return words.flatMap((said): readonly DraftRow[] => {
    const group = groupRef(said.group);
    const period = parsePeriod(said.period);
    if (period === null) throw new Error(`There is no period ${said.period}`);
    const own = measures.filter((measure) => measure.group?.key === group.key && measure.status !== 'notRelevant');
    const past = said.sentDaysAgo !== undefined && said.sentDaysAgo > 14;
    const reported = own.map((measure): ReportedMeasure => {
      const now = reportedNow(measure, null);
      return past ? { ...now, ...stoodThen[measure.title] } : { ...now, before: now.after };
    });
    const report: Report = {
      ...row(),
      title: reportOf(period, said.group, 'nb'),
      kind: 'group',
      group,
      period: said.period,
      mood: said.mood,
      summary: said.summary,
      hindrance: said.hindrance ?? '',
      helpNeeded: said.help ?? '',
      next: said.next,
      measures:
        said.sentDaysAgo === undefined
          ? reported.filter(({ measure }) => stoodThen[measure.title] !== undefined)
          : reported,
      sources: [],
      state: said.sentDaysAgo === undefined ? 'draft' : past ? 'seen' : 'sent',
      dueOn: period.due,
      comment: '',
    };
    if (said.sentDaysAgo === undefined) return [{ entity: 'report', row: report }];
    const at = instantOf(Math.floor((millisecondsOf(now) - said.sentDaysAgo * DAY) / 1000) * 1000);
    return [
      { entity: 'report', row: report },
      { entity: 'sentReport', row: sentReportOf(report, row(), { at, role: 'Gruppeleder' }) },
    ];
  });
}
