/** Reminders of every kind, as a plan of that winter would give them, for tests of cards. Invented, and roles for names. */
import fc from 'fast-check';
import { type Day, parseDay, parseInstant, type Instant } from '#base/clock.ts';
import { countingKeys, type Key } from '#base/id.ts';
import type { AgendaCase } from '#domain/agenda.ts';
import { type AgendaKind, blankAgendaItem } from '#domain/agenda-item.ts';
import { blankConsultation } from '#domain/consultation.ts';
import { blankDecision, type Decision } from '#domain/decision.ts';
import { blankDuty } from '#domain/duty.ts';
import { contextWithoutClues, type FuzzyDate, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { blankGroup, blankMandate, type Group } from '#domain/group.ts';
import { blankMeasure, type Measure } from '#domain/measure.ts';
import { blankMeeting } from '#domain/meeting.ts';
import { blankMilestone } from '#domain/milestone.ts';
import type { Notice } from '#domain/notice.ts';
import { blankProposal } from '#domain/proposal.ts';
import type { ReminderForm } from '#domain/reminder.ts';
import type { DueReminder } from '#domain/reminders-due.ts';
import type { Report } from '#domain/report.ts';
import { parsePeriod, type ReportPeriod } from '#domain/report-period.ts';
import { blankRequest } from '#domain/request.ts';
import { newRow, type Ref } from '#domain/row.ts';
import type { Language } from '#text/language.ts';
import type { CardPlace, CardReader } from './card.ts';

const key = countingKeys();
const plan = key();
const row = (): ReturnType<typeof newRow> => newRow(key(), plan);
const refOf = ({ key: of, code, title }: Ref): Ref => ({ key: of, code, title });

const on = (text: string): Day => {
  const found = parseDay(text);
  if (found === null) throw new Error(`No day: ${text}`);
  return found;
};
export const at = (text: string): Instant => {
  const found = parseInstant(text);
  if (found === null) throw new Error(`No moment: ${text}`);
  return found;
};
const when = (words: string): FuzzyDate => readFuzzyDate(words, contextWithoutClues);

const now = at('2026-02-11T07:12:00Z');
const today = on('2026-02-11');

const group = (code: string, title: string): Group => ({
  ...blankGroup(row()),
  code,
  title,
  kind: 'working',
  state: 'active',
  rhythm: 'monthly',
});
export const staffing = group('AG2', 'Bemanning og vakter');
export const home = group('AG3', 'Hjemmetjeneste');
const digital = group('AG5', 'Digital støtte');

export const measure = (title: string, fields: Partial<Measure> = {}): Measure => ({
  ...blankMeasure(row()),
  title,
  status: 'inProgress',
  ...fields,
});

export const training = measure('Kurs i ledelse for alle ledere', {
  code: 'T24',
  nextStep: 'Sette dag for andre samling',
  statusWords: 'Første samling er holdt. Femten deltok.',
  when: when('Høsten 2026'),
  baseline: when('Våren 2026'),
  responsibleRole: 'Enhetsleder hjemmetjenesten',
  confirmedAt: at('2026-01-02T09:00:00Z'),
  group: refOf(staffing),
});
export const roster = measure('Ny turnus for sykehjemmet', {
  code: 'T23',
  when: when('Januar 2026'),
  responsibleRole: 'Avdelingsleder',
  confirmedAt: at('2026-01-20T09:00:00Z'),
});
const laundry = measure('Avtale om vaskeritjenester', {
  code: 'T11',
  when: when('Desember 2025'),
  responsibleRole: 'Leder renhold',
});
const day = measure('Dagtilbud tre dager i uka', {
  code: 'T08',
  when: when('Medio februar 2026'),
  responsibleRole: 'Fagleder',
});

const milestone = {
  ...blankMilestone(row()),
  code: 'M4',
  title: 'Foreløpig status legges fram',
  when: when('Februar 2026'),
  delivers: 'En samlet status fra gruppene',
};
const lateMilestone = {
  ...blankMilestone(row()),
  code: 'M3',
  title: 'Kartleggingen er ferdig',
  when: when('Januar 2026'),
};
const soonMilestone = {
  ...blankMilestone(row()),
  code: 'M5',
  title: 'Høring i rådene',
  when: when('20. februar 2026'),
};

const february: ReportPeriod = parsePeriod('2026-02') ?? never('period');
function never(what: string): never {
  throw new Error(`No ${what}`);
}

export const draft: Report = {
  ...row(),
  title: 'Februarrapport',
  kind: 'group',
  group: refOf(staffing),
  period: '2026-02',
  mood: null,
  summary: 'Utkastet til ny turnus er sendt på høring.',
  hindrance: '',
  helpNeeded: '',
  next: '',
  measures: [
    {
      measure: refOf(roster),
      before: 'inProgress',
      after: 'partlyDone',
      words: '',
      nextStep: 'Høring i avdelingene',
      when: 'Januar 2026',
      moveReason: '',
    },
    {
      measure: refOf(training),
      before: 'inProgress',
      after: 'inProgress',
      words: '',
      nextStep: 'Sette dag for andre samling',
      when: 'Høsten 2026',
      moveReason: '',
    },
  ],
  sources: [],
  state: 'draft',
  dueOn: on('2026-02-13'),
  comment: '',
};

const owed = (of: Group, late = false, of2: Report | null = null): Extract<Notice, { kind: 'report' }> => ({
  kind: 'report',
  report: {
    group: of,
    period: late ? (parsePeriod('2026-01') ?? never('period')) : february,
    draft: of2,
    filled: of2 === null ? 0 : 2,
    of: 4,
    late,
  },
  escalated: false,
});

const proposal = (code: string, title: string): ReturnType<typeof blankProposal> => ({
  ...blankProposal(row()),
  code,
  title,
  state: 'recommended',
  group: refOf(home),
});
const memory = proposal('F02', 'Hukommelsesteam på tvers av sonene');
const office = proposal('F03', 'Felles tildelingskontor med nabokommunen');

export const decision: Decision = {
  ...blankDecision(row()),
  code: 'B6',
  title: 'Hukommelsesteam opprettes på tvers av sonene',
  points: ['Teamet får to årsverk fra dagens ramme.', 'Erfaringene legges fram etter ett år.'],
  decidedBy: 'Styringsgruppa',
  on: on('2026-02-10'),
  caseNumber: 'SG 6/26',
  effective: when('1. oktober 2026'),
  proposals: [refOf(memory)],
  creates: [{ key: key(), code: 'T28', title: 'Etablere hukommelsesteam' }],
};
const order: Decision = {
  ...blankDecision(row()),
  code: 'B2',
  kind: 'order',
  title: 'Sak om framtidig bruk av sykehjemmet',
  level: 'political',
  decidedBy: 'Kommunestyret',
  on: on('2025-10-30'),
  caseNumber: 'PS 88/25',
  deadline: when('20. februar 2026'),
};
const conditional: Decision = {
  ...blankDecision(row()),
  code: 'B4',
  title: 'Dagtilbudet flyttes',
  decidedBy: 'Kommunedirektøren',
  on: on('2026-01-15'),
  caseNumber: 'KD 3/26',
  effective: when('når lokalene er klare'),
};

const consultation = {
  ...blankConsultation(row()),
  title: 'Drøfting av hukommelsesteam',
  state: 'held' as const,
  on: on('2026-02-05'),
  outcome: 'agreement' as const,
  proposals: [refOf(memory)],
};

const meeting = {
  ...blankMeeting(row()),
  title: 'Styringsgruppemøte',
  number: '2/2026',
  kind: 'steering' as const,
  body: 'Styringsgruppa',
  when: when('26. februar 2026'),
  time: '13:00',
  place: 'Formannskapssalen',
  papersDue: on('2026-02-19'),
};
const agendaCase = (title: string, kind: AgendaKind): AgendaCase => ({
  item: { ...blankAgendaItem(row()), title, kind },
  isStored: false,
  why: 'ready',
});

const duty = {
  ...blankDuty(row()),
  title: 'Rapport om omstillingen',
  from: 'Prosjektleder',
  to: 'Kommunestyret',
  when: when('20. februar 2026'),
};

const request = {
  ...blankRequest(row()),
  title: 'Hvem kan regne på husleie?',
  state: 'answered' as const,
  group: refOf(staffing),
  answer: 'Økonomisjefen tar det, og har svar før påske.',
  answeredBy: 'Kommunedirektøren',
  answeredOn: on('2026-02-10'),
};

/** Each kind of notice once. */
export const notices = {
  'measure-silent': { kind: 'measure', measure: training, why: 'silent', days: 40, escalated: false },
  'measure-late': { kind: 'measure', measure: roster, why: 'late', days: 11, escalated: false },
  'measure-soon': { kind: 'measure', measure: training, why: 'dueSoon', days: 5, escalated: false },
  'measure-open': { kind: 'measure', measure: day, why: 'open', days: 9, escalated: false },
  'measure-escalated': { kind: 'measure', measure: roster, why: 'late', days: 11, escalated: true },
  milestone: { kind: 'milestone', milestone, why: 'open', days: 17 },
  report: owed(staffing, false, draft),
  'report-late': owed(home, true),
  mandate: {
    kind: 'mandate',
    mandate: { ...blankMandate(row()), code: 'MA3', title: 'Mandat for digital støtte', groups: [refOf(digital)] },
    group: digital,
  },
  proposal: { kind: 'proposal', proposal: office, awaited: { kind: 'body', body: 'steeringGroup' } },
  discuss: { kind: 'discuss', proposal: memory, on: on('2026-02-18') },
  protocol: { kind: 'protocol', proposal: memory, consultation },
  order: { kind: 'order', decision: order, on: on('2026-02-20'), late: false },
  duty: { kind: 'duty', duty: { duty, standing: { kind: 'due', on: on('2026-02-20'), days: 9 } } },
  condition: {
    kind: 'condition',
    decision: conditional,
    stage: { what: 'Innflytting', when: when('når lokalene er klare'), saidBy: 'Eiendom' },
  },
  decided: { kind: 'decided', proposal: memory, decision },
  answered: { kind: 'answered', request },
  meeting: {
    kind: 'meeting',
    meeting,
    cases: [agendaCase('Hukommelsesteam på tvers av sonene', 'decide'), agendaCase('Status for planen', 'inform')],
    days: 15,
  },
  welcome: { kind: 'welcome', groups: [staffing], measures: [training] },
  trouble: { kind: 'trouble', entity: 'measure', rows: 2 },
  undelivered: { kind: 'undelivered', claim: 'leader 2026-02-02', slot: on('2026-02-02'), unsure: true },
} as const satisfies Readonly<Record<string, Notice>>;

export const due = (form: ReminderForm, all: readonly Notice[]): DueReminder => ({
  claim: `${form} ${today}`,
  form,
  recipient: form === 'channel' ? null : { id: 'person', name: 'Enhetsleder', email: '' },
  roles: ['projectLeader'],
  slot: on('2026-02-09'),
  dueAt: at('2026-02-09T07:00:00Z'),
  notices: all,
});

const hostile = [
  '**fet** og *skrå* og __under__ og _strek_',
  '[Åpne](https://evil.example) ]( [x]: https://evil.example',
  '](https://evil.example) [',
  '{{DATE(2026-02-14T06:00:00Z, SHORT)}} {{TIME(2026-02-14T06:00:00Z)}} ${navn}',
  '<script>alert(1)</script> &amp; &lt; <b>',
  '- punkt',
  '1. mars',
  '# overskrift > sitat `kode`',
  '\u202Esnudd tekst\u202C',
  '👩‍👩‍👧‍👦🏳️‍🌈 e\u0301',
  'C:\\plan\\*.docx',
  'Langtordutenmellomrom'.repeat(30),
  'Æ'.repeat(10_000),
  'to\nlinjer\tog tabulator',
] as const;
/** What people may write, and what somebody may try. */
export const hostileWords: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', maxLength: 40 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '))
  .filter((words) => words.trim() !== '');

