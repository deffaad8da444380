/** Tidslinje: when? An axis on a screen, an agenda on a phone, and the same as a table for those who do not see it drawn. */
import { Button, Checkbox } from '@fluentui/react-components';
import { CalendarToday20Regular } from '@fluentui/react-icons/svg/calendar-today';
import { ZoomIn20Regular } from '@fluentui/react-icons/svg/zoom-in';
import { ZoomOut20Regular } from '@fluentui/react-icons/svg/zoom-out';
import { useMemo, useState } from 'react';
import type { Key } from '#base/id.ts';
import { blankMilestone, type Milestone } from '#domain/milestone.ts';
import type { Plan } from '#domain/plan.ts';
import { measureStatusLabels } from '#text/measure.ts';
import { milestoneLabels, milestoneStateLabels } from '#text/milestone.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { shellTexts } from '#text/shell.ts';
import { timelineTexts } from '#text/timeline-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { NameForm } from '#ui/name-form.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { type Zoom, zooms } from '#ui/time-scale.ts';
import { useToast } from '#ui/toast.tsx';
import { usePhone } from '#ui/viewport.ts';
import { useSayEdited } from './edit-outcome.tsx';
import { useNavigation } from './navigation.tsx';
import { EmptyPlan } from './empty-plan.tsx';
import { measuresInOrder, milestonesInOrder, nextCode, runningPlan } from './plan-rows.ts';
import { useEditor, useSnapshot } from './plan-session.tsx';
import { routeTo } from './route.ts';
import { Agenda } from './timeline/agenda.tsx';
import { TimelineAxis } from './timeline/axis.tsx';
import { Legend } from './timeline/legend.tsx';
import { MilestonePanel } from './timeline/milestone-panel.tsx';
import { measureBars, milestoneMarks } from './timeline/timeline-state.ts';
import './timeline/timeline.css';

export function TimelineScreen({ open }: { readonly open: Key | null }) {
  const { rows } = useSnapshot();
  const plan = runningPlan(rows);
  return plan === null ? <EmptyPlan /> : <PlanTimeline plan={plan} open={open} />;
}

function PlanTimeline({ plan, open }: { readonly plan: Plan; readonly open: Key | null }) {
  const texts = useTexts(timelineTexts);
  const shell = useTexts(shellTexts);
  const { today } = useReader();
  const { rows, damaged } = useSnapshot();
  const editor = useEditor();
  const toast = useToast();
  const say = useSayEdited();
  const phone = usePhone();
  const { go } = useNavigation();
  const [zoom, setZoom] = useState<Zoom>('months');
  const [showBaseline, setShowBaseline] = useState(true);
  const [toToday, setToToday] = useState(0);
  const milestones = useMemo(() => milestonesInOrder(rows, plan), [rows, plan]);
  const measures = useMemo(() => measuresInOrder(rows, plan), [rows, plan]);
  const marks = useMemo(() => milestoneMarks(milestones, today), [milestones, today]);
  const bars = useMemo(() => measureBars(measures, today), [measures, today]);
  const opened = milestones.find(({ key }) => key === open) ?? null;
  const allowed = editor.allowed && !damaged.has('milestone');
  const close = (): void => go(routeTo('timeline'));

  const panel =
    opened === null ? null : (
      <MilestonePanel
        plan={plan}
        milestone={opened}
        onClose={close}
        edit={allowed ? (fields, said) => void say(editor.change('milestone', opened, fields), said) : null}
        onTakeAway={() => {
          const undo = editor.remove('milestone', opened);
          toast({ text: texts.takenAway(opened.title), action: { label: shell.undo, run: undo } });
          close();
        }}
      />
    );
  if (phone && panel !== null) return panel;

  const level = zooms.indexOf(zoom);
  const empty = marks.length === 0 && bars.length === 0;
  const hasBaseline = marks.some(({ ghost }) => ghost !== null) || bars.some(({ ghost }) => ghost !== null);
  return (
    <>
      <div className={`page${panel === null ? '' : ' beside-panel'}`}>
        <div className="page-head">
          <h1>{texts.heading}</h1>
          <span className="grow" />
          {phone || empty ? null : (
            <>
              {hasBaseline ? (
                <Checkbox
                  checked={showBaseline}
                  label={texts.baseline}
                  onChange={(_, { checked }) => setShowBaseline(checked === true)}
                />
              ) : null}
              <div className="timeline-zoom" role="group" aria-label={texts.zoom}>
                <Button
                  appearance="subtle"
                  icon={<ZoomOut20Regular />}
                  aria-label={texts.zoomOut}
                  disabledFocusable={level === 0}
                  onClick={() => setZoom(zooms[level - 1] ?? zoom)}
                />
                <span aria-live="polite">{texts.zooms[zoom]}</span>
                <Button
                  appearance="subtle"
                  icon={<ZoomIn20Regular />}
                  aria-label={texts.zoomIn}
                  disabledFocusable={level === zooms.length - 1}
                  onClick={() => setZoom(zooms[level + 1] ?? zoom)}
                />
              </div>
              <Button icon={<CalendarToday20Regular />} onClick={() => setToToday(toToday + 1)}>
                {texts.today}
              </Button>
            </>
          )}
          {allowed ? <AddMilestone plan={plan} all={milestones} /> : null}
        </div>
        {empty ? (
          <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>
        ) : phone ? (
          <Agenda milestones={milestones} measures={measures} />
        ) : (
          <>
            <TimelineAxis marks={marks} bars={bars} zoom={zoom} showBaseline={showBaseline} toToday={toToday} />
            <Legend />
            <TableTwin marks={marks} bars={bars} />
          </>
        )}
      </div>
      {panel}
    </>
  );
}

/** All that the axis draws, in words. */
function TableTwin({
  marks,
  bars,
}: {
  readonly marks: ReturnType<typeof milestoneMarks>;
  readonly bars: ReturnType<typeof measureBars>;
}) {
  const texts = useTexts(timelineTexts);
  const { columns } = useTexts(measuresTexts);
  const { language } = useReader();
  return (
    <details className="timeline-table">
      <summary>{texts.asTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.code}</th>
            <th scope="col">{columns.title}</th>
            <th scope="col">{columns.status}</th>
            <th scope="col">{milestoneLabels.when[language]}</th>
            <th scope="col">{texts.baseline}</th>
          </tr>
        </thead>
        <tbody>
          {marks.map(({ milestone, ghost }) => (
            <tr key={milestone.key}>
              <td>{milestone.code}</td>
              <th scope="row">{milestone.title}</th>
              <td>{milestoneStateLabels[milestone.state][language]}</td>
              <td>{formatFuzzyDate(milestone.when, language)}</td>
              <td>{ghost === null ? '' : formatFuzzyDate(ghost, language)}</td>
            </tr>
          ))}
          {bars.map(({ measure, ghost }) => (
            <tr key={measure.key}>
              <td>{measure.code}</td>
              <th scope="row">{measure.title}</th>
              <td>{measureStatusLabels[measure.status][language]}</td>
              <td>{formatFuzzyDate(measure.when, language)}</td>
              <td>{ghost === null ? '' : formatFuzzyDate(ghost, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function AddMilestone({ plan, all }: { readonly plan: Plan; readonly all: readonly Milestone[] }) {
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
    if (created.ok) go({ screen: 'timeline', open: row.key });
    else say(created, '');
  }
  return <NameForm of="milestone" look="primary" label={texts.add} question={texts.newTitle} onCreate={add} />;
}
