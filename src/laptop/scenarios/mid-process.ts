/**
 * «Skarvøy kommune» on 11 February 2026: a made-up municipality whose plan holds something of what real ones hold.
 * Milestones that moved, measures with words, coverage and helpers, groups, proposals that wait, decisions that bind.
 */
import { addDays } from '#base/calendar.ts';
import { type Instant, inOslo, instantOf, millisecondsOf } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { DraftRow } from '#documents/draft-rows.ts';
import { contextWithoutClues, type FuzzyDate, readFuzzyDate, undated } from '#domain/fuzzy-date.ts';
import { blankGroup, type Group } from '#domain/group.ts';
import { blankMeasure } from '#domain/measure.ts';
import { blankMilestone, type Milestone } from '#domain/milestone.ts';
import { blankGoal, blankPlan, type Goal, type GoalKind, type WorkPackage } from '#domain/plan.ts';
import { newRow, type Ref } from '#domain/row.ts';
import { withGroups } from './mid-process-groups.ts';
import { decisionRows } from './mid-process-decisions.ts';
import { involvementRows, planSections } from './mid-process-involvement.ts';
import { withJournal } from './mid-process-journal.ts';
import { measureWords } from './mid-process-measures.ts';

const when = (words: string): FuzzyDate => readFuzzyDate(words, contextWithoutClues);

interface MilestoneWords {
  readonly title: string;
  readonly when: string;
  readonly fields?: Partial<Milestone>;
}

const milestones: readonly MilestoneWords[] = [
  {
    title: 'Forankring i kommunestyret',
    when: 'Oktober 2025',
    fields: {
      state: 'reached',
      reachedOn: when('22.10.2025').from,
      evidence: 'Vedtak i kommunestyret, sak 64/25',
      kind: 'politicalHandling',
    },
  },
  {
    title: 'Forslag til mandat for arbeidsgruppene',
    when: 'Slutten av oktober 2025',
    fields: {
      state: 'reached',
      reachedOn: when('12.11.2025').from,
      evidence: 'Utkast sendt styringsgruppa',
      kind: 'delivery',
      participants: ['Kommunalsjef HSO', 'Rådgiver HSO'],
    },
  },
  {
    title: 'Oppstartsmøte i styringsgruppa',
    when: 'Medio november 2025',
    fields: {
      state: 'reached',
      reachedOn: when('18.11.2025').from,
      evidence: 'Referat i kanalen',
      kind: 'meeting',
      participants: ['Styringsgruppa'],
    },
  },
  {
    title: 'Fellessamling om prosjektet og mandatet',
    when: '14. januar 2026',
    fields: {
      state: 'reached',
      reachedOn: when('14.1.2026').from,
      evidence: 'Program og deltakerliste',
      kind: 'gathering',
      baseline: when('Første uke i desember 2025'),
      moveReason: 'Storm stanset ferja, og halve gruppa kom ikke fram.',
      participants: ['Enhetsledere', 'Arbeidsgruppene', 'Tillitsvalgte'],
    },
  },
  {
    title: 'Foreløpig status fra arbeidsgruppene',
    when: 'Februar 2026',
    fields: { state: 'confirmed', kind: 'delivery', participants: ['Arbeidsgruppene'] },
  },
  {
    title: 'Status til prosjektgruppa',
    when: 'Siste del av februar 2026',
    fields: { kind: 'meeting', participants: ['Prosjektleder'] },
  },
  {
    title: 'Dialogmøte om status',
    when: 'Siste del av februar 2026',
    fields: { kind: 'consultation', participants: ['Tillitsvalgte'] },
  },
  {
    title: 'Gjennomgang av rapportutkast',
    when: '',
    fields: { kind: 'delivery', participants: ['Prosjektgruppa', 'Referansegruppa', 'Styringsgruppa'] },
  },
  {
    title: 'Endelig rapport med plan for gjennomføring',
    when: 'Desember 2026',
    fields: { kind: 'delivery', participants: ['Styringsgruppa'] },
  },
  { title: 'Evalueringsmøte', when: '', fields: { kind: 'evaluation' } },
];

