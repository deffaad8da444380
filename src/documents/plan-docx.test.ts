import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#base/calendar.ts';
import type { Day, Instant } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { blankDecision } from '#domain/decision.ts';
import { contextWithoutClues, type FuzzyDate, readFuzzyDate, undated } from '#domain/fuzzy-date.ts';
import { blankGroup } from '#domain/group.ts';
import { blankMeasure, measureStatuses } from '#domain/measure.ts';
import { blankMilestone } from '#domain/milestone.ts';
import { blankGoal, blankPlan, blankReference, type Plan } from '#domain/plan.ts';
import { blankProposal } from '#domain/proposal.ts';
import { newRow } from '#domain/row.ts';
import { affectedDegrees, blankStakeholder, stances } from '#domain/stakeholder.ts';
import { scenarios } from '#laptop/scenarios.ts';
import { type Language, languages } from '#text/language.ts';
import { arbitraryRows } from '../../test/conformance/rows-arbitrary.ts';
import { rowsOf } from './draft-rows.ts';
import { openDocument } from './open-document.ts';
import { planDocx, type PlanDocumentRows } from './plan-docx.ts';
import { importPlan } from './plan-import.ts';
import { hearingFaults, openWordFile } from './word-checks.ts';

const now = '2026-02-11T13:32:00.000Z' as Instant;

const nothing: PlanDocumentRows = {
  goal: [],
  group: [],
  milestone: [],
  measure: [],
  stakeholder: [],
  decision: [],
  proposal: [],
  reference: [],
  revision: [],
};

function written(plan: Plan, rows: PlanDocumentRows, language: Language): Uint8Array {
  const made = planDocx(plan, rows, language, now, null);
  return made.ok ? made.value : expect.fail();
}

/** What both sides of a round trip know, in the document's own order. */
interface Known {
  readonly plan: unknown;
  readonly rows: unknown;
}

const timeOf = ({ words, from, to, kind }: FuzzyDate): unknown =>
  kind === 'undated' ? 'undated' : { words, from, to, kind };

function known(plan: Plan, rows: PlanDocumentRows): Known {
  return {
    plan: {
      title: plan.title,
      municipality: plan.municipality,
      date: plan.date,
      preparedBy: plan.preparedBy,
      adoptedBy: plan.adoptedBy,
      adoptedOn: plan.adoptedOn,
      adoptionCase: plan.adoptionCase,
      lastChangedOn: plan.lastChangedOn,
      lastChangedBy: plan.lastChangedBy,
      purpose: plan.purpose,
      sections: plan.sections.map(({ heading, text }) => ({ heading, text: text.replaceAll(/\n+/g, '\n') })),
    },
    rows: {
      goals: rows.goal.map(({ kind, title }) => ({ kind, title })),
      groups: rows.group.map(({ title, kind, description, leaderRole, composition, responsibilities }) => ({
        title,
        kind,
        description,
        leaderRole,
        composition,
        responsibilities,
      })),
      milestones: rows.milestone.map(({ title, participants, when }) => ({ title, participants, when: timeOf(when) })),
      measures: rows.measure.map(
        ({ title, status, statusWords, nextStep, responsibleRole, when, workPackage, registeredAfterwards }) => ({
          title,
          status,
          statusWords,
          nextStep,
          responsibleRole,
          when: timeOf(when),
          workPackage: workPackage === null ? null : `${workPackage.code} ${workPackage.title}`,
          registeredAfterwards,
        }),
      ),
      stakeholders: rows.stakeholder.map(({ title, stance, affected }) => ({ title, stance, affected })),
      decisions: rows.decision.map(({ title, points, decidedBy, on, caseNumber, effective, deadline }) => ({
        title,
        points,
        decidedBy,
        on,
        caseNumber,
        effective: timeOf(effective),
        deadline: timeOf(deadline),
      })),
      recommendations: rows.proposal.map(({ title, proposedBy, kind }) => ({ title, proposedBy, kind })),
      references: rows.reference.map(({ title, caseNumber }) => ({ title, caseNumber })),
    },
  };
}

async function readBack(bytes: Uint8Array): Promise<Known> {
  const opened = await openDocument(bytes);
  if (!opened.ok) throw new Error(opened.failure.kind);
  const draft = importPlan(opened.value.tree);
  const made = rowsOf(draft, draft.items, {
    plan: null,
    codes: () => [],
    workPackages: [],
    source: 'plan.docx',
    now,
    by: '',
    newKey: countingKeys(),
  });
  const of = (name: (typeof made)[number]['entity']) =>
    made.flatMap(({ entity, row }) => (entity === name ? [row] : [])) as never;
  const [plan] = of('plan') as readonly Plan[];
  return known(plan ?? expect.fail(), {
    goal: of('goal'),
    group: of('group'),
    milestone: of('milestone'),
    measure: of('measure'),
    stakeholder: of('stakeholder'),
    decision: of('decision'),
    proposal: of('proposal'),
    reference: of('reference'),
    revision: [],
  });
}

