/** The fields of a report in the order in which one thinks: how it goes, what has changed, in short, what is in the way, what next. */
import { Checkbox } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockPause20Regular } from '@fluentui/react-icons/svg/clock-pause';
import { HandRight20Regular } from '@fluentui/react-icons/svg/hand-right';
import { type ReactNode, useId, useState } from 'react';
import { yearOf } from '#base/calendar.ts';
import type { Measure } from '#domain/measure.ts';
import { type Mood, moods, type Report } from '#domain/report.ts';
import { reportedNow } from '#domain/report-draft.ts';
import { LINE_LIMIT, NOTE_LIMIT } from '#domain/row.ts';
import { moodMeanings } from '#text/report.ts';
import { moodLabels } from '#text/mood.ts';
import { periodOfReport } from '#text/report-period.ts';
import { newsLine, reportsTexts } from '#text/reports-screen.ts';
import type { NewsOfMeasure } from '#text/report-prefill.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { SavedText } from '#ui/saved-text.tsx';
import { StatusMenu } from '#ui/status-menu.tsx';
import { useMeasureEditor } from '../measure-editor.ts';
import { type Beginning, newsOfAll } from '../report-beginning.ts';

interface FormFieldsProps {
  readonly report: Report;
  readonly beginning: Beginning;
  readonly onSave: (fields: Partial<Report>) => void;
  /** Under the help that is wanted, once something is written. */
  readonly helpFrom: ReactNode;
}

/** Said once, and of every text in the form. */
const PRIVACY = 'rapport-personvern';

export function FormFields({ report, beginning, onSave, helpFrom }: FormFieldsProps) {
  const texts = useTexts(reportsTexts);
  const { language, today } = useReader();
  const { last, measures } = beginning;
  const [wishing, setWishing] = useState(false);
  const since =
    last === null ? texts.tickedFirst : texts.tickedSince(periodOfReport(last.period, language, yearOf(today)));
  return (
    <>
      <Step number={1} title={texts.mood} hint="">
        <Moods mood={report.mood} onChange={(mood) => onSave({ mood })} />
      </Step>
      <Step number={2} title={texts.measures} hint={measures.length === 0 ? '' : since}>
        {measures.length === 0 ? (
          <p className="muted">{texts.noMeasures}</p>
        ) : (
          <ul className="report-measures">
            {newsOfAll(beginning).map((one) => (
              <OfMeasure key={one.measure.key} of={one} report={report} beginning={beginning} onSave={onSave} />
            ))}
          </ul>
        )}
      </Step>
      <TextStep
        number={3}
        title={texts.summary}
        hint={texts.summaryHint}
        value={report.summary}
        rows={4}
        onSave={(summary) => onSave({ summary })}
      >
        <span className="muted small" id={PRIVACY}>
          {texts.privacyHint}
        </span>
      </TextStep>
      <TextStep
        number={4}
        title={texts.hindrance}
        hint={texts.mayBeEmpty}
        value={report.hindrance}
        rows={2}
        onSave={(hindrance) => onSave({ hindrance })}
      />
      <TextStep
        number={5}
        title={texts.helpNeeded}
        hint={texts.mayBeEmpty}
        placeholder={texts.helpHint}
        value={report.helpNeeded}
        rows={2}
        limit={LINE_LIMIT}
        // With the first letter: what comes with the saving would move the button from under who presses it.
        onType={(written) => setWishing(written.trim() !== '')}
        onSave={(helpNeeded) => onSave({ helpNeeded })}
      >
        {wishing || report.helpNeeded.trim() !== '' ? helpFrom : null}
      </TextStep>
      <TextStep
        number={6}
        title={texts.next}
        hint={texts.nextHint}
        value={report.next}
        rows={3}
        onSave={(next) => onSave({ next })}
      />
    </>
  );
}

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly hint: string;
}

function Step({ number, title, hint, children }: StepProps & { readonly children: ReactNode }) {
  return (
    <fieldset className="report-step">
      <legend>
        <span className="report-step-number" aria-hidden="true">
          {number}
        </span>
        {title}
        {hint === '' ? null : <span className="report-step-hint">{hint}</span>}
      </legend>
      {children}
    </fieldset>
  );
}

interface TextStepProps extends StepProps {
  readonly value: string;
  readonly rows: number;
  readonly limit?: number;
  readonly placeholder?: string;
  readonly onType?: (value: string) => void;
  readonly onSave: (value: string) => void;
  readonly children?: ReactNode;
}

function TextStep({
  number,
  title,
  hint,
  value,
  rows,
  limit = NOTE_LIMIT,
  placeholder = '',
  onType,
  onSave,
  children,
}: TextStepProps) {
  const id = useId();
  return (
    <div className="report-step">
      <label htmlFor={id} className="report-step-label">
        <span className="report-step-number" aria-hidden="true">
          {number}
        </span>
        {title}
      </label>
      <span className="report-step-hint" id={`${id}-hint`}>
        {hint}
      </span>
      <SavedText
        id={id}
        value={value}
        rows={rows}
        limit={limit}
        placeholder={placeholder}
        describedBy={`${id}-hint ${PRIVACY}`}
        {...(onType !== undefined && { onType })}
        onSave={onSave}
      />
      {children}
    </div>
  );
}

const moodIcons: Readonly<Record<Mood, ReactNode>> = {
  onTrack: <CheckmarkCircle20Regular />,
  slow: <ClockPause20Regular />,
  needsHelp: <HandRight20Regular />,
};

function Moods({ mood, onChange }: { readonly mood: Mood | null; readonly onChange: (mood: Mood) => void }) {
  const { language } = useReader();
  const id = useId();
  return (
    <div className="report-moods">
      {moods.map((one) => (
        <label key={one} className="report-mood">
          <input type="radio" name={id} value={one} checked={mood === one} onChange={() => onChange(one)} />
          {moodIcons[one]}
          <b>{moodLabels[one][language]}</b>
          <span>{moodMeanings[one][language]}</span>
        </label>
      ))}
    </div>
  );
}

function OfMeasure({
  of: { measure, news },
  report,
  beginning,
  onSave,
}: Omit<FormFieldsProps, 'helpFrom'> & { readonly of: NewsOfMeasure }) {
  const texts = useTexts(reportsTexts);
  const { language } = useReader();
  const change = useMeasureEditor();
  const chosen = report.measures.some((one) => one.measure.key === measure.key);
  const without = report.measures.filter((one) => one.measure.key !== measure.key);
  const withIt = (of: Measure): Report['measures'] => [...without, reportedNow(of, beginning.last)];
  return (
    <li>
      <Checkbox
        checked={chosen}
        aria-label={texts.include(measure.title)}
        onChange={(_, { checked }) => onSave({ measures: checked === true ? withIt(measure) : without })}
      />
      <span className="grow">
        <b>{measure.title}</b>
        <span className="muted small">{newsLine(news, measure, language) ?? texts.noNews}</span>
      </span>
      <StatusMenu
        status={measure.status}
        title={measure.title}
        onChange={(status) => change.edit(measure, { status }, '')}
      />
    </li>
  );
}
