/** Tidslinje: when? An axis or a matrix on a screen, an agenda on a phone, and the same as a table for those who do not see it drawn. */
import { Button, Checkbox, Select } from '@fluentui/react-components';
import { CalendarToday20Regular } from '@fluentui/react-icons/svg/calendar-today';
import { Print20Regular } from '@fluentui/react-icons/svg/print';
import { ZoomIn20Regular } from '@fluentui/react-icons/svg/zoom-in';
import { ZoomOut20Regular } from '@fluentui/react-icons/svg/zoom-out';
import { useCallback, useMemo, useState } from 'react';
import type { Key } from '#base/id.ts';
import type { Measure } from '#domain/measure.ts';
import { blankMilestone, type Milestone } from '#domain/milestone.ts';
import type { Plan } from '#domain/plan.ts';
import { matrixSteps } from '#domain/matrix-step.ts';
import { matrixRows, overfullYears, periodsOf, yearsShown } from '#domain/progress-matrix.ts';
import { gapContext } from '#domain/timeline.ts';
import { matrixTexts } from '#text/progress-matrix.ts';
import { shellTexts } from '#text/shell.ts';
import { timelineTexts } from '#text/timeline-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { NameForm } from '#ui/name-form.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { zooms } from '#ui/time-scale.ts';
import { useToast } from '#ui/toast.tsx';
import { ViewChoice } from '#ui/view-choice.tsx';
import { usePhone } from '#ui/viewport.ts';
import { useSayEdited } from './edit-outcome.tsx';
import { EmptyPlan } from './empty-plan.tsx';
import { groupsInOrder } from './group-rows.ts';
import { useMeasureEditor } from './measure-editor.ts';
import { useNavigation } from './navigation.tsx';
import { measuresInOrder, milestonesInOrder, nextCode, runningPlan } from './plan-rows.ts';
import { useEditor, useSnapshot } from './plan-session.tsx';
import { formatRoute, type Route } from './route.ts';
import { useTimeEditor } from './time-editor.ts';
import { Agenda } from './timeline/agenda.tsx';
import { TimelineAxis } from './timeline/axis.tsx';
import { Legend } from './timeline/legend.tsx';
import { ProgressMatrix } from './timeline/matrix.tsx';
import { MeasureTimePanel } from './timeline/measure-time-panel.tsx';
import { MilestonePanel } from './timeline/milestone-panel.tsx';
import type { MovedTime } from './timeline/moving.ts';
import { TableTwin } from './timeline/table-twin.tsx';
import { measureBars, milestoneMarks, rowsInGroups } from './timeline/timeline-state.ts';
import { plainView, timelineGroupings, timelineModes, type TimelineView } from './timeline-view.ts';
import './timeline/timeline.css';

type TimelineRoute = Extract<Route, { readonly screen: 'timeline' }>;

interface PlanTimelineProps {
  readonly plan: Plan;
  readonly open: Key | null;
  readonly view: TimelineView;
}

export function TimelineScreen({ route: { open, view = plainView } }: { readonly route: TimelineRoute }) {
  const { rows } = useSnapshot();
  const plan = runningPlan(rows);
  return plan === null ? <EmptyPlan /> : <PlanTimeline plan={plan} open={open} view={view} />;
}