const newKey = countingKeys();
const key = newKey();
const row = () => newRow(newKey(), key);

const syllables = ['tur', 'nus', 'dag', 'til', 'bud', 'Æ', 'ø', 'å', 'helse', 'AP', '2', '26', '«', '»', '(', ')', '/'];
const word = fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
/** Words as people write them, with signs that other rules of the import look for: colons, commas, «vedtatt», «gjennomført». */
const phrase = fc
  .array(
    fc.oneof(
      word,
      fc.constantFrom(
        'er',
        'gjennomført',
        'vedtatt',
        'av',
        'kommunestyret',
        'mål:',
        'skal,',
        'ikke',
        'i',
        'gang.',
        'mai 2026',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => `Om ${words.join(' ')}`);
const phraseOrNone = fc.oneof(phrase, fc.constant(''));
const phrases = fc.array(phrase, { maxLength: 3 });
const paragraphs = fc.array(phrase, { maxLength: 3 }).map((lines) => lines.join('\n'));
const day: fc.Arbitrary<Day | null> = fc.option(
  fc.integer({ min: 0, max: 9_000 }).map((days) => addDays('2010-01-01' as Day, days)),
);
const time: fc.Arbitrary<FuzzyDate> = fc.oneof(
  fc.constant(undated),
  fc
    .constantFrom(
      'Medio november 2025',
      'Siste del februar 2026',
      'Innen utgangen av 2023',
      'Høsten 2026',
      'Uke 45 2025',
      'Fra 1. oktober 2026',
      'Hver tertial',
      'Når de er ferdige',
      '1. kvartal 2027',
      'Ut 2026',
    )
    .map((words) => readFuzzyDate(words, contextWithoutClues)),
);

const rows: fc.Arbitrary<PlanDocumentRows> = fc.record<PlanDocumentRows>({
  goal: fc.array(
    fc
      .record({ kind: fc.constantFrom('overall', 'result', 'process', 'assumption'), title: phrase })
      .map((said) => ({ ...blankGoal(row()), ...said })),
    { maxLength: 6 },
  ),
  group: fc.array(
    fc
      .record({
        title: phrase,
        kind: fc.constantFrom('client', 'management', 'steering', 'project', 'working', 'reference', 'role', 'other'),
        description: paragraphs,
        leaderRole: phraseOrNone,
        composition: phrases,
        responsibilities: phrases,
      })
      .map((said) => ({ ...blankGroup(row()), ...said })),
    { maxLength: 4 },
  ),
  milestone: fc.array(
    fc
      .record({ title: phrase, participants: phrases, when: time })
      .map((said) => ({ ...blankMilestone(row()), ...said })),
    { maxLength: 5 },
  ),
  measure: fc.array(
    fc
      .record({
        title: phrase,
        status: fc.constantFrom(...measureStatuses),
        statusWords: paragraphs,
        nextStep: paragraphs,
        responsibleRole: phraseOrNone,
        when: time,
        workPackage: fc.option(
          fc.constantFrom({ code: 'AP1', title: 'Struktur og drift' }, { code: 'AP2', title: 'Kultur' }),
        ),
      })
      .map(({ workPackage, ...said }) => ({
        ...blankMeasure(row()),
        ...said,
        workPackage: workPackage === null ? null : { ...workPackage, key: newKey() },
        registeredAfterwards: said.status !== 'notStarted',
      })),
    { maxLength: 5 },
  ),
  stakeholder: fc.array(
    fc
      .record({
        title: phrase,
        stance: fc.constantFrom(...stances),
        affected: fc.constantFrom(...affectedDegrees),
      })
      .map((said) => ({ ...blankStakeholder(row()), ...said })),
    { maxLength: 4 },
  ),
  decision: fc.array(
    fc
      .record({
        title: phrase,
        points: phrases,
        decidedBy: phraseOrNone,
        on: day,
        caseNumber: fc.constantFrom('', '13/21', '2025/242'),
        effective: time,
        deadline: time,
      })
      .map((said) => ({ ...blankDecision(row()), ...said })),
    { maxLength: 3 },
  ),
  proposal: fc.array(
    fc
      .record({ title: phrase, proposedBy: phraseOrNone })
      .map((said) => ({ ...blankProposal(row()), ...said, kind: 'consultantRecommendation' as const })),
    { maxLength: 3 },
  ),
  reference: fc.array(
    fc
      .record({ title: phrase, caseNumber: fc.constantFrom('', '45/24') })
      .map((said) => ({ ...blankReference(row()), ...said })),
    { maxLength: 3 },
  ),
  revision: fc.constant([]),
});

/** In the order in which a document has them. */
function placed(found: PlanDocumentRows): PlanDocumentRows {
  const inOrder = <Kind>(all: readonly Kind[]) => all.map((one, at) => ({ ...one, position: at + 1 }));
  const coded = <Kind>(all: readonly Kind[], letter: string) =>
    all.map((one, at) => ({ ...one, code: `${letter}${String(at + 1).padStart(2, '0')}` }));
  const kinds = ['overall', 'service', 'result', 'process', 'assumption'];
  return {
    ...found,
    goal: inOrder(found.goal.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))),
    group: inOrder(found.group),
    milestone: inOrder(found.milestone),
    stakeholder: inOrder(found.stakeholder),
    measure: coded(found.measure, 'T'),
    // The newest first, and of the same day the highest number.
    decision: coded(
      found.decision.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : a.on === b.on ? 0 : 1)),
      'V',
    ).toReversed(),
  };
}

