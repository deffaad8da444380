/** Two tables of the same measures, to be drawn in one browser: the plan's own, and Fluent's DataGrid with plain words in it. */
import {
  createTableColumn,
  DataGrid,
  DataGridBody,
  DataGridCell,
  DataGridHeader,
  DataGridHeaderCell,
  DataGridRow,
  FluentProvider,
  webLightTheme,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { clockStartingAt, type Day, type Instant } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { succeed } from '#base/result.ts';
import type { Measure } from '#domain/measure.ts';
import { plainList, usualColumns } from '#domain/measure-list.ts';
import { sectionsOf, shownMeasures } from '#domain/measure-table.ts';
import { MeasureTable } from '#features/measures/measure-table.tsx';
import { noSelection } from '#features/measures/selection-state.ts';
import { NavigationProvider } from '#features/navigation.tsx';
import { PlanSessionProvider } from '#features/plan-session.tsx';
import { scenarios } from '#laptop/scenarios.ts';
import type { PlanSession, PlanSnapshot } from '#sync/session.ts';
import { columnName, sheetCell } from '#text/measure-cells.ts';
import { ReaderProvider } from '#ui/language.tsx';
import { Theme } from '#ui/theme.tsx';
import '#features/overview/overview.css';
import '#ui/section.css';

const now = '2026-02-11T13:30:00.000Z' as Instant;
const today = '2026-02-11' as Day;
const clock = clockStartingAt(now);

const all: readonly Measure[] = scenarios.huge
  .rows(countingKeys(), now)
  .flatMap((one) => (one.entity === 'measure' ? [one.row] : []));

const snapshot = { edits: [], rows: { measure: all }, damaged: new Map(), online: true } as unknown as PlanSnapshot;
const session = { snapshot: () => snapshot, subscribe: () => () => undefined } as unknown as PlanSession;
const history = {
  historyOf: async () => succeed([]),
  historySince: async () => succeed([]),
  historyBefore: async () => succeed({ changes: [], more: false }),
  outsideEdits: async () => succeed([]),
  check: async () => succeed([]),
};

/** With filtering, sorting and gathering, as the screen does it. */
function Ours({ measures }: { readonly measures: readonly Measure[] }): ReactNode {
  const view = { today, silentAfterDays: 30, reader: '' };
  const shown = shownMeasures(measures, { filter: null, search: '', list: plainList }, view);
  return (
    <Theme name="light">
      <ReaderProvider language="nb" today={today}>
        <PlanSessionProvider
          session={session}
          history={history}
          actor={{ person: { id: '', name: '', email: '' }, roles: ['projectLeader'] }}
          clock={clock}
          random={(length) => crypto.getRandomValues(new Uint8Array(length))}
        >
          <NavigationProvider>
            <MeasureTable
              sections={sectionsOf(shown, 'workPackage')}
              grouping="workPackage"
              columns={usualColumns}
              narrow={false}
              open={null}
              sort={null}
              silentAfterDays={30}
              selection={noSelection}
              returnTo={null}
              addressOf={({ key }) => `#/tiltak/${key}`}
              onStatus={() => undefined}
              onSort={() => undefined}
              onOpen={() => undefined}
              onClose={() => undefined}
              onSelection={() => undefined}
              onReturned={() => undefined}
            />
          </NavigationProvider>
        </PlanSessionProvider>
      </ReaderProvider>
    </Theme>
  );
}

const columns = usualColumns
  .filter((column) => column !== 'help')
  .map((column) =>
    createTableColumn<Measure>({
      columnId: column,
      renderHeaderCell: () => columnName(column, 'nb'),
      renderCell: (measure) => sheetCell(column, measure, 'nb'),
    }),
  );

const Fluents = ({ measures }: { readonly measures: readonly Measure[] }): ReactNode => (
  <FluentProvider theme={webLightTheme}>
    <DataGrid items={[...measures]} columns={columns} sortable selectionMode="multiselect" getRowId={({ key }) => key}>
      <DataGridHeader>
        <DataGridRow>
          {({ renderHeaderCell }) => <DataGridHeaderCell>{renderHeaderCell()}</DataGridHeaderCell>}
        </DataGridRow>
      </DataGridHeader>
      <DataGridBody<Measure>>
        {({ item, rowId }) => (
          <DataGridRow<Measure> key={rowId}>
            {({ renderCell }) => <DataGridCell>{renderCell(item)}</DataGridCell>}
          </DataGridRow>
        )}
      </DataGridBody>
    </DataGrid>
  </FluentProvider>
);

let end = (): void => undefined;

/** Milliseconds from asking until the browser has painted the rows. They stay until others are drawn. */
async function drawn(table: 'ours' | 'fluents', rows: number): Promise<number> {
  end();
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const measures = all.slice(0, rows);
  const begun = performance.now();
  const react = createRoot(root);
  end = () => react.unmount();
  react.render(table === 'ours' ? <Ours measures={measures} /> : <Fluents measures={measures} />);
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  while (!root.innerText.includes(measures[0]?.title ?? '')) await frame();
  await frame();
  await frame();
  return performance.now() - begun;
}

Object.assign(window, { drawn });
