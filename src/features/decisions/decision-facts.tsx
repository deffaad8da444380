/** A few facts of a decision under their names; what is not said is left out. */
import type { ReactNode } from 'react';

export const DecisionFacts = ({
  facts,
}: {
  readonly facts: readonly (readonly [label: string, fact: ReactNode])[];
}) => (
  <dl className="decision-facts">
    {facts
      .filter(([, fact]) => fact !== '' && fact !== null)
      .map(([label, fact]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
  </dl>
);
