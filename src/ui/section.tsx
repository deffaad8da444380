/** A card: one question, its answer, and at most one way on. Never a card inside a card. */
import { type ReactNode, useId } from 'react';
import './section.css';

interface SectionProps {
  readonly title: string;
  readonly count?: number;
  readonly hint?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, count, hint, action, children }: SectionProps) {
  const id = useId();
  return (
    <section className="section surface" aria-labelledby={id}>
      <header className="section-head">
        <h2 id={id}>
          {title}
          {count === undefined ? null : <span className="section-count">{count}</span>}
        </h2>
        {hint === undefined ? null : <span className="section-hint">{hint}</span>}
        {action === undefined ? null : <span className="section-action">{action}</span>}
      </header>
      {children}
    </section>
  );
}
