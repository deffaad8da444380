/**
 * One thing in full, beside the page that lists it; on a phone a page of its own. Not modal: what lies beside it keeps
 * working. Esc closes it; the focus goes to its heading when another thing is shown.
 */
import { Button } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { type ReactNode, useEffect, useId, useRef } from 'react';
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
  useEffect(() => title.current?.focus({ preventScroll: true }), [of]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc closes from anywhere inside
    <aside
      className="side-panel"
      aria-label={name}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
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
        <h2 id={id} ref={title} tabIndex={-1}>
          {heading}
        </h2>
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
