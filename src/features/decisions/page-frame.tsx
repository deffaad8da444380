/** The frame of one proposal or decision: the way back, its name, and what stands beside it. */
import { type ReactNode, useEffect, useRef } from 'react';
import { decisionsTexts } from '#text/decisions-screen.ts';
import { BackLink } from '#ui/back-link.tsx';
import { useTexts } from '#ui/language.tsx';
import { formatRoute } from '../route.ts';
import './page-frame.css';

interface PageFrameProps {
  /** Above the heading: what it is and where it comes from. */
  readonly place: ReactNode;
  readonly heading: ReactNode;
  readonly aside: ReactNode;
  readonly children: ReactNode;
}

export function PageFrame({ place, heading, aside, children }: PageFrameProps) {
  const texts = useTexts(decisionsTexts);
  const title = useRef<HTMLHeadingElement>(null);
  // As after a page load: the heading is read first.
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <div className="page item-page">
      <BackLink href={formatRoute({ screen: 'decisions', open: null })}>{texts.back}</BackLink>
      <p className="item-place">{place}</p>
      <h1 className="item-heading" ref={title} tabIndex={-1}>
        {heading}
      </h1>
      <div className="item-columns">
        <div className="item-main">{children}</div>
        <aside className="item-aside">{aside}</aside>
      </div>
    </div>
  );
}

export const ItemSection = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="item-section">
    <h2>{title}</h2>
    {children}
  </section>
);