const plans: fc.Arbitrary<Plan> = fc
  .record({
    municipality: fc.constantFrom('Skarvøy kommune', 'Nordre Fjell kommune'),
    date: day,
    preparedBy: phraseOrNone,
    adoptedBy: phraseOrNone,
    adoptedOn: day,
    adoptionCase: fc.constantFrom('', '13/21'),
    lastChangedOn: day,
    lastChangedBy: phraseOrNone,
    purpose: paragraphs,
    sections: fc
      .uniqueArray(fc.record({ heading: phrase, text: paragraphs.filter((text) => text !== '') }), {
        maxLength: 2,
        selector: ({ heading }) => heading,
        // A line that is its heading once more says nothing.
      })
      .map((all) => all.filter(({ heading, text }) => !text.split('\n').includes(heading))),
  })
  .map((said) => ({ ...blankPlan(newRow(key, key)), title: 'Prosessplan for fremtidens helse og omsorg', ...said }));

describe('the plan as a Word document', () => {
  it('keeps a line in capitals where it stands, and takes it for no heading', async () => {
    const sections = [{ heading: 'Om planen', text: 'OM HELSE' }];
    const title = 'Prosessplan for fremtidens helse og omsorg';
    const plan: Plan = { ...blankPlan(newRow(key, key)), title, municipality: 'Skarvøy kommune', sections };
    expect(await readBack(written(plan, nothing, 'nb'))).toEqual(known(plan, nothing));
  });

  it('read back by our own import is the same plan', async () => {
    await fc.assert(
      fc.asyncProperty(
        plans,
        rows.map(placed),
        fc.constantFrom<Language>('nb', 'nn'),
        async (plan, found, language) => {
          expect(await readBack(written(plan, found, language))).toEqual(known(plan, found));
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(languages)('is a whole file that can be heard as well as seen, in %s', (language) => {
    const made = scenarios['mid-process'].rows(countingKeys(), now);
    const of = (name: (typeof made)[number]['entity']) =>
      made.flatMap((one) => (one.entity === name ? [one.row] : [])) as never;
    const [plan] = of('plan') as readonly Plan[];
    const names = Object.keys(nothing) as readonly (keyof PlanDocumentRows)[];
    const found = Object.fromEntries(names.map((name) => [name, of(name)])) as unknown as PlanDocumentRows;
    const file = openWordFile(written(plan ?? expect.fail(), found, language));
    expect([...file.faults, ...hearingFaults(file)]).toEqual([]);
  });

  it('is whole whatever the rows hold', () => {
    const names = Object.keys(nothing) as readonly (keyof PlanDocumentRows)[];
    const any = fc.tuple(...names.map((name) => fc.array<unknown>(arbitraryRows[name], { maxLength: 3 })));
    fc.assert(
      fc.property(arbitraryRows.plan, any, fc.constantFrom(...languages), (plan, found, language) => {
        const mine = Object.fromEntries(
          names.map((name, at) => [name, found[at]?.map((one) => ({ ...Object(one), plan: plan.key, removed: null }))]),
        ) as unknown as PlanDocumentRows;
        const file = openWordFile(written(plan, mine, language));
        expect([...file.faults, ...hearingFaults(file)]).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
