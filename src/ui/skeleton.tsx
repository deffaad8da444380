/** Rows in the shape of what is coming; shown only after a moment, so that a quick answer does not flicker. */
import './skeleton.css';

export function Skeleton({ label, rows = 5 }: { readonly label: string; readonly rows?: number }) {
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="skeleton-row" aria-hidden="true" />
      ))}
    </div>
  );
}
