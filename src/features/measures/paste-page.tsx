/**
 * Measures from a spreadsheet, looked over before anything is written: what each column holds, what is new, what changes
 * from what to what, and what is doubtful and why. Doubtful lines are taken only where a person says so.
 */
import { Button, Checkbox, Textarea } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { measureStatuses as statusOfReading } from '#documents/draft-rows.ts';
import { readStatus } from '#documents/plan-import.ts';
import { blankMeasure, type Measure, type MeasureStatus, measureStatuses } from '#domain/measure.ts';
import {
  canBeWritten,
  kindOf,
  type LineKind,
  readSheet,
  recogniseColumns,
  type Rows,
  type SheetContext,
  type SheetField,
  sheetFields,
  type SheetLine,
  sureRows,
} from '#domain/measure-sheet.ts';
import { folded } from '#base/order.ts';
import type { Plan } from '#domain/plan.ts';
import { NOTE_LIMIT, type Ref } from '#domain/row.ts';
import { languages } from '#text/language.ts';
import { measureLabels } from '#text/measure.ts';
import { measureListTexts } from '#text/measure-list-screen.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { measureSheetTexts } from '#text/measure-sheet-screen.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { isStopped, TextCheck } from '#ui/text-check.tsx';
import { usePeople } from '../people.tsx';
import { useDateContext } from '../date-context.ts';
import { nextCode } from '../plan-rows.ts';
import { useActor, useEditor } from '../plan-session.tsx';
import { useTimeEditor } from '../time-editor.ts';
import { useWanted } from '../wanted.ts';
import { PasteFrame } from '../paste-frame.tsx';
import { PasteLines } from './paste-lines.tsx';
import './paste-page.css';

const statusNames: ReadonlyMap<string, MeasureStatus> = new Map(
  measureStatuses.flatMap((status) =>
    languages.map((language) => [folded(measureStatusLabels[status][language]), status] as const),
  ),
);
const isStatusName = (words: string): boolean => statusNames.has(folded(words));
function statusIn(words: string): MeasureStatus | null {
  const named = statusNames.get(folded(words));
  if (named !== undefined) return named;
  const reading = readStatus(words);
  return reading === null || reading.unclear ? null : statusOfReading[reading.status];
}

const wanted = ['meeting'] as const;

interface PastePageProps {
  readonly plan: Plan;
  readonly measures: readonly Measure[];
  readonly groups: readonly Ref[];
  readonly workPackages: readonly Ref[];
  /** What was pasted before the page was opened. */
  readonly pasted: string;
  readonly onDone: () => void;
}

export function PastePage({ plan, measures, groups, workPackages, pasted, onDone }: PastePageProps) {
  const texts = useTexts(measureSheetTexts);
  const { people } = usePeople();
  const actor = useActor();
  const { ground } = useTimeEditor(plan);
  const dates = useDateContext(plan);
  useWanted(wanted);
  const context: SheetContext = useMemo(
    () => ({
      measures,
      groups,
      workPackages,
      people: people.map(({ person }) => person),
      dates,
      ground,
      actor,
      readStatus: statusIn,
      isStatusName,
    }),
    [measures, groups, workPackages, people, dates, ground, actor],
  );
  return (
    <PasteFrame texts={texts} pasted={pasted} onDone={onDone}>
      {(rows, text) => <Review key={text} rows={rows} plan={plan} context={context} onDone={onDone} />}
    </PasteFrame>
  );
}

interface ReviewProps {
  readonly rows: Rows;
  readonly plan: Plan;
  readonly context: SheetContext;
  readonly onDone: () => void;
}

/** In the order in which they are looked at: what a person must judge first. */
const shownKinds: readonly LineKind[] = ['refused', 'doubtful', 'changed', 'new', 'same'];

