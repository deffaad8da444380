/** What the system says beside what people say: over the last day, untouched for long. Words and shape, never colour alone. */
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { HandRight16Regular } from '@fluentui/react-icons/svg/hand-right';
import type { ReactNode } from 'react';
import './attention-mark.css';

export const LateMark = ({ children }: { readonly children: ReactNode }) => (
  <span className="attention-mark attention-mark--late">
    <ErrorCircle16Filled />
    {children}
  </span>
);

export const SilentMark = ({ children }: { readonly children: ReactNode }) => (
  <span className="attention-mark attention-mark--silent">
    <Clock16Regular />
    {children}
  </span>
);

export const HelpMark = ({ children }: { readonly children: ReactNode }) => (
  <span className="attention-mark attention-mark--help">
    <HandRight16Regular />
    {children}
  </span>
);
