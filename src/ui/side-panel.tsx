/**
 * One thing in full, beside the page that lists it; on a phone a page of its own. Not modal: what lies beside it keeps
 * working. Esc closes it; the focus goes to its heading when another thing is shown.
 */
import { Button } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { usePhone } from './viewport.ts';
import './side-panel.css';

interface SidePanelProps {
  /** What is shown; another gets the focus anew. */
  readonly of: string;
  /** Where it belongs, in small letters above the heading. */
  readonly place: ReactNode;
  /** Plain words for the heading. */
  readonly name: string;
  readonly heading: ReactNode;
  readonly actions?: ReactNode;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function SidePanel({ of, place, name, heading, actions, closeLabel, onClose, children }: SidePanelProps) {
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  // On a phone the panel is the page.
  const Heading = usePhone() ? 'h1' : 'h2';
  useEffect(() => title.current?.focus({ preventScroll: true }), [of]);

  // Esc closes from anywhere inside, unless something inside took it first.
  const panel = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const inside = event.target instanceof Node && panel.current?.contains(event.target) === true;
      if (event.key === 'Escape' && inside && !event.defaultPrevented) close.current();
    };
    // On the window, which hears a key after everything inside the page has.
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <aside className="side-panel" ref={panel} aria-label={name}>
      <header className="side-panel-top">
        <span className="muted clip">{place}</span>
        <span className="grow" />
        {actions}
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss20Regular />}
          aria-label={closeLabel}
          onClick={onClose}
        />
      </header>
      <div className="side-panel-body">
        <Heading id={id} className="side-panel-heading" ref={title} tabIndex={-1}>
          {heading}
        </Heading>
        {children}
      </div>
    </aside>
  );
}

/** A label and its value on one line; under each other on a phone. */
export const PanelLine = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className="side-panel-line">
    <div className="side-panel-label">{label}</div>
    <div className="side-panel-value">{children}</div>
  </div>
);

/** A part of the panel under a heading of its own, one step below the panel's. */
export function PanelSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const Heading = usePhone() ? 'h2' : 'h3';
  return (
    <section>
      <Heading className="side-panel-part">{title}</Heading>
      {children}
    </section>
  );
}
