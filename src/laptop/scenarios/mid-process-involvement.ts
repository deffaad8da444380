/** Whom «Skarvøy kommune» means to hear, where and when, what came in, and what the plan builds on. */
import { parseDay } from '#base/clock.ts';
import type { DraftRow } from '#documents/draft-rows.ts';
import { contextWithoutClues, type FuzzyDate, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { blankInput, blankInvolvement, type Input, type Involvement } from '#domain/involvement.ts';
import { blankReference, blankRevision, type PlanSection, type Reference, type Revision } from '#domain/plan.ts';
import type { Ref, Row } from '#domain/row.ts';
import { blankStakeholder, type Stakeholder } from '#domain/stakeholder.ts';

const when = (words: string): FuzzyDate => readFuzzyDate(words, contextWithoutClues);

const stakeholderWords: readonly (Partial<Stakeholder> & { readonly title: string })[] = [
  {
    title: 'Eldrerådet',
    stance: 'supporter',
    affected: 'strongly',
    influence: 'low',
    interest: 'At de eldste får bo hjemme så lenge de vil.',
  },
  { title: 'Ungdomsrådet', affected: 'somewhat', influence: 'low' },
  { title: 'Brukere og pårørende', stance: 'neutral', affected: 'strongly', influence: 'low' },
  {
    title: 'Tillitsvalgte',
    stance: 'neutral',
    affected: 'strongly',
    influence: 'high',
    interest: 'Forutsigbare turnuser og drøfting i god tid.',
  },
  { title: 'Ansatte i tjenestene', stance: 'supporter', affected: 'strongly', influence: 'high' },
  { title: 'Frivillige lag', stance: 'supporter', affected: 'somewhat', influence: 'low' },
  {
    title: 'Innbyggere i ytre krets',
    stance: 'opponent',
    affected: 'strongly',
    influence: 'low',
    interest: 'Er redde for at tilbudet i kretsen forsvinner.',
  },
  { title: 'Kommunestyret', stance: 'supporter', affected: 'somewhat', influence: 'high' },
  { title: 'Nabokommunen', stance: 'supporter', affected: 'somewhat', influence: 'high' },
  { title: 'Helseforetaket', stance: 'neutral', affected: 'notDirectly', influence: 'high' },
  { title: 'Statsforvalteren', stance: 'supporter', affected: 'notDirectly', influence: 'high' },
  { title: 'Digitalt fellesskap i regionen', affected: 'notDirectly', influence: 'low' },
];

interface InvolvementWords extends Partial<Involvement> {
  readonly title: string;
  readonly with: readonly string[];
  readonly words: string;
}

const involvementWords: readonly InvolvementWords[] = [
  {
    title: 'Orientering om planen',
    with: ['Eldrerådet', 'Ungdomsrådet'],
    words: 'November 2025',
    form: 'inform',
    state: 'held',
    arena: 'Rådenes faste møter',
    cameIn: 'Begge rådene vil se utkastet før det går videre.',
  },
  {
    title: 'Samtale om målene',
    with: ['Eldrerådet'],
    words: 'Desember 2025',
    form: 'consult',
    state: 'held',
    arena: 'Rådets faste møte',
    cameIn: 'Rådet vil at «hjemme» også skal bety omsorgsbolig.',
  },
  {
    title: 'Pårørendekafé',
    with: ['Brukere og pårørende'],
    words: '15. januar 2026',
    form: 'consult',
    state: 'held',
    arena: 'Kantina på sykehjemmet',
    cameIn: 'Pårørende vil ha ett fast nummer å ringe om kvelden, og dagtilbud som ikke krever trapper.',
    used: 'Tatt inn i forslaget om dagtilbud. Kveldsnummeret er sendt arbeidsgruppe 1.',
  },
  {
    title: 'Fellessamling',
    with: ['Tillitsvalgte', 'Ansatte i tjenestene'],
    words: '14. januar 2026',
    form: 'involve',
    state: 'held',
    arena: 'Samfunnshuset',
    cameIn: 'Gruppene ba om mer tid til turnus, og om at natta blir sett under ett.',
  },
  {
    title: 'Folkemøte på ytre side',
    with: ['Innbyggere i ytre krets'],
    words: '22. januar 2026',
    form: 'consult',
    state: 'failed',
    arena: 'Grendehuset',
    cameIn: 'Ferja gikk ikke på grunn av storm, og tre møtte fram.',
  },
  {
    title: 'Dialogmøte',
    with: ['Tillitsvalgte'],
    words: 'Siste del av februar 2026',
    form: 'consult',
    arena: 'Kommunehuset',
  },
  {
    title: 'Innspill til utkastet',
    with: ['Eldrerådet'],
    words: 'Mars 2026',
    form: 'consult',
    arena: 'Rådets faste møte',
  },
  {
    title: 'Besøk på møteplassene',
    with: ['Frivillige lag', 'Innbyggere i ytre krets'],
    words: 'Våren 2026',
    form: 'consult',
    arena: 'Strikkekafeen, idrettslaget og kystlaget',
  },
  { title: 'Innspill', with: ['Ungdomsrådet'], words: 'April 2026', form: 'consult', arena: 'Rådets faste møte' },
  { title: 'Pårørendekafé', with: ['Brukere og pårørende'], words: 'Mai 2026', form: 'consult' },
  { title: 'Drøfting av rapporten', with: ['Tillitsvalgte'], words: 'September 2026', form: 'decideWith' },
  { title: 'Uttalelse', with: ['Eldrerådet'], words: 'Oktober 2026', form: 'consult' },
  { title: 'Åpne møter i kretsene', with: ['Innbyggere i ytre krets'], words: '', form: 'involve' },
];

interface InputWords extends Partial<Input> {
  readonly title: string;
  readonly at?: string;
}

const inputWords: readonly InputWords[] = [
  {
    title: 'Behold legekontordagen på ytre side',
    from: 'Grendelaget',
    receivedOn: parseDay('2026-01-26'),
    text: 'Vi ba om et møte og fikk storm. Legekontordagen er viktigere for oss enn en felles base.',
  },
  {
    title: 'Ett nummer å ringe om kvelden',
    from: 'Pårørende, samlet på kafeen',
    receivedOn: parseDay('2026-01-15'),
    text: 'Det er fire nummer å velge mellom i dag.',
    state: 'answered',
    answer: 'Vi er enige. Arbeidsgruppe 1 tar det inn i forslaget om hukommelsesteam.',
    at: 'Pårørendekafé',
  },
  {
    title: 'Frivillige kan kjøre til dagtilbudet',
    from: 'Frivilligsentralen',
    receivedOn: parseDay('2026-02-04'),
    text: 'Vi har tolv sjåfører og kan kjøre to dager i uka.',
  },
];

const referenceWords: readonly (Partial<Reference> & { readonly title: string })[] = [
  {
    title: 'Kunnskapsgrunnlag for helse og omsorg i Skarvøy',
    author: 'Ekstern rådgiver',
    year: 2025,
    kind: 'report',
    caseNumber: '25/242',
  },
  { title: 'Kommuneplanens samfunnsdel', author: 'Skarvøy kommune', year: 2023, kind: 'plan' },
  {
    title: 'Lov om kommunale helse- og omsorgstjenester',
    year: 2011,
    kind: 'law',
    url: 'https://lovdata.no/dokument/NL/lov/2011-06-24-30',
  },
  {
    title: 'Bestilling fra kommunestyret',
    author: 'Skarvøy kommune',
    year: 2024,
    kind: 'decision',
    caseNumber: '88/24',
  },
  { title: 'Referat fra fellessamlingen', author: 'Prosjektgruppa', year: 2026, kind: 'minutes' },
];

export const planSections: readonly PlanSection[] = [
  {
    heading: 'Hvorfor vi lager planen',
    text: 'Om femten år er vi dobbelt så mange over åtti, og færre som kan stå i vaktene.\n\nKommunestyret ba derfor om en plan som viser hvordan tjenestene kan se ut, og hvordan vi kommer dit.',
  },
  {
    heading: 'Hva planen ikke gjør',
    text: 'Planen avgjør ikke hvor mange kretser kommunen skal ha. Den går ut fra de fire vi har.',
  },
];

const revisionWords = [
  { number: 1, on: '2025-10-22', whatChanged: 'Planen ble vedtatt.', approvedBy: 'Kommunestyret' },
  { number: 2, on: '2025-11-18', whatChanged: 'Fem arbeidsgrupper med mandat.', approvedBy: 'Styringsgruppa' },
  { number: 3, on: '2026-01-14', whatChanged: 'Fellessamlingen ble flyttet.', approvedBy: 'Styringsgruppa' },
] as const;

export function involvementRows(row: () => Row): readonly DraftRow[] {
  const stakeholders = stakeholderWords.map((words, index): Stakeholder => ({
    ...blankStakeholder(row()),
    position: index + 1,
    ...words,
  }));
  const named = (title: string): readonly Ref[] =>
    stakeholders.filter((one) => one.title === title).map(({ key }) => ({ key, code: '', title }));
  const involvement = involvementWords.map(({ with: who, words, ...fields }): Involvement => ({
    ...blankInvolvement(row()),
    stakeholders: who.flatMap(named),
    when: when(words),
    ...fields,
  }));
  const inputs = inputWords.map(({ at, ...fields }): Input => {
    const meeting = involvement.find(({ title }) => title === at);
    return {
      ...blankInput(row()),
      involvement: meeting === undefined ? null : { key: meeting.key, code: '', title: meeting.title },
      ...fields,
    };
  });
  const revisions = revisionWords.flatMap(({ number, on, whatChanged, approvedBy }): readonly Revision[] => {
    const day = parseDay(on);
    const title = `Versjon ${number}`;
    return day === null
      ? []
      : [
          {
            ...blankRevision(row(), day),
            title,
            number,
            by: 'Prosjektleder',
            whatChanged,
            approvedBy,
            planVersion: number,
          },
        ];
  });
  return [
    ...stakeholders.map((one): DraftRow => ({ entity: 'stakeholder', row: one })),
    ...involvement.map((one): DraftRow => ({ entity: 'involvement', row: one })),
    ...inputs.map((one): DraftRow => ({ entity: 'input', row: one })),
    ...referenceWords.map((words): DraftRow => ({
      entity: 'reference',
      row: { ...blankReference(row()), ...words },
    })),
    ...revisions.map((one): DraftRow => ({ entity: 'revision', row: one })),
  ];
}
