/** A plain message in the page: what is wrong, what to do, and one way on. Announced when it appears. */
import { Button } from '@fluentui/react-components';
import { ErrorCircle20Regular } from '@fluentui/react-icons/svg/error-circle';
import { Warning20Regular } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import './notice.css';

interface NoticeProps {
  readonly kind: 'warning' | 'error';
  readonly title: string;
  /** `h1` where there is nothing else on the page. */
  readonly heading?: 'h1' | 'b';
  readonly children?: ReactNode;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export function Notice({ kind, title, heading: Heading = 'b', children, action }: NoticeProps) {
  return (
    <div className={`notice notice--${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      {kind === 'error' ? <ErrorCircle20Regular /> : <Warning20Regular />}
      <div className="notice-words">
        <Heading>{title}</Heading> {children}
      </div>
      {action === undefined ? null : (
        <Button size="small" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}

/** An empty place that says what will stand there and how to begin. */
export function EmptyState({
  heading: Heading = 'h2',
  title,
  children,
  actions,
}: {
  /** `h1` where there is nothing else on the page. */
  readonly heading?: 'h1' | 'h2';
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <Heading>{title}</Heading>
      {children === undefined ? null : <p>{children}</p>}
      {actions}
    </div>
  );
}
