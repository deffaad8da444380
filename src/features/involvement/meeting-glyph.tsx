/** Where a meeting point stands, as a shape: a ring to come, a haloed disc now, a ticked disc held, a crossed ring failed. */
import type { ReactNode } from 'react';
import type { InvolvementStanding } from '#domain/involvement-plan.ts';

const line = { fill: 'none', stroke: 'currentColor' } as const;
const ring = <circle cx={8} cy={8} r={5} {...line} strokeWidth={1.6} />;

const shapes: Readonly<Record<InvolvementStanding, ReactNode>> = {
  ahead: ring,
  now: (
    <>
      <circle cx={8} cy={8} r={4} fill="currentColor" />
      <circle cx={8} cy={8} r={7} {...line} strokeWidth={1.4} strokeOpacity={0.55} />
    </>
  ),
  over: (
    <>
      <circle cx={8} cy={8} r={6.6} fill="currentColor" />
      <path d="M8 4.4v4.4M8 11v.6" {...line} stroke="var(--knock-out)" strokeWidth={1.8} strokeLinecap="round" />
    </>
  ),
  held: (
    <>
      <circle cx={8} cy={8} r={6.2} fill="currentColor" />
      <path
        d="M5.2 8.2l2 2 3.6-4"
        {...line}
        stroke="var(--knock-out)"
        strokeWidth={1.6}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  failed: (
    <>
      {ring}
      <path d="M5.9 5.9l4.2 4.2M10.1 5.9l-4.2 4.2" {...line} strokeWidth={1.5} strokeLinecap="round" />
    </>
  ),
  cancelled: (
    <>
      {ring}
      <path d="M5.4 8h5.2" {...line} strokeWidth={1.6} strokeLinecap="round" />
    </>
  ),
};

export const MeetingGlyph = ({ standing }: { readonly standing: InvolvementStanding }) => (
  <svg className={`meeting-glyph meeting--${standing}`} width={16} height={16} viewBox="0 0 16 16" aria-hidden="true">
    {shapes[standing]}
  </svg>
);
