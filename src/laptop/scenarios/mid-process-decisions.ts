/**
 * What «Skarvøy kommune» has proposed and decided: proposals with their drøfting, the log of decisions (orders, staged and
 * conditional effect, what was turned down, what was there before Framdrift) and how they are followed up.
 */
import { parseDay } from '#base/clock.ts';
import type { DraftRow } from '#documents/draft-rows.ts';
import { blankDecision, type Decision, type EffectiveStep, type Followup } from '#domain/decision.ts';
import { blankFollowup } from '#domain/decision-log.ts';
import { contextWithoutClues, type FuzzyDate, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { blankMeeting, type Meeting } from '#domain/meeting.ts';
import { blankProposal, type Proposal } from '#domain/proposal.ts';
import type { Ref, Row } from '#domain/row.ts';
import { consultationRows, mergedInto, proposalWords } from './mid-process-proposals.ts';

const when = (words: string): FuzzyDate => readFuzzyDate(words, contextWithoutClues);
const stage = (what: string, words: string, saidBy = ''): EffectiveStep => ({ what, when: when(words), saidBy });

interface DecisionWords extends Partial<Decision> {
  readonly title: string;
  readonly date: string;
  /** Codes of the proposals that it answers. */
  readonly answersTo?: readonly string[];
  /** Code of the decision that it comes in place of. */
  readonly inPlaceOf?: string;
  /** Titles of the measures that carry it out. */
  readonly measures?: readonly string[];
  readonly followup?: Partial<Followup>;
}

const steering = { level: 'administrative', decidedBy: 'Styringsgruppa' } as const;
const chief = { level: 'administrative', decidedBy: 'Kommunedirektøren' } as const;
const council = { level: 'political', decidedBy: 'Kommunestyret' } as const;

/** V01, V02 … in order of time. */
const decisionWords: readonly DecisionWords[] = [
  {
    ...council,
    title: 'Kommunestyret bestiller en plan for framtidas helse- og omsorgstjenester',
    date: '2024-12-11',
    kind: 'order',
    caseNumber: '88/24',
    points: ['Planen bygger på kretsene.', 'Innbyggere, ansatte og tillitsvalgte er med fra starten.'],
    deadline: when('Junimøtet 2025'),
    registeredAfterwards: true,
    source: 'Møtebok for kommunestyret',
    followup: {
      state: 'implemented',
      responsibleRole: 'Kommunedirektør',
      note: 'Prosessplanen ble vedtatt i oktober 2025.',
    },
  },
  {
    ...chief,
    title: 'Enhetslederne godkjenner innleie av vikarer',
    date: '2025-03-03',
    caseNumber: '25/311',
    effective: when('Straks'),
    registeredAfterwards: true,
    source: 'Brev til enhetslederne',
  },
  {
    ...council,
    title: 'Prosessplanen vedtas',
    date: '2025-10-22',
    caseNumber: '64/25',
    effective: when('Straks'),
    registeredAfterwards: true,
    source: 'Møtebok for kommunestyret',
  },
  {
    ...steering,
    title: 'Mandatene for de fire første arbeidsgruppene godkjennes',
    date: '2025-11-18',
    caseNumber: 'SG 2/25',
    effective: when('Straks'),
  },
  {
    ...chief,
    title: 'To hele lederstillinger i pleie og omsorg ut 2026',
    date: '2025-12-15',
    caseNumber: '25/1187',
    area: 'structure',
    effective: when('1. januar – 31. desember 2026'),
    measures: ['Felles ledelse i pleie og omsorg'],
    followup: { state: 'implemented', responsibleRole: 'Kommunalsjef HSO' },
  },
  {
    ...steering,
    title: 'Nytt lås- og nøkkelsystem tas ut av planen',
    date: '2025-12-18',
    caseNumber: 'SG 5/25',
    effective: when('Straks'),
    measures: ['Nytt lås- og nøkkelsystem'],
  },
  {
    ...steering,
    title: 'Felles tildelingsenhet utsettes',
    date: '2025-12-18',
    outcome: 'postponed',
    caseNumber: 'SG 6/25',
    points: ['Styringsgruppa vil se tallene fra nabokommunen først.'],
    answersTo: ['F02'],
  },
  {
    ...steering,
    title: 'Egen kokk i alle kretsene avslås',
    date: '2026-01-22',
    outcome: 'rejected',
    caseNumber: 'SG 2/26',
    points: ['Kommunen har ikke råd, og det er ikke søkere til stillingene.'],
    answersTo: ['F11'],
  },
  {
    ...steering,
    title: 'Vikarer fra byrå leies bare inn etter godkjenning fra kommunalsjefen',
    date: '2026-01-22',
    outcome: 'adoptedChanged',
    caseNumber: 'SG 3/26',
    area: 'structure',
    points: [
      'Kommunalsjefen godkjenner hver innleie.',
      'Ved akutt fravær i ferier kan enhetslederen leie inn for inntil tre døgn.',
    ],
    effective: when('Fra 1. februar 2026'),
    answersTo: ['F10'],
    inPlaceOf: 'V02',
    measures: ['Stopp i vikarbruk fra byrå'],
    followup: { state: 'implementing', responsibleRole: 'Kommunalsjef HSO', note: 'Ny rutine er sendt enhetslederne.' },
  },
  {
    ...chief,
    title: 'Hjemmetjenesten samles i én enhet',
    date: '2026-01-26',
    caseNumber: '26/41',
    area: 'structure',
    points: ['De to enhetene blir én.', 'Enhetslederen i sone vest leder enheten.'],
    stages: [
      stage('Innfasing', 'Fra 1. oktober 2026'),
      stage('Full iverksetting', 'Når nye lokaler kan tas i bruk', 'Eiendom'),
    ],
    openPoints: ['Hvordan avdelingene deles inn', 'Om nattjenesten følger med'],
    measures: ['Vri tjenesten mot hjemmebasert omsorg'],
    followup: { responsibleRole: 'Enhetsleder hjemmetjenesten' },
  },
  {
    ...steering,
    title: 'Felles vaktrom for sykehjem og hjemmetjeneste',
    date: '2026-01-26',
    caseNumber: 'SG 4/26',
    area: 'infrastructure',
    effective: when('Når vaktrommet er ferdig'),
    followup: { responsibleRole: 'Leder renhold og kjøkken' },
  },
  {
    ...council,
    title: 'Kommunestyret ber om en oversikt over boliger for eldre',
    date: '2026-01-28',
    kind: 'order',
    caseNumber: '5/26',
    points: ['Oversikten tar med hva som må bygges om, og hva det koster.'],
    deadline: when('Junimøtet 2026'),
    followup: { state: 'implementing', responsibleRole: 'Leder eiendom', note: 'Befaringene er i gang.' },
  },
];

const codeOf = (index: number): string => `V${String(index + 1).padStart(2, '0')}`;

const steeringMeeting = (row: Row, group: Ref | null): Meeting => ({
  ...blankMeeting(row),
  title: 'Styringsgruppemøte',
  number: '2/2026',
  kind: 'steering',
  group,
  body: 'Styringsgruppa',
  when: when('26. februar 2026'),
  time: '13:00',
  place: 'Formannskapssalen',
  papersDue: parseDay('2026-02-19'),
});

const HELD_ON = '2026-01-22';

const meetingHeld = (row: Row, group: Ref | null): Meeting => ({
  ...steeringMeeting(row, group),
  number: '1/2026',
  state: 'closed',
  when: when('22. januar 2026'),
  papersDue: parseDay('2026-01-15'),
  attendance: 'Hele styringsgruppa og prosjektlederen. Hovedtillitsvalgt meldte forfall.',
});

export interface Surroundings {
  readonly row: () => Row;
  readonly group: (code: string) => Ref | null;
  /** What the proposal to change the plan would change. */
  readonly evaluation: Ref | null;
  readonly steeringGroup: Ref | null;
}

export interface DecisionRows {
  readonly rows: readonly DraftRow[];
  /** The decisions that a measure carries out. */
  readonly basisOf: (measure: string) => readonly Ref[];
  readonly order: Ref | null;
}

export function decisionRows({ row, group, evaluation, steeringGroup }: Surroundings): DecisionRows {
  const bare = proposalWords.map(({ from, ...fields }): Proposal => ({
    ...blankProposal(row()),
    proposedBy: from,
    group: group(from),
    ...fields,
  }));
  const refTo = ({ key, code, title }: Proposal | Decision): Ref => ({ key, code, title });
  const proposalOf = (code: string): readonly Ref[] => bare.filter((one) => one.code === code).map(refTo);
  const proposals = bare.map((proposal): Proposal => {
    const into = proposalOf(mergedInto[proposal.code] ?? '')[0] ?? null;
    const from = Object.keys(mergedInto).filter((code) => mergedInto[code] === proposal.code);
    const change =
      proposal.kind === 'planChange' && evaluation !== null
        ? {
            entity: 'milestone' as const,
            item: evaluation,
            field: 'when' as const,
            from: 'Ikke tidfestet',
            to: 'Februar 2027',
            when: when('Februar 2027'),
            reason: 'Gruppene skal rekke å lese rapporten.',
          }
        : null;
    return { ...proposal, mergedInto: into, mergedFrom: from.flatMap(proposalOf), change };
  });

  const held = meetingHeld(row(), steeringGroup);
  const decisions: Decision[] = [];
  const followups: Followup[] = [];
  const basis = new Map<string, readonly Ref[]>();
  for (const [index, words] of decisionWords.entries()) {
    const { date, answersTo = [], inPlaceOf, measures = [], followup, ...fields } = words;
    const replaced = decisions.find(({ code }) => code === inPlaceOf);
    const decision: Decision = {
      ...blankDecision(row()),
      code: codeOf(index),
      on: parseDay(date),
      proposals: answersTo.flatMap(proposalOf),
      replaces: replaced === undefined ? null : refTo(replaced),
      meeting: date === HELD_ON ? { key: held.key, code: held.number, title: held.title } : null,
      ...fields,
    };
    decisions.push(decision);
    for (const measure of measures) basis.set(measure, [...(basis.get(measure) ?? []), refTo(decision)]);
    if (followup !== undefined) followups.push({ ...blankFollowup(row(), decision), ...followup });
  }
  const [order] = decisions;
  return {
    rows: [
      ...proposals.map((one): DraftRow => ({ entity: 'proposal', row: one })),
      ...decisions.map((one): DraftRow => ({ entity: 'decision', row: one })),
      ...followups.map((one): DraftRow => ({ entity: 'followup', row: one })),
      ...consultationRows(row, proposalOf).map((one): DraftRow => ({ entity: 'consultation', row: one })),
      { entity: 'meeting', row: held },
      { entity: 'meeting', row: steeringMeeting(row(), steeringGroup) },
    ],
    basisOf: (measure) => basis.get(measure) ?? [],
    order: order === undefined ? null : refTo(order),
  };
}
