/** The visual law: a proposal is dashed, a decision is solid. */
import { Gavel16Filled } from '@fluentui/react-icons/svg/gavel';
import { Lightbulb16Regular } from '@fluentui/react-icons/svg/lightbulb';
import type { ReactNode } from 'react';
import './tag.css';

export const ProposalTag = ({ children }: { readonly children: ReactNode }) => (
  <span className="tag tag--proposal">
    <Lightbulb16Regular />
    {children}
  </span>
);

export const DecisionTag = ({ children }: { readonly children: ReactNode }) => (
  <span className="tag tag--decision">
    <Gavel16Filled />
    {children}
  </span>
);
