/** Tiltak: what, who, next? A table or a board, narrowed as asked in the address, and a panel for one measure. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ClipboardPaste20Regular } from '@fluentui/react-icons/svg/clipboard-paste';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { type ClipboardEvent, Suspense, useEffect, useMemo, useState } from 'react';
import { wholeSecond } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { blankMeasure, type Measure } from '#domain/measure.ts';
import { type MeasureList, plainList } from '#domain/measure-list.ts';
import {
  filterCounts,
  type MeasureQuery,
  type MeasureView,
  neighboursOf,
  nextSort,
  responsibleChoices,
  sectionsOf,
  shownMeasures,
} from '#domain/measure-table.ts';
import type { Plan } from '#domain/plan.ts';
import { isInUse, type Row } from '#domain/row.ts';
import { measureListTexts } from '#text/measure-list-screen.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { brought } from '#ui/brought.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { NameForm } from '#ui/name-form.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useToast } from '#ui/toast.tsx';
import { ViewChoice } from '#ui/view-choice.tsx';
import { usePhone, useWide } from '#ui/viewport.ts';
import { Board } from './measures/board.tsx';
import { BulkBar } from './measures/bulk-bar.tsx';
import { copyToClipboard, putOnClipboard, rowsFor } from './measures/copy-rows.ts';
import { useAskedNames } from './measures/asked-names.ts';
import { keepColumns, keptColumns } from './measures/kept-columns.ts';
import { MeasureCards } from './measures/measure-cards.tsx';
import { MeasurePanel } from './measures/measure-panel.tsx';
import { MeasureTable } from './measures/measure-table.tsx';
import { noSelection } from './measures/selection-state.ts';
import { ColumnMenu, GroupingMenu, Toolbar } from './measures/toolbar.tsx';
import { useMeasureEditor } from './measure-editor.ts';
import { useSayEdited } from './edit-outcome.tsx';
import { useNavigation } from './navigation.tsx';
import { EmptyPlan } from './empty-plan.tsx';
import { measuresInOrder, nextCode, runningPlan } from './plan-rows.ts';
import { useActor, useClock, useEditor, useSession, useSnapshot } from './plan-session.tsx';
import { formatRoute, type Route } from './route.ts';
import './measures/measures.css';

const PastePage = brought(async () => (await import('./measures/paste-page.tsx')).PastePage);

type MeasuresRoute = Extract<Route, { readonly screen: 'measures' }>;

export function MeasuresScreen({ route }: { readonly route: MeasuresRoute }) {
  const { rows } = useSnapshot();
  const plan = runningPlan(rows);
  return plan === null ? <EmptyPlan /> : <PlanMeasures plan={plan} route={route} />;
}

/** Beside an open panel, and under 1200 px, there is room for five columns. */
const fewColumns = ['code', 'title', 'status', 'responsible', 'when'] as const;