function PlanTimeline({ plan, open, view }: PlanTimelineProps) {
  const texts = useTexts(timelineTexts);
  const shell = useTexts(shellTexts);
  const { today } = useReader();
  const { rows, damaged } = useSnapshot();
  const editor = useEditor();
  const times = useTimeEditor(plan);
  const toast = useToast();
  const say = useSayEdited();
  const phone = usePhone();
  const { go } = useNavigation();
  const [showBaseline, setShowBaseline] = useState(true);
  const [all, setAll] = useState(false);
  const [toToday, setToToday] = useState(0);
  const [asked, setAsked] = useState<MovedTime | null>(null);
  const milestones = useMemo(() => milestonesInOrder(rows, plan), [rows, plan]);
  const measures = useMemo(() => measuresInOrder(rows, plan), [rows, plan]);
  const marks = useMemo(() => milestoneMarks(milestones, today, times.ground), [milestones, today, times.ground]);
  const bars = useMemo(
    () => measureBars(measures, gapContext([...milestones, ...measures], plan.horizon, today), times.ground),
    [measures, milestones, plan.horizon, today, times.ground],
  );
  const axisRows = useMemo(() => rowsInGroups(bars, view.by, ({ measure }) => measure), [bars, view.by]);
  const change = (next: Partial<TimelineView>): void =>
    go({ screen: 'timeline', open, view: { ...view, ...next } }, { replace: true });
  const addressOf = useCallback((key: Key): string => formatRoute({ screen: 'timeline', open: key, view }), [view]);
  function close(): void {
    setAsked(null);
    const opened = open;
    go({ screen: 'timeline', open: null, view });
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`a[data-row="${opened ?? ''}"]`)?.focus());
  }

  const mayEdit = (kind: 'milestone' | 'measure'): boolean => editor.allowed && !damaged.has(kind);
  const milestone = milestones.find(({ key }) => key === open) ?? null;
  const measure = milestone === null ? (measures.find(({ key }) => key === open) ?? null) : null;
  const askedWords = asked?.key === open ? asked.when.words : null;

  /** Inside the approved time it is moved at once; outside it the panel asks why, and says whose it is to decide. */
  function move({ key, when }: MovedTime): void {
    const ofMilestone = milestones.find((one) => one.key === key);
    const ofMeasure = measures.find((one) => one.key === key);
    const timed = ofMilestone ?? ofMeasure;
    if (timed === undefined) return;
    if (times.verdictOf(timed, when) !== null) {
      setAsked({ key, when });
      go({ screen: 'timeline', open: key, view });
    } else if (ofMilestone !== undefined && mayEdit('milestone')) {
      times.move({ entity: 'milestone', row: ofMilestone }, when, '');
    } else if (ofMeasure !== undefined && mayEdit('measure')) {
      times.move({ entity: 'measure', row: ofMeasure }, when, '');
    }
  }

  const panel =
    milestone !== null ? (
      <MilestonePanel
        plan={plan}
        milestone={milestone}
        asked={askedWords}
        onClose={close}
        edit={
          mayEdit('milestone')
            ? (fields, said) => {
                setAsked(null);
                say(editor.change('milestone', milestone, fields), said);
              }
            : null
        }
        times={times}
        onMove={(when, reason) => {
          setAsked(null);
          times.move({ entity: 'milestone', row: milestone }, when, reason);
        }}
        onTakeAway={() => {
          const undo = editor.remove('milestone', milestone);
          toast({ text: texts.takenAway(milestone.title), action: { label: shell.undo, run: undo } });
          close();
        }}
      />
    ) : measure !== null ? (
      <MeasureTimePanel
        plan={plan}
        measure={measure}
        asked={askedWords}
        onClose={close}
        times={times}
        onMove={
          mayEdit('measure')
            ? (when, reason) => {
                setAsked(null);
                times.move({ entity: 'measure', row: measure }, when, reason);
              }
            : null
        }
      />
    ) : null;
  if (phone && panel !== null) return panel;

  const empty = marks.length === 0 && bars.length === 0;
  const matrix = view.mode === 'matrix';
  const level = zooms.indexOf(view.zoom);
  const zoomTo = (steps: 1 | -1): void => change({ zoom: zooms[level + steps] ?? view.zoom });
  const hasBaseline = marks.some(({ ghost }) => ghost !== null) || bars.some(({ ghost }) => ghost !== null);
  return (
    <>
      <div className={`page${panel === null ? '' : ' beside-panel'}`}>
        <div className="page-head">
          <h1>{texts.heading}</h1>
          {phone || empty ? null : (
            <>
              <ViewChoice
                label={texts.view}
                view={view.mode}
                views={timelineModes.map((value) => ({ value, label: texts.modes[value] }))}
                onChange={(mode) => change({ mode })}
              />
              <div className="timeline-tools">
                {matrix ? (
                  <MatrixTools view={view} all={all} onAll={setAll} onChange={change} />
                ) : (
                  <>
                    {hasBaseline ? (
                      <Checkbox
                        checked={showBaseline}
                        label={texts.baseline}
                        onChange={(_, { checked }) => setShowBaseline(checked === true)}
                      />
                    ) : null}
                    <GroupChoice view={view} onChange={change} />
                    <div className="timeline-zoom" role="group" aria-label={texts.zoom}>
                      <Button
                        appearance="subtle"
                        icon={<ZoomOut20Regular />}
                        aria-label={texts.zoomOut}
                        disabledFocusable={level === 0}
                        onClick={() => zoomTo(-1)}
                      />
                      <span aria-live="polite">{texts.zooms[view.zoom]}</span>
                      <Button
                        appearance="subtle"
                        icon={<ZoomIn20Regular />}
                        aria-label={texts.zoomIn}
                        disabledFocusable={level === zooms.length - 1}
                        onClick={() => zoomTo(1)}
                      />
                    </div>
                    <Button icon={<CalendarToday20Regular />} onClick={() => setToToday(toToday + 1)}>
                      {texts.today}
                    </Button>
                    <PrintButton />
                  </>
                )}
              </div>
            </>
          )}
          {phone || empty ? <span className="grow" /> : null}
          {mayEdit('milestone') && !matrix ? <AddMilestone plan={plan} all={milestones} view={view} /> : null}
        </div>
        {empty ? (
          <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>
        ) : phone ? (
          <Agenda milestones={milestones} measures={measures} seasons={plan.settings.seasons} />
        ) : matrix ? (
          <Matrix plan={plan} measures={measures} view={view} all={all} editable={mayEdit('measure')} />
        ) : (
          <>
            <TimelineAxis
              plan={plan}
              marks={marks}
              bars={bars}
              rows={axisRows}
              by={view.by}
              zoom={view.zoom}
              showBaseline={showBaseline}
              toToday={toToday}
              open={open}
              addressOf={addressOf}
              onZoom={zoomTo}
              asked={asked?.key === open ? asked : null}
              onMove={mayEdit('milestone') && mayEdit('measure') ? move : null}
            />
            <Legend />
            <TableTwin marks={marks} bars={bars} />
          </>
        )}
      </div>
      {panel}
    </>
  );
}

