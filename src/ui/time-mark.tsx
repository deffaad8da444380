/**
 * A time in its own words with a small glyph for its precision: dots where it is approximate, an upright where it is an
 * exact day, an arrow where it is open, a row of dots where it comes round again, a dashed pill where nothing is said.
 */
import type { Edge, FuzzyDate } from '#domain/fuzzy-date.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { useLanguage } from './language.tsx';
import './time-mark.css';

function LeftEnd({ edge }: { readonly edge: Edge }) {
  if (edge === 'hard') return <rect x={4.6} y={1} width={1.6} height={8} fill="currentColor" />;
  return (
    <>
      <circle cx={4} cy={5} r={1.1} fill="currentColor" />
      <circle cx={1.1} cy={5} r={0.8} fill="currentColor" />
    </>
  );
}

function RightEnd({ edge }: { readonly edge: Edge }) {
  if (edge === 'hard') return <rect x={13.8} y={1} width={1.6} height={8} fill="currentColor" />;
  if (edge === 'open') return <path d="M15.5 2l3 3-3 3" fill="none" stroke="currentColor" strokeWidth={1.3} />;
  return (
    <>
      <circle cx={16} cy={5} r={1.1} fill="currentColor" />
      <circle cx={18.9} cy={5} r={0.8} fill="currentColor" />
    </>
  );
}

const isTimed = (date: FuzzyDate): boolean => date.from !== null || date.to !== null;

export function TimeGlyph({ date }: { readonly date: FuzzyDate }) {
  return (
    <svg className="time-glyph" width={20} height={10} viewBox="0 0 20 10" aria-hidden="true">
      {isTimed(date) ? (
        <>
          <rect x={6} y={3.5} width={8} height={3} rx={1} fill="currentColor" />
          <LeftEnd edge={date.startEdge} />
          <RightEnd edge={date.endEdge} />
        </>
      ) : date.kind === 'recurring' ? (
        [3, 10, 17].map((x) => <circle key={x} cx={x} cy={5} r={1.8} fill="currentColor" />)
      ) : (
        <rect
          x={1}
          y={2}
          width={18}
          height={6}
          rx={3}
          fill="none"
          stroke="currentColor"
          strokeWidth={1.2}
          strokeDasharray="2.2 1.8"
        />
      )}
    </svg>
  );
}

/** In dense tables the words stand alone; a time that is not set keeps its glyph. */
export function TimeMark({ date, dense = false }: { readonly date: FuzzyDate; readonly dense?: boolean }) {
  const language = useLanguage();
  return (
    <span className="time-mark">
      {dense && isTimed(date) ? null : <TimeGlyph date={date} />}
      {formatFuzzyDate(date, language)}
    </span>
  );
}