function PlanMeasures({ plan, route }: { readonly plan: Plan; readonly route: MeasuresRoute }) {
  const texts = useTexts(measuresTexts);
  const words = useTexts(measureListTexts);
  const { today, language } = useReader();
  const { rows, damaged } = useSnapshot();
  const { go } = useNavigation();
  const session = useSession();
  const editor = useEditor();
  const toast = useToast();
  const reader = useActor().person.id;
  const change = useMeasureEditor();
  const phone = usePhone();
  const roomy = useWide();
  useEffect(() => session.want('workPackage'), [session]);

  const all = useMemo(() => measuresInOrder(rows, plan), [rows, plan]);
  const ofPlan = <Owned extends Row>(owned: readonly Owned[]): readonly Owned[] =>
    owned.filter((row) => isInUse(row) && row.plan === plan.key);
  const groups = ofPlan(rows.group).filter(({ kind }) => kind === 'working');
  const workPackages = ofPlan(rows.workPackage);
  const { silentAfterDays } = plan.settings;
  const view: MeasureView = useMemo(() => ({ today, silentAfterDays, reader }), [today, silentAfterDays, reader]);
  const asked = JSON.stringify(route.list ?? plainList);
  // A new value with every address, and the same one as long as it asks the same.
  const list = useMemo(() => JSON.parse(asked) as MeasureList, [asked]);
  const { filter, search } = route;
  const query: MeasureQuery = { filter, search, list };
  const shown = useMemo(() => shownMeasures(all, { filter, search, list }, view), [all, filter, search, list, view]);
  const sections = useMemo(() => sectionsOf(shown, list.grouping), [shown, list.grouping]);
  const inOrder = useMemo(() => sections.flatMap(({ measures }) => measures), [sections]);

  const [columns, setColumns] = useState(() => keptColumns(reader));
  const [selection, setSelection] = useState(noSelection);
  const [pasted, setPasted] = useState<string | null>(null);
  // Where the focus goes when the panel has closed, however it was closed.
  const [lastOpen, setLastOpen] = useState<Key | null>(route.open);
  if (route.open !== null && route.open !== lastOpen) setLastOpen(route.open);

  const open = all.find(({ key }) => key === route.open) ?? null;
  const allowed = editor.allowed && !damaged.has('measure');
  const addressOf = ({ key }: Measure): string => formatRoute({ ...route, open: key });
  const [previous, next] = open === null ? [null, null] : neighboursOf(inOrder, open.key);
  const close = (): void => go({ ...route, open: null });
  const ask = (next: MeasureQuery): void => go({ ...route, ...next }, { replace: true });
  const chosen = inOrder.filter(({ key }) => selection.keys.has(key));
  const names = useAskedNames(query, { groups, workPackages, measures: all });

  if (pasted !== null && allowed) {
    return (
      <Suspense fallback={<Skeleton label={words.paste} rows={6} />}>
        <PastePage
          plan={plan}
          measures={all}
          groups={groups}
          workPackages={workPackages}
          pasted={pasted}
          onDone={() => setPasted(null)}
        />
      </Suspense>
    );
  }

  const panel =
    open === null ? null : (
      <MeasurePanel
        plan={plan}
        measure={open}
        previous={previous === null ? null : addressOf(previous)}
        next={next === null ? null : addressOf(next)}
        edit={allowed ? (fields, said) => change.edit(open, fields, said) : null}
        onTakeAway={() => {
          change.takeAway(open);
          close();
        }}
        onClose={close}
      />
    );
  if (phone && panel !== null) return panel;

  const beside = panel !== null;
  const cards = phone || (beside && !roomy);
  const board = list.board && !cards;
  const wide = roomy && !beside;
  const shownColumns = wide ? columns : fewColumns;
  const copied = chosen.length > 0 ? chosen : inOrder;
  const copy = (): void => {
    void copyToClipboard(rowsFor(copied, columns, language)).then((done) =>
      toast({ text: done ? words.copied(copied.length) : words.copyFailed }),
    );
  };
  function onCopy(event: ClipboardEvent): void {
    if (chosen.length === 0 || isWriting(event.target) || String(window.getSelection()) !== '') return;
    putOnClipboard(event.clipboardData, rowsFor(chosen, columns, language));
    event.preventDefault();
    toast({ text: words.copied(chosen.length) });
  }
  /** Cells of a spreadsheet; a single word is not meant for the list. */
  function onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData.getData('text/plain');
    if (!allowed || isWriting(event.target) || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    setPasted(text);
  }

  const listProps = {
    sections,
    open: route.open,
    silentAfterDays,
    addressOf,
    onStatus: allowed ? (measure: Measure, status: Measure['status']) => change.edit(measure, { status }, '') : null,
    returnTo: route.open === null ? lastOpen : null,
    onReturned: () => setLastOpen(null),
    onClose: close,
  };

  return (
    <>
      <div className={`page${beside ? ' beside-panel' : ''}`} onCopy={onCopy} onPaste={onPaste}>
        <div className="page-head">
          <h1>{texts.heading}</h1>
          <span className="muted">{texts.count(all.length, all.filter(({ status }) => status === 'done').length)}</span>
          <span className="grow" />
          {wide && !board && all.length > 0 ? (
            <ColumnMenu
              columns={columns}
              onChange={(chosen) => {
                setColumns(chosen);
                keepColumns(reader, chosen);
              }}
            />
          ) : null}
          {cards || all.length === 0 ? null : (
            <ViewChoice
              label={words.view}
              view={list.board ? 'board' : 'table'}
              views={[
                { value: 'table', label: words.table },
                { value: 'board', label: words.board },
              ]}
              onChange={(one) => ask({ ...query, list: { ...list, board: one === 'board' } })}
            />
          )}
          <ListMenu canCopy={all.length > 0} onCopy={copy} onPaste={allowed ? () => setPasted('') : null} />
          {allowed ? <AddMeasure plan={plan} all={all} primary={!beside && all.length > 0} /> : null}
        </div>
        {all.length === 0 ? (
          <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>
        ) : (
          <>
            <Toolbar
              query={query}
              choices={{
                counts: filterCounts(all, view, filter),
                groups,
                workPackages,
                responsible: responsibleChoices(all),
              }}
              onQuery={ask}
            >
              {board ? null : (
                <GroupingMenu
                  grouping={list.grouping}
                  onChange={(grouping) => ask({ ...query, list: { ...list, grouping } })}
                />
              )}
            </Toolbar>
            {shown.length === 0 ? (
              <EmptyState
                title={texts.noHits}
                actions={
                  <Button
                    onClick={() =>
                      ask({
                        filter: null,
                        search: '',
                        list: { ...plainList, board: list.board, grouping: list.grouping },
                      })
                    }
                  >
                    {texts.clearFilter}
                  </Button>
                }
              >
                {texts.noHitsText(names.join(', '), search.trim())}
              </EmptyState>
            ) : board ? (
              <Board {...listProps} />
            ) : cards ? (
              <MeasureCards {...listProps} grouping={list.grouping} />
            ) : (
              <MeasureTable
                {...listProps}
                grouping={list.grouping}
                columns={shownColumns}
                narrow={!wide}
                sort={list.sort}
                onSort={(column) => ask({ ...query, list: { ...list, sort: nextSort(list.sort, column) } })}
                onOpen={(measure) => go({ ...route, open: measure.key })}
                selection={selection}
                onSelection={allowed ? setSelection : null}
              />
            )}
            {chosen.length > 0 && allowed && !cards && !board ? (
              <BulkBar
                plan={plan}
                chosen={chosen}
                groups={groups}
                workPackages={workPackages}
                onCopy={copy}
                onClear={() => setSelection(noSelection)}
              />
            ) : null}
          </>
        )}
      </div>
      {panel}
    </>
  );
}

