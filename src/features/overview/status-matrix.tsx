/** Measures by work package and status, one glyph each: counted by eye, never as a per cent. */
import type { CSSProperties } from 'react';
import { type Measure, measureStatuses, type MeasureStatus } from '#domain/measure.ts';
import { daysLate } from '#domain/attention.ts';
import { formatTimeState } from '#text/fuzzy-date.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { overviewTexts } from '#text/overview-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { StatusGlyph, StatusMark } from '#ui/status-mark.tsx';
import { formatRoute } from '../route.ts';
import { PackageName, type PackageRow, packagesOf } from '../work-packages.tsx';
import './status-matrix.css';

const withStatus = (measures: readonly Measure[], status: MeasureStatus): readonly Measure[] =>
  measures.filter((measure) => measure.status === status);

function Glyph({ measure }: { readonly measure: Measure }) {
  const { language, today } = useReader();
  const late = daysLate(measure, today);
  const name = [
    measure.code,
    measure.title,
    measureStatusLabels[measure.status][language].toLocaleLowerCase('nb'),
    late === null ? '' : formatTimeState({ kind: 'over', days: late }, language),
  ].filter(Boolean);
  return (
    <a
      className={`status-glyph-holder${late === null ? '' : ' status-glyph-holder--late'}`}
      href={formatRoute({ screen: 'measures', open: measure.key, filter: null, search: '' })}
      title={name.join(', ')}
      aria-label={name.join(', ')}
    >
      <StatusGlyph status={measure.status} />
    </a>
  );
}

export function StatusMatrix({ measures }: { readonly measures: readonly Measure[] }) {
  const texts = useTexts(overviewTexts);
  const rows = packagesOf(measures);
  const used = measureStatuses.filter((status) => status !== 'ongoing' || withStatus(measures, status).length > 0);
  return (
    <>
      <table className="status-matrix">
        <thead>
          <tr>
            <th scope="col">{texts.workPackage}</th>
            {used.map((status) => (
              <th key={status} scope="col">
                <StatusMark status={status} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code + row.title}>
              <th scope="row">
                <PackageName row={row} />
              </th>
              {used.map((status) => (
                <td key={status}>
                  <Cell measures={withStatus(row.measures, status)} />
                </td>
              ))}
            </tr>
          ))}
          <tr className="status-matrix-sum">
            <th scope="row">{texts.inAll(measures.length)}</th>
            {used.map((status) => (
              <td key={status}>
                <b>{withStatus(measures, status).length}</b>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <Strips rows={rows} measures={measures} used={used} />
    </>
  );
}

function Cell({ measures }: { readonly measures: readonly Measure[] }) {
  if (measures.length === 0) return <span className="muted">·</span>;
  return (
    <span className="status-matrix-cell">
      <b>{measures.length}</b>
      <span className="status-glyphs" style={{ '--count': measures.length } as CSSProperties}>
        {measures.map((measure) => (
          <Glyph key={measure.key} measure={measure} />
        ))}
      </span>
    </span>
  );
}

/** The same on a phone: a strip of glyphs for each package, and a legend that counts. */
function Strips({
  rows,
  measures,
  used,
}: {
  readonly rows: readonly PackageRow[];
  readonly measures: readonly Measure[];
  readonly used: readonly MeasureStatus[];
}) {
  return (
    <div className="status-strips">
      {rows.map((row) => (
        <div key={row.code + row.title} className="status-strip">
          <span>
            <PackageName row={row} />
          </span>
          <span className="status-glyphs">
            {used
              .flatMap((status) => withStatus(row.measures, status))
              .map((measure) => (
                <Glyph key={measure.key} measure={measure} />
              ))}
          </span>
        </div>
      ))}
      <ul className="status-legend">
        {used.map((status) => (
          <li key={status}>
            <StatusMark status={status} /> {withStatus(measures, status).length}
          </li>
        ))}
      </ul>
    </div>
  );
}
