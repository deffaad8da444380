/** The whole screen «Tidslinje» over the rows of the bench, with a session that only shows them. */
import { createRoot } from 'react-dom/client';
import { type Day, fixedClock, instantOf, parseDay } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { type EntityName, entityNames } from '#domain/entities.ts';
import { contextWithoutClues, type FuzzyDate, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { blankMeasure, type Measure, measureStatuses } from '#domain/measure.ts';
import { blankMilestone, type Milestone } from '#domain/milestone.ts';
import { blankPlan } from '#domain/plan.ts';
import { newRow } from '#domain/row.ts';
import { NavigationProvider } from '#features/navigation.tsx';
import { PlanSessionProvider } from '#features/plan-session.tsx';
import { TimelineScreen } from '#features/timeline.tsx';
import type { PlanRows, PlanSession, PlanSnapshot } from '#sync/session.ts';
import { ReaderProvider } from '#ui/language.tsx';
import { Theme } from '#ui/theme.tsx';
import { ToastProvider } from '#ui/toast.tsx';

interface BenchTask {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly isMilestone: boolean;
}
const { bench } = window as typeof window & {
  readonly bench: { readonly tasks: readonly BenchTask[]; start: () => void; drawn: (selector: string) => void };
};

const keys = countingKeys();
const planKey = keys();
const between = (from: string, to: string): FuzzyDate => {
  const month = readFuzzyDate('mars 2027', contextWithoutClues);
  return { ...month, words: `${from} – ${to}`, from: parseDay(from), to: parseDay(to) };
};
const statuses = measureStatuses.filter((status) => status !== 'notRelevant');
const packages = Array.from({ length: 12 }, (_, index) => ({
  key: keys(),
  code: `AP${index + 1}`,
  title: 'Arbeidspakke',
}));

const measures: Measure[] = [];
const milestones: Milestone[] = [];
bench.tasks.forEach(({ title, from, to, isMilestone }, index) => {
  const row = newRow(keys(), planKey);
  if (isMilestone) milestones.push({ ...blankMilestone(row), title, position: index + 1, when: between(from, from) });
  else {
    measures.push({
      ...blankMeasure(row),
      title,
      code: `T${index}`,
      when: between(from, to),
      baseline: index % 7 === 0 ? between(from, from) : null,
      moveReason: index % 7 === 0 ? 'Leverandøren ble forsinket' : '',
      status: statuses[index % statuses.length] ?? 'notStarted',
      workPackage: packages[index % packages.length] ?? null,
    });
  }
});

const none = Object.fromEntries(entityNames.map((name) => [name, []])) as unknown as PlanRows;
const snapshot: PlanSnapshot = {
  phase: 'open',
  failure: null,
  rows: {
    ...none,
    plan: [{ ...blankPlan(newRow(planKey, planKey)), title: 'Plan' }],
    milestone: milestones,
    measure: measures,
  },
  loaded: new Set<EntityName>(entityNames),
  unreadable: [],
  damaged: new Map(),
  edits: [],
  sharedAt: null,
  readAt: null,
  storage: { kind: 'unproven' },
  resumesAt: null,
  online: true,
  lockless: false,
};
const session = {
  snapshot: () => snapshot,
  subscribe: () => () => undefined,
  commit: () => null,
  want: () => undefined,
} as unknown as PlanSession;

const root = document.getElementById('root');
if (root === null) throw new Error('Nowhere to draw');
bench.start();
createRoot(root).render(
  <ReaderProvider language="nb" today={'2028-02-11' as Day}>
    <Theme name="light">
      <ToastProvider>
        <NavigationProvider>
          <PlanSessionProvider
            session={session}
            actor={{ person: { id: 'leder', name: 'Prosjektleder', email: '' }, roles: ['projectLeader'] }}
            clock={fixedClock(instantOf(0))}
            random={(length) => new Uint8Array(length)}
            history={{
              historyOf: async () => ({ ok: true, value: [] }),
              historySince: async () => ({ ok: true, value: [] }),
              historyBefore: async () => ({ ok: true, value: { changes: [], more: false } }),
              outsideEdits: async () => ({ ok: true, value: [] }),
              check: async () => ({ ok: true, value: [] }),
            }}
          >
            <main className="screen screen--timeline">
              <TimelineScreen route={{ screen: 'timeline', open: null }} />
            </main>
          </PlanSessionProvider>
        </NavigationProvider>
      </ToastProvider>
    </Theme>
  </ReaderProvider>,
);
bench.drawn('.axis-row .time-bar, .axis-pill');
