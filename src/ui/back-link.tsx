/** The way back up from one thing to all of its kind. */
import { ChevronLeft16Regular } from '@fluentui/react-icons/svg/chevron-left';
import type { ReactNode } from 'react';
import './back-link.css';

export const BackLink = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => (
  <a className="back-link" href={href}>
    <ChevronLeft16Regular />
    {children}
  </a>
);
