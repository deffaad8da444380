/** Groups by periods: how each said that it went, and what is under way. On a phone a list with the running period first. */
import type { ReportPeriod } from '#domain/report-period.ts';
import type { ReportCell, Round, RoundRow } from '#domain/report-round.ts';
import { periodInShort, periodName } from '#text/report-period.ts';
import { cellLabels } from '#text/report-cells.ts';
import { reportsTexts } from '#text/reports-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { ReportMark } from '#ui/report-mark.tsx';
import { usePhone } from '#ui/viewport.ts';
import { useEditor } from '../plan-session.tsx';
import { formatRoute } from '../route.ts';

export function ReportGrid({ round }: { readonly round: Round }) {
  return usePhone() ? <PhoneList round={round} /> : <Table round={round} />;
}

function GroupName({ group }: Pick<RoundRow, 'group'>) {
  return (
    <a href={formatRoute({ screen: 'groups', open: group.key })}>
      {group.code === '' ? null : <b>{group.code} </b>}
      {group.title}
    </a>
  );
}

function Table({ round }: { readonly round: Round }) {
  const texts = useTexts(reportsTexts);
  const { language } = useReader();
  const last = round.periods.length - 1;
  return (
    <table className="report-grid">
      <thead>
        <tr>
          <th scope="col">{texts.group}</th>
          {round.periods.map((period, index) => (
            <th key={period.id} scope="col" className={index === last ? 'report-grid-now' : undefined}>
              <abbr title={periodName(period, language)}>{periodInShort(period, language)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {round.rows.map((row) => (
          <tr key={row.group.key}>
            <th scope="row">
              <GroupName group={row.group} />
            </th>
            {row.cells.map((cell, index) => (
              <td key={round.periods[index]?.id} className={index === last ? 'report-grid-now' : undefined}>
                <Cell row={row} cell={cell} period={round.periods[index]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PhoneList({ round }: { readonly round: Round }) {
  const { language } = useReader();
  return (
    <ul className="report-list">
      {round.rows.map((row) => (
        <li key={row.group.key}>
          <GroupName group={row.group} />
          <ul>
            {row.cells
              .map((cell, index) => ({ cell, period: round.periods[index] }))
              .toReversed()
              .filter(({ cell }, index) => index === 0 || cell.kind !== 'notExpected')
              .map(({ cell, period }) =>
                period === undefined ? null : (
                  <li key={period.id}>
                    <span className="muted">{periodInShort(period, language)}</span>
                    <Cell row={row} cell={cell} period={period} />
                  </li>
                ),
              )}
          </ul>
        </li>
      ))}
    </ul>
  );
}

interface CellProps {
  readonly row: RoundRow;
  readonly cell: ReportCell;
  readonly period: ReportPeriod | undefined;
}

/** A sent report is read, a running one is written; the rest is only said. */
function Cell({ row, cell, period }: CellProps) {
  const texts = useTexts(reportsTexts);
  const { language, today } = useReader();
  const editor = useEditor();
  if (cell.kind === 'notExpected') {
    return row.atWork || period === undefined || period.last < today ? (
      <span className="muted">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{cellLabels.notExpected[language]}</span>
      </span>
    ) : (
      <span className="muted">{texts.notAtWorkShort}</span>
    );
  }
  const mark = <ReportMark kind={cell.kind === 'sent' ? (cell.content.mood ?? 'sent') : cell.kind} />;
  const writable = editor.allowed && (cell.kind === 'draft' || cell.kind === 'notBegun');
  const key = cell.kind === 'sent' ? cell.key : writable ? row.group.key : null;
  if (key === null || period === undefined) return mark;
  return (
    <a className="report-cell" href={formatRoute({ screen: 'reports', open: key })}>
      {mark}
      <span className="visually-hidden">
        , {row.group.code || row.group.title}, {periodName(period, language)}
      </span>
    </a>
  );
}