function Review({ rows, plan, context, onDone }: ReviewProps) {
  const texts = useTexts(measureSheetTexts);
  const recognised = useMemo(() => recogniseColumns(rows), [rows]);
  const [headed, setHeaded] = useState(recognised.headed);
  const [columns, setColumns] = useState(recognised.columns);
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set());
  const named = columns.includes('title') || columns.includes('code');
  const lines = useMemo(
    () => (named ? readSheet(rows, headed, columns, context) : []),
    [named, rows, headed, columns, context],
  );
  const sure = useMemo(() => sureRows(lines), [lines]);
  const isTaken = (line: SheetLine): boolean => canBeWritten(line) && sure.has(line.row) !== turned.has(line.row);
  const taken = lines.filter(isTaken);

  function use(at: number, field: SheetField | null): void {
    // Nothing is there twice: what is chosen here is let go where it was.
    setColumns(columns.map((one, index) => (index === at ? field : one === field ? null : one)));
    setTurned(new Set());
  }
  function turn(row: number): void {
    const next = new Set(turned);
    if (!next.delete(row)) next.add(row);
    setTurned(next);
  }

  return (
    <>
      <section className="surface paste-columns">
        <h2>{texts.columns}</h2>
        <p className="muted small">{recognised.headed ? texts.columnsHint : texts.needsTitle}</p>
        <Checkbox checked={headed} label={texts.headed} onChange={(_, { checked }) => setHeaded(checked === true)} />
        <ul>
          {columns
            .map((field, at) => ({ field, number: at + 1 }))
            .map(({ field, number }) => (
              <ColumnUse
                key={number}
                number={number}
                rows={rows}
                field={field}
                onChange={(next) => use(number - 1, next)}
              />
            ))}
        </ul>
      </section>
      {named ? (
        <section className="paste-preview">
          <h2>{texts.preview}</h2>
          <p className="muted">{texts.nothingWritten}</p>
          {shownKinds.map((kind) => (
            <PasteLines
              key={kind}
              kind={kind}
              lines={lines.filter((line) => kindOf(line) === kind)}
              isTaken={isTaken}
              onTurn={turn}
            />
          ))}
          <Confirm plan={plan} context={context} lines={taken} onDone={onDone} />
        </section>
      ) : (
        <Notice kind="warning" title={texts.needsTitle} />
      )}
    </>
  );
}

const UNUSED = 'unused';

function ColumnUse({
  number,
  rows,
  field,
  onChange,
}: {
  readonly number: number;
  readonly rows: Rows;
  readonly field: SheetField | null;
  readonly onChange: (field: SheetField | null) => void;
}) {
  const texts = useTexts(measureSheetTexts);
  const { language } = useReader();
  const first = (rows[0]?.[number - 1] ?? '').trim();
  const label = texts.column(number, first);
  const examples = rows.slice(1, 4).flatMap((cells) => (cells[number - 1] ?? '').trim() || []);
  return (
    <li>
      <span className="paste-column-name">{label}</span>
      <ChoiceField
        label={label}
        value={field ?? UNUSED}
        choices={[
          { value: UNUSED, label: texts.unused },
          ...sheetFields.map((one) => ({ value: one, label: measureLabels[one][language] })),
        ]}
        onChange={(chosen) => onChange(sheetFields.find((one) => one === chosen) ?? null)}
      />
      <span className="muted small clip">{examples.join(' · ')}</span>
    </li>
  );
}

/** New measures without a code get the next free ones. */
function addedMeasures(lines: readonly SheetLine[], context: SheetContext, blank: () => Measure): readonly Measure[] {
  const codes = [...context.measures.map(({ code }) => code), ...lines.flatMap(({ fields }) => fields.code ?? [])];
  let next = Number(nextCode('T', codes).slice(1));
  return lines.map(({ fields }) => ({
    ...blank(),
    ...fields,
    code: fields.code ?? `T${String(next++).padStart(2, '0')}`,
  }));
}

function Confirm({
  plan,
  context,
  lines,
  onDone,
}: Omit<ReviewProps, 'rows'> & { readonly lines: readonly SheetLine[] }) {
  const texts = useTexts(measureSheetTexts);
  const shown = useTexts(measureListTexts);
  const id = useId();
  const editor = useEditor();
  const times = useTimeEditor(plan);
  const [reason, setReason] = useState('');
  const fresh = lines.filter(({ measure }) => measure === null);
  const changed = lines.flatMap(({ measure, fields, moves }) => (measure === null ? [] : { measure, fields, moves }));
  const verdicts = changed.flatMap(({ measure, moves }) =>
    moves === null ? [] : (times.verdictOf(measure, moves) ?? []),
  );
  const told = [...new Set(verdicts.map((verdict) => verdict.told))];
  const leaving = verdicts.filter(({ because }) => because === undefined).length;
  const isReady = lines.length > 0 && !isStopped(reason, NOTE_LIMIT) && (leaving === 0 || reason.trim() !== '');
  function write(): void {
    const added = addedMeasures(fresh, context, () => blankMeasure(editor.blank(plan.key)));
    const edited = changed.filter(({ fields }) => Object.keys(fields).length > 0).length;
    const said = added.length + edited === 0 ? '' : texts.written(added.length, edited);
    if (times.write(added, changed, reason, said)) onDone();
  }
  return (
    <div className="paste-confirm">
      {told.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {leaving === 0 ? null : (
        <>
          <label htmlFor={`${id}-reason`}>{shown.whyMoved(leaving)}</label>
          <Textarea id={`${id}-reason`} rows={2} value={reason} onChange={(_, data) => setReason(data.value)} />
          <TextCheck text={reason} limit={NOTE_LIMIT} />
        </>
      )}
      <Button appearance="primary" disabledFocusable={!isReady} onClick={() => isReady && write()}>
        {lines.length === 0 ? texts.nothingToWrite : texts.confirm(fresh.length, changed.length)}
      </Button>
    </div>
  );
}
