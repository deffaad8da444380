/** Tiltak: what, who, next? A table in groups, a few filters, and a panel for one measure. */
import { Button, Input } from '@fluentui/react-components';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { HandRight16Regular } from '@fluentui/react-icons/svg/hand-right';
import { Person16Regular } from '@fluentui/react-icons/svg/person';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { type ReactNode, useMemo } from 'react';
import { wholeSecond } from '#base/clock.ts';
import { blankMeasure, type Measure } from '#domain/measure.ts';
import type { Plan } from '#domain/plan.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { NameForm } from '#ui/name-form.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { usePhone } from '#ui/viewport.ts';
import { MeasurePanel } from './measures/measure-panel.tsx';
import { filterCounts, type MeasureView, neighboursOf, shownMeasures } from './measures/measures-state.ts';
import { MeasureTable } from './measures/measure-table.tsx';
import { useMeasureEditor } from './measure-editor.ts';
import { useSayEdited } from './edit-outcome.tsx';
import { useNavigation } from './navigation.tsx';
import { EmptyPlan } from './empty-plan.tsx';
import { measuresInOrder, nextCode, runningPlan } from './plan-rows.ts';
import { useActor, useClock, useEditor, useSnapshot } from './plan-session.tsx';
import { formatRoute, type MeasureFilter, type Route } from './route.ts';
import './measures/measures.css';

type MeasuresRoute = Extract<Route, { readonly screen: 'measures' }>;

export function MeasuresScreen({ route }: { readonly route: MeasuresRoute }) {
  const { rows } = useSnapshot();
  const plan = runningPlan(rows);
  return plan === null ? <EmptyPlan /> : <PlanMeasures plan={plan} route={route} />;
}

function PlanMeasures({ plan, route }: { readonly plan: Plan; readonly route: MeasuresRoute }) {
  const texts = useTexts(measuresTexts);
  const { today } = useReader();
  const { rows, damaged } = useSnapshot();
  const { go } = useNavigation();
  const editor = useEditor();
  const actor = useActor();
  const change = useMeasureEditor();
  const phone = usePhone();
  const all = useMemo(() => measuresInOrder(rows, plan), [rows, plan]);
  const view: MeasureView = { today, silentAfterDays: plan.settings.silentAfterDays, reader: actor.person.id };
  const shown = shownMeasures(all, route.filter, route.search, view);
  const open = all.find(({ key }) => key === route.open) ?? null;
  const allowed = editor.allowed && !damaged.has('measure');
  const addressOf = ({ key }: Measure): string => formatRoute({ ...route, open: key });
  const [previous, next] = open === null ? [null, null] : neighboursOf(shown, open.key);
  const close = (): void => go({ ...route, open: null });

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

  return (
    <>
      <div className={`page${panel === null ? '' : ' beside-panel'}`}>
        <div className="page-head">
          <h1>{texts.heading}</h1>
          <span className="muted">{texts.count(all.length, all.filter(({ status }) => status === 'done').length)}</span>
          <span className="grow" />
          {allowed ? <AddMeasure plan={plan} all={all} primary={panel === null && all.length > 0} /> : null}
        </div>
        {all.length === 0 ? (
          <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>
        ) : (
          <>
            <Toolbar route={route} counts={filterCounts(all, view)} />
            {shown.length === 0 ? (
              <EmptyState
                title={texts.noHits}
                actions={
                  <Button onClick={() => go({ ...route, filter: null, search: '' }, { replace: true })}>
                    {texts.clearFilter}
                  </Button>
                }
              >
                {texts.noHitsText(route.filter === null ? '' : texts.filters[route.filter], route.search.trim())}
              </EmptyState>
            ) : (
              <MeasureTable
                measures={shown}
                open={route.open}
                narrow={panel !== null}
                silentAfterDays={plan.settings.silentAfterDays}
                addressOf={addressOf}
                onStatus={allowed ? (measure, status) => change.edit(measure, { status }, '') : null}
              />
            )}
          </>
        )}
      </div>
      {panel}
    </>
  );
}

const filterIcons: Readonly<Record<MeasureFilter, ReactNode>> = {
  late: <ErrorCircle16Filled />,
  silent: <Clock16Regular />,
  help: <HandRight16Regular />,
  mine: <Person16Regular />,
};

function Toolbar({
  route,
  counts,
}: {
  readonly route: MeasuresRoute;
  readonly counts: ReturnType<typeof filterCounts>;
}) {
  const texts = useTexts(measuresTexts);
  const { go } = useNavigation();
  const show = (filter: MeasureFilter | null): void => go({ ...route, filter }, { replace: true });
  return (
    <div className="measures-toolbar">
      <Input
        className="measures-search"
        type="search"
        contentBefore={<Search20Regular />}
        placeholder={texts.search}
        aria-label={texts.search}
        value={route.search}
        onChange={(_, { value }) => go({ ...route, search: value }, { replace: true })}
      />
      <div className="measures-chips">
        {counts.map(({ filter, count }) => (
          <button
            key={filter}
            type="button"
            className={`chip chip--${filter}`}
            aria-pressed={route.filter === filter}
            onClick={() => show(route.filter === filter ? null : filter)}
          >
            {filterIcons[filter]}
            {texts.filters[filter]} <b>{count}</b>
          </button>
        ))}
      </div>
    </div>
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