const packages = [
  'Struktur og drift',
  'Kvalitet, kompetanse og teknologi',
  'Interkommunalt samarbeid',
  'Utredning og medvirkning',
];

const groups: readonly (Partial<Group> & { readonly title: string })[] = [
  {
    title: 'Styringsgruppe',
    kind: 'steering',
    state: 'active',
    responsibilities: ['Godkjenner mandater og plan', 'Frigjør folk til arbeidet', 'Behandler større endringer'],
  },
  {
    title: 'Prosjektgruppe',
    kind: 'project',
    state: 'active',
    responsibilities: ['Samler forslag fra gruppene', 'Holder framdriften'],
  },
  { title: 'Referansegruppe', kind: 'reference', state: 'active', responsibilities: ['Gir råd før beslutninger'] },
  {
    code: 'AG1',
    title: 'Hjemmetjeneste og tildeling',
    kind: 'working',
    state: 'active',
    rhythm: 'monthly',
    leaderRole: 'Leder tildeling',
  },
  {
    code: 'AG2',
    title: 'Bemanning og turnus',
    kind: 'working',
    state: 'active',
    rhythm: 'monthly',
    leaderRole: 'Enhetsleder sykehjemmet',
  },
  {
    code: 'AG3',
    title: 'Kvalitet og kompetanse',
    kind: 'working',
    state: 'active',
    rhythm: 'monthly',
    leaderRole: 'Kvalitetsrådgiver',
  },
  {
    code: 'AG4',
    title: 'Velferdsteknologi og bolig',
    kind: 'working',
    state: 'active',
    rhythm: 'monthly',
    leaderRole: 'Digitaliseringsrådgiver',
  },
  {
    code: 'AG5',
    title: 'Psykisk helse og forebygging',
    kind: 'working',
    state: 'planned',
    rhythm: 'monthly',
    leaderRole: 'Leder psykisk helse',
  },
];

const goals: readonly (readonly [GoalKind, string])[] = [
  ['overall', 'Innbyggerne får helhetlige tjenester tilpasset behovene sine.'],
  ['result', 'Et differensiert tilbud for ulike brukergrupper'],
  ['result', 'Mindre avstand mellom behov og tilgjengelig personell'],
  ['result', 'God kvalitet og klok ressursbruk, med kobling mellom bemanning og økonomi'],
  ['result', 'Sterkere lavterskeltilbud og forebygging'],
  ['process', 'En framdriftsplan med tydelige milepæler'],
  ['process', 'Tillitsvalgte og brukere er med fra starten'],
  ['assumption', 'Forankring i alle ledd'],
  ['assumption', 'Folk blir frigjort til arbeidet'],
];

/** Which result goals the measures of each work package serve, by their number among the result goals. */
const goalsServed: readonly (readonly number[])[] = [[], [2, 3], [3], [1], [1]];

const DAY = 86_400_000;

export const midProcess = (newKey: () => Key, now: Instant): readonly DraftRow[] =>
  withJournal(withGroups(planRows(newKey, now), newKey, now), newKey, now);