interface ToolsProps {
  readonly view: TimelineView;
  readonly onChange: (next: Partial<TimelineView>) => void;
}

function GroupChoice({ view, onChange }: ToolsProps) {
  const texts = useTexts(timelineTexts);
  return (
    <Select
      aria-label={texts.groupBy}
      value={view.by}
      onChange={(_, { value }) => onChange({ by: timelineGroupings.find((one) => one === value) ?? view.by })}
    >
      {timelineGroupings.map((one) => (
        <option key={one} value={one}>
          {texts.groupings[one]}
        </option>
      ))}
    </Select>
  );
}

function MatrixTools({
  view,
  onChange,
  all,
  onAll,
}: ToolsProps & { readonly all: boolean; readonly onAll: (all: boolean) => void }) {
  const texts = useTexts(matrixTexts);
  return (
    <>
      <Checkbox checked={all} label={texts.all} onChange={(_, { checked }) => onAll(checked === true)} />
      <GroupChoice view={view} onChange={onChange} />
      <Select
        aria-label={texts.step}
        value={view.step}
        onChange={(_, { value }) => onChange({ step: matrixSteps.find((one) => one === value) ?? view.step })}
      >
        {matrixSteps.map((one) => (
          <option key={one} value={one}>
            {texts.steps[one]}
          </option>
        ))}
      </Select>
      <PrintButton />
    </>
  );
}

function PrintButton() {
  const texts = useTexts(matrixTexts);
  return (
    <Button icon={<Print20Regular />} onClick={() => window.print()}>
      {texts.print}
    </Button>
  );
}

interface MatrixProps {
  readonly plan: Plan;
  readonly measures: readonly Measure[];
  readonly view: TimelineView;
  readonly all: boolean;
  readonly editable: boolean;
}

function Matrix({ plan, measures, view, all, editable }: MatrixProps) {
  const texts = useTexts(matrixTexts);
  const { today } = useReader();
  const { rows } = useSnapshot();
  const editor = useMeasureEditor();
  const shown = useMemo(
    () => rowsInGroups(matrixRows(measures, all), view.by, (measure) => measure),
    [measures, all, view.by],
  );
  const years = useMemo(() => yearsShown(measures, plan.horizon, today), [measures, plan.horizon, today]);
  const periods = useMemo(() => periodsOf(years, view.step), [years, view.step]);
  const overfull = overfullYears(measures, groupsInOrder(rows, plan), years, today);
  if (shown.length === 0) return <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>;
  return (
    <ProgressMatrix
      title={plan.title}
      rows={shown}
      by={view.by}
      periods={periods}
      step={view.step}
      overfull={overfull}
      addressOf={({ key }) => formatRoute({ screen: 'measures', open: key, filter: null, search: '' })}
      edit={editable ? (measure, phases, said) => editor.edit(measure, { phases }, said) : null}
    />
  );
}

interface AddProps {
  readonly plan: Plan;
  readonly all: readonly Milestone[];
  readonly view: TimelineView;
}

function AddMilestone({ plan, all, view }: AddProps) {
  const texts = useTexts(timelineTexts);
  const editor = useEditor();
  const say = useSayEdited();
  const { go } = useNavigation();
  function add(title: string): void {
    const codes = all.map(({ code }) => code);
    const row: Milestone = {
      ...blankMilestone(editor.blank(plan.key)),
      code: nextCode('M', codes).replace(/^M0/, 'M'),
      title,
      position: Math.max(0, ...all.map(({ position }) => position)) + 1,
    };
    const created = editor.create('milestone', row);
    if (created.ok) go({ screen: 'timeline', open: row.key, view });
    else say(created, '');
  }
  return <NameForm of="milestone" look="primary" label={texts.add} question={texts.newTitle} onCreate={add} />;
}
