/**
 * The way of a proposal to its decision: round stops, and a square for the last. Filled is passed, a thick ring is where it
 * is, a thin ring is to come, a crossed ring was passed by. Shape says it; colour only strengthens it.
 */
import type { ReactNode } from 'react';
import type { Stop, StopStanding } from '#domain/proposal-path.ts';
import { decisionsTexts } from '#text/decisions-screen.ts';
import { proposalStateLabels } from '#text/proposal.ts';
import { useReader, useTexts } from './language.tsx';
import './proposal-path.css';

const line = { fill: 'none', stroke: 'currentColor' } as const;

const round: Readonly<Record<StopStanding, ReactNode>> = {
  past: <circle cx={7} cy={7} r={6} fill="currentColor" />,
  current: <circle cx={7} cy={7} r={4.2} {...line} strokeWidth={3.6} />,
  ahead: <circle cx={7} cy={7} r={5.25} {...line} strokeWidth={1.5} />,
  skipped: (
    <>
      <circle cx={7} cy={7} r={5.25} {...line} strokeWidth={1.5} strokeDasharray="2.2 1.8" />
      <path d="M4 10L10 4" {...line} strokeWidth={1.5} />
    </>
  ),
};

const square: Readonly<Record<StopStanding, ReactNode>> = {
  past: <rect x={1} y={1} width={12} height={12} rx={2} fill="currentColor" />,
  current: <rect x={1} y={1} width={12} height={12} rx={2} fill="currentColor" />,
  ahead: <rect x={1.75} y={1.75} width={10.5} height={10.5} rx={2} {...line} strokeWidth={1.5} />,
  skipped: <rect x={1.75} y={1.75} width={10.5} height={10.5} rx={2} {...line} strokeWidth={1.5} />,
};

export function ProposalPath({ stops }: { readonly stops: readonly Stop[] }) {
  const texts = useTexts(decisionsTexts);
  const { language } = useReader();
  const at = stops.findIndex(({ standing }) => standing === 'current');
  const here = stops[at];
  if (here === undefined) return null;
  const name = proposalStateLabels[here.state][language];
  return (
    <ol className="path" aria-label={texts.stepOf(at + 1, stops.length, name)}>
      {stops.map(({ state, standing }, index) => (
        <li key={state} className={`path-stop--${standing}`} aria-current={standing === 'current' ? 'step' : undefined}>
          <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true">
            {(index === stops.length - 1 ? square : round)[standing]}
          </svg>
          <span className="path-name">{proposalStateLabels[state][language]}</span>
          <span className="visually-hidden">, {texts.where[standing]}</span>
        </li>
      ))}
    </ol>
  );
}