function planRows(newKey: () => Key, now: Instant): readonly DraftRow[] {
  const planKey = newKey();
  const row = () => newRow(newKey(), planKey);
  const today = inOslo(now).day;
  const workPackages = packages.map((title, index): WorkPackage => ({
    ...row(),
    code: `AP${index + 1}`,
    title,
    kind: 'workPackage',
    position: index + 1,
  }));
  const packageRef = (number: number): Ref | null => {
    const found = workPackages[number - 1];
    return found === undefined ? null : { key: found.key, code: found.code, title: found.title };
  };
  const milestoneRows = milestones.map(({ title, when: words, fields }, index): Milestone => ({
    ...blankMilestone(row()),
    code: `M${index + 1}`,
    title,
    position: index + 1,
    when: when(words),
    ...fields,
  }));
  const groupRows = groups.map((group, index): Group => ({ ...blankGroup(row()), position: index + 1, ...group }));
  const refTo = (found: Group | Milestone | undefined): Ref | null =>
    found === undefined ? null : { key: found.key, code: found.code, title: found.title };
  const decided = decisionRows({
    row,
    group: (code) => refTo(groupRows.find((group) => group.code === code)),
    evaluation: refTo(milestoneRows.find(({ kind }) => kind === 'evaluation')),
    steeringGroup: refTo(groupRows.find(({ kind }) => kind === 'steering')),
  });
  const goalRows = goals.map(([kind, title], index): Goal => ({
    ...blankGoal(row()),
    kind,
    title,
    code: `${kind.charAt(0).toUpperCase()}${index + 1}`,
    position: index + 1,
  }));
  const resultGoals = goalRows.filter(({ kind }) => kind === 'result');
  const goalsOf = (workPackage: number): readonly Ref[] =>
    (goalsServed[workPackage] ?? []).flatMap((number) => {
      const found = resultGoals[number - 1];
      return found === undefined ? [] : [{ key: found.key, code: found.code, title: found.title }];
    });
  const measureRefs = new Map(
    measureWords.map(({ title }, index) => [
      title,
      { key: newKey(), code: `T${String(index + 1).padStart(2, '0')}`, title },
    ]),
  );
  const measureRef = (title: string): Ref => {
    const found = measureRefs.get(title);
    if (found === undefined) throw new Error(`There is no measure ${title}`);
    return found;
  };
  return [
    {
      entity: 'plan',
      row: {
        ...blankPlan(newRow(planKey, planKey)),
        title: 'Fremtidens helse- og omsorgstjenester i Skarvøy',
        shortTitle: 'Fremtidens HSO',
        municipality: 'Skarvøy kommune',
        state: 'approved',
        version: 3,
        date: addDays(today, -125),
        preparedBy: 'Rådgiver HSO',
        adoptedBy: 'kommunestyret',
        adoptedOn: when('22.10.2025').from,
        adoptionCase: '64/25',
        lastChangedOn: when('14.1.2026').from,
        lastChangedBy: 'Prosjektleder',
        orderedBy: decided.order,
        sections: planSections,
        purpose:
          'Skarvøy skal ha trygge tjenester som står seg når flere blir gamle og færre kan arbeide. Vi vil holde fast ved kretsene så langt det går.',
      },
    },
    ...workPackages.map((one): DraftRow => ({ entity: 'workPackage', row: one })),
    ...milestoneRows.map((one): DraftRow => ({ entity: 'milestone', row: one })),
    ...measureWords.map((measure): DraftRow => ({
      entity: 'measure',
      row: {
        ...blankMeasure(newRow(measureRef(measure.title).key, planKey)),
        code: measureRef(measure.title).code,
        title: measure.title,
        dependsOn: measure.waitsFor === undefined ? [] : [measureRef(measure.waitsFor)],
        status: measure.status,
        when: when(measure.when),
        started: measure.started === undefined ? undated : when(measure.started),
        responsibleRole: measure.who,
        nextStep: measure.next ?? '',
        workPackage: packageRef(measure.package),
        goals: goalsOf(measure.package),
        basis: decided.basisOf(measure.title),
        confirmedAt: instantOf(Math.floor((millisecondsOf(now) - measure.confirmed * DAY) / 1000) * 1000),
        confirmedBy: measure.who,
        ...measure.fields,
      },
    })),
    ...groupRows.map((one): DraftRow => ({ entity: 'group', row: one })),
    ...goalRows.map((one): DraftRow => ({ entity: 'goal', row: one })),
    ...decided.rows,
    ...involvementRows(row),
  ];
}
