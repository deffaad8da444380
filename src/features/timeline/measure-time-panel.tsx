/** The time of one measure, beside the timeline: the words, the reason where one is asked for, and the way to all the rest. */
import { contextOf } from '../plan-rows.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { Measure } from '#domain/measure.ts';
import type { Plan } from '#domain/plan.ts';
import { measureLabels } from '#text/measure.ts';
import { timelineTexts } from '#text/timeline-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { PanelLine, SidePanel } from '#ui/side-panel.tsx';
import { StatusMark } from '#ui/status-mark.tsx';
import { LockedTime, TimeField } from '#ui/time-field.tsx';
import { TimeMark } from '#ui/time-mark.tsx';
import { formatRoute } from '../route.ts';
import type { TimeEditor } from '../time-editor.ts';
import { UnsentMark } from '../unsent-mark.tsx';
import { Wishes } from '../wishes.tsx';
import { MoveNote } from './move-note.tsx';

interface MeasureTimePanelProps {
  readonly plan: Plan;
  readonly measure: Measure;
  /** The words of a time that a hand has made, and that waits for its reason. */
  readonly asked: string | null;
  readonly onClose: () => void;
  readonly times: TimeEditor;
  /** null where the reader may not change anything. */
  readonly onMove: ((when: FuzzyDate, reason: string) => void) | null;
}

export function MeasureTimePanel({ plan, measure, asked, onClose, times, onMove }: MeasureTimePanelProps) {
  const texts = useTexts(timelineTexts);
  const { language } = useReader();
  const label = (field: keyof typeof measureLabels): string => measureLabels[field][language];
  const { group, workPackage } = measure;
  return (
    <SidePanel
      of={measure.key}
      name={measure.title}
      place={`${measure.code}${measure.code === '' ? '' : ' · '}${texts.measures}`}
      closeLabel={texts.close}
      onClose={onClose}
      heading={measure.title}
    >
      <section>
        <PanelLine label={label('status')}>
          <StatusMark status={measure.status} /> <UnsentMark row={measure.key} />
        </PanelLine>
        {measure.statusWords === '' ? null : <PanelLine label={label('statusWords')}>{measure.statusWords}</PanelLine>}
        {measure.started.words === '' ? null : (
          <PanelLine label={label('started')}>
            <TimeMark date={measure.started} />
          </PanelLine>
        )}
        <PanelLine label={label('when')}>
          {onMove === null ? (
            <LockedTime value={measure.when} baseline={measure.baseline} />
          ) : (
            <TimeField
              key={`${times.standingOf(measure)}-${asked ?? ''}`}
              value={measure.when}
              context={contextOf(plan)}
              baseline={measure.baseline}
              {...(asked !== null && { begun: asked })}
              verdictOf={(when) => times.verdictOf(measure, when)}
              onSave={onMove}
            />
          )}
          <MoveNote timed={measure} />
          <Wishes of={measure} ground={times.ground} onMove={onMove} />
        </PanelLine>
        {workPackage === null ? null : (
          <PanelLine label={label('workPackage')}>{`${workPackage.code} ${workPackage.title}`.trim()}</PanelLine>
        )}
        {group === null ? null : <PanelLine label={label('group')}>{`${group.code} ${group.title}`.trim()}</PanelLine>}
      </section>
      <section>
        <a
          className="text-link"
          href={formatRoute({ screen: 'measures', open: measure.key, filter: null, search: '' })}
        >
          {texts.openMeasure}
        </a>
      </section>
    </SidePanel>
  );
}