/** A Monday in the middle of a process. */
export const week: readonly Notice[] = [
  notices['measure-late'],
  { kind: 'measure', measure: laundry, why: 'late', days: 42, escalated: false },
  { kind: 'milestone', milestone: lateMilestone, why: 'late', days: 11 },
  notices['report-late'],
  notices['measure-silent'],
  {
    kind: 'measure',
    measure: measure('Velferdsteknologi i sone nord', { confirmedAt: at('2026-01-07T09:00:00Z') }),
    why: 'silent',
    days: 35,
    escalated: false,
  },
  owed(staffing),
  owed(digital),
  notices['measure-open'],
  notices.milestone,
  { kind: 'milestone', milestone: soonMilestone, why: 'dueSoon', days: 9 },
  notices.meeting,
  notices.proposal,
  { kind: 'proposal', proposal: memory, awaited: { kind: 'body', body: 'steeringGroup' } },
  notices.mandate,
  notices.order,
  notices.trouble,
];

/** Several things for one person. */
export const mine: readonly Notice[] = [
  notices['measure-late'],
  notices['measure-silent'],
  notices.meeting,
  notices.decided,
];

/** The first card of somebody who leads a group. */
export const first: readonly Notice[] = [notices.welcome, notices.report, notices['measure-open'], notices.answered];

export const reader = (language: Language, mayAnswer = true): CardReader => ({ language, now, mayAnswer });

const reminder = key();
export const place: CardPlace = {
  plan: 'Framtidas helse',
  municipality: 'Sørvik kommune',
  linkTo: (item) => `https://teams.example/l/entity/app/plan${item === '' ? '' : `?item=${item}`}`,
  reminder,
  seen: (item: Key) => `"${item.slice(-4)},3"`,
  readers: ['29:leader'],
  sentAt: null,
};