/** Where text is written, copying and pasting are the field's own. */
const isWriting = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null;

interface ListMenuProps {
  readonly canCopy: boolean;
  readonly onCopy: () => void;
  /** null where the reader may not change anything. */
  readonly onPaste: (() => void) | null;
}

function ListMenu({ canCopy, onCopy, onPaste }: ListMenuProps) {
  const texts = useTexts(measureListTexts);
  if (!canCopy && onPaste === null) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={texts.more} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList aria-label={texts.more}>
          {canCopy ? (
            <MenuItem icon={<Copy20Regular />} onClick={onCopy}>
              {texts.copy}
            </MenuItem>
          ) : null}
          {onPaste === null ? null : (
            <MenuItem icon={<ClipboardPaste20Regular />} onClick={onPaste}>
              {texts.paste}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function AddMeasure({
  plan,
  all,
  primary,
}: {
  readonly plan: Plan;
  readonly all: readonly Measure[];
  readonly primary: boolean;
}) {
  const texts = useTexts(measuresTexts);
  const editor = useEditor();
  const say = useSayEdited();
  const clock = useClock();
  const { go, route } = useNavigation();
  const phone = usePhone();
  function add(title: string): void {
    const codes = all.map(({ code }) => code);
    const row: Measure = {
      ...blankMeasure(editor.blank(plan.key)),
      code: nextCode('T', codes),
      title,
      confirmedAt: wholeSecond(clock.now()),
    };
    const created = editor.create('measure', row);
    if (!created.ok) say(created, '');
    else if (route.screen === 'measures') go({ ...route, open: row.key, filter: null, search: '' });
  }
  return (
    <NameForm
      of="measure"
      look={primary ? 'primary' : 'secondary'}
      label={phone ? texts.addShort : texts.add}
      question={texts.newTitle}
      onCreate={add}
    />
  );
}
