/** The measures as a table in groups of work packages; on a phone as cards. */
import type { ReactNode } from 'react';
import { inOslo } from '#base/clock.ts';
import { daysLate, daysSilent } from '#domain/attention.ts';
import type { Measure, MeasureStatus } from '#domain/measure.ts';
import { formatRecentDay } from '#text/calendar-words.ts';
import { formatTimeState } from '#text/fuzzy-date.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { HelpMark, LateMark, SilentMark } from '#ui/attention-mark.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { useRovingRows } from '#ui/roving-rows.ts';
import { StatusGlyph, StatusMark } from '#ui/status-mark.tsx';
import { StatusMenu } from '#ui/status-menu.tsx';
import { TimeMark } from '#ui/time-mark.tsx';
import { usePhone, useWide } from '#ui/viewport.ts';
import { UnsentMark } from '../unsent-mark.tsx';
import { PackageName, type PackageRow, packagesOf } from '../work-packages.tsx';
import './measure-table.css';

interface MeasureTableProps {
  readonly measures: readonly Measure[];
  readonly open: Measure['key'] | null;
  /** Beside an open panel there is room for fewer columns. */
  readonly narrow: boolean;
  readonly silentAfterDays: number;
  readonly addressOf: (measure: Measure) => string;
  /** null where the reader may not change anything. */
  readonly onStatus: ((measure: Measure, status: MeasureStatus) => void) | null;
}

export function MeasureTable(props: MeasureTableProps) {
  const phone = usePhone();
  const roomy = useWide();
  const wide = roomy && !props.narrow;
  const groups = packagesOf(props.measures);
  const rows = useRovingRows<HTMLDivElement>();
  if (phone || (props.narrow && !roomy)) {
    return groups.map((group) => (
      <section key={group.code + group.title} className="measure-group">
        <h2>
          <PackageName row={group} /> <span className="muted">{group.measures.length}</span>
        </h2>
        <ul className="surface">
          {group.measures.map((measure) => (
            <MeasureCard key={measure.key} measure={measure} {...props} />
          ))}
        </ul>
      </section>
    ));
  }
  return (
    <div ref={rows} className="surface measure-table-holder">
      <table className={`measure-table${wide ? '' : ' measure-table--narrow'}`}>
        <Head wide={wide} />
        {groups.map((group) => (
          <tbody key={group.code + group.title}>
            <GroupHead group={group} columns={wide ? 8 : 5} />
            {group.measures.map((measure) => (
              <MeasureRow key={measure.key} measure={measure} wide={wide} {...props} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Head({ wide }: { readonly wide: boolean }) {
  const { columns } = useTexts(measuresTexts);
  const names = wide
    ? (['code', 'title', 'status', 'responsible', 'help', 'next', 'when', 'updated'] as const)
    : (['code', 'title', 'status', 'responsible', 'when'] as const);
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col" className={`measure-cell--${name}`}>
            {columns[name]}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function GroupHead({ group, columns }: { readonly group: PackageRow; readonly columns: number }) {
  return (
    <tr className="measure-group-row">
      <th scope="rowgroup" colSpan={columns}>
        <span>
          <PackageName row={group} />
        </span>
        <span className="muted">{group.measures.length}</span>
        <span className="status-glyphs" aria-hidden="true">
          {group.measures.map((measure) => (
            <StatusGlyph key={measure.key} status={measure.status} size={12} />
          ))}
        </span>
      </th>
    </tr>
  );
}

function MeasureRow({
  measure,
  wide,
  open,
  addressOf,
  onStatus,
  silentAfterDays,
}: MeasureTableProps & { readonly measure: Measure; readonly wide: boolean }) {
  const texts = useTexts(measuresTexts);
  const classes = ['measure-row'];
  if (measure.status === 'notRelevant') classes.push('measure-row--dropped');
  if (measure.key === open) classes.push('measure-row--open');
  return (
    <tr data-row className={classes.join(' ')}>
      <td className="measure-cell--code">{measure.code}</td>
      <td className="measure-cell--title">
        <a href={addressOf(measure)} aria-current={measure.key === open ? 'true' : undefined}>
          {measure.title}
        </a>
        <UnsentMark row={measure.key} />
        {wide || measure.nextStep === '' ? null : <span className="muted small clip">{measure.nextStep}</span>}
      </td>
      <td>
        <StatusCell measure={measure} onStatus={onStatus} />
      </td>
      <td className="measure-cell--responsible">{measure.responsibleRole || texts.none}</td>
      {wide ? (
        <td className="measure-cell--help">
          {measure.helpWanted === '' ? assistanceOf(measure, texts.none) : <HelpMark>{texts.helpWanted}</HelpMark>}
        </td>
      ) : null}
      {wide ? (
        <td>
          <span className="clip" title={measure.nextStep}>
            {measure.nextStep || texts.none}
          </span>
        </td>
      ) : null}
      <td>
        <When measure={measure} />
      </td>
      {wide ? (
        <td>
          <Updated measure={measure} silentAfterDays={silentAfterDays} />
        </td>
      ) : null}
    </tr>
  );
}

const assistanceOf = ({ assistance }: Measure, none: string): string =>
  assistance.length === 0 ? none : assistance.map(({ who }) => who).join(', ');

function StatusCell({
  measure,
  onStatus,
}: {
  readonly measure: Measure;
  readonly onStatus: MeasureTableProps['onStatus'];
}) {
  if (onStatus === null) return <StatusMark status={measure.status} />;
  return <StatusMenu status={measure.status} title={measure.title} onChange={(status) => onStatus(measure, status)} />;
}

/** The words of the time, and beside them what the day makes of it. */
function When({ measure }: { readonly measure: Measure }): ReactNode {
  const { language, today } = useReader();
  const late = daysLate(measure, today);
  return (
    <span className="measure-when">
      <TimeMark date={measure.when} dense />
      {late === null ? null : <LateMark>{formatTimeState({ kind: 'over', days: late }, language, true)}</LateMark>}
    </span>
  );
}

function Updated({ measure, silentAfterDays }: { readonly measure: Measure; readonly silentAfterDays: number }) {
  const { language, today } = useReader();
  const texts = useTexts(measuresTexts);
  if (measure.confirmedAt === null) return texts.none;
  const words = formatRecentDay(inOslo(measure.confirmedAt).day, language, today);
  return daysSilent(measure, today, silentAfterDays) === null ? words : <SilentMark>{words}</SilentMark>;
}

function MeasureCard({ measure, addressOf, onStatus }: MeasureTableProps & { readonly measure: Measure }) {
  return (
    <li className={`measure-card${measure.status === 'notRelevant' ? ' measure-row--dropped' : ''}`}>
      <a href={addressOf(measure)}>{measure.title}</a>
      <span className="measure-card-line">
        <StatusCell measure={measure} onStatus={onStatus} />
        <UnsentMark row={measure.key} />
        <span className="muted">{measure.responsibleRole}</span>
      </span>
      <When measure={measure} />
    </li>
  );
}
