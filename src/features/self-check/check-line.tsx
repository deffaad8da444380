/** One line of the self-check: how it stands, what it is and what it means, and what can be done from here. */
import { Button } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import { asksOwner, type CheckRow, mendOf, type Severity } from '#domain/self-check.ts';
import { rowText, selfCheckTexts } from '#text/self-check.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { wayOf } from './self-check-state.ts';

const icons: Readonly<Record<Severity, ReactElement>> = {
  inOrder: <CheckmarkCircle16Filled aria-hidden="true" />,
  notChecked: <QuestionCircle16Regular aria-hidden="true" />,
  shouldBeLookedAt: <Warning16Filled aria-hidden="true" />,
  stopsSomething: <ErrorCircle16Filled aria-hidden="true" />,
};

interface CheckLineProps {
  readonly row: CheckRow;
  readonly site: string;
  /** The person may put things right, and nothing is on its way. */
  readonly allowed: boolean;
  readonly busy: boolean;
  readonly onMend: () => void;
  readonly onAskOwner: () => void;
}

export const lineId = ({ id }: CheckRow): string => `selvsjekk-${id.replaceAll(/[^\w-]/g, '-')}`;

export function CheckLine({ row, site, allowed, busy, onMend, onAskOwner }: CheckLineProps) {
  const texts = useTexts(selfCheckTexts);
  const { language } = useReader();
  const { what, more } = rowText(row, language);
  const mend = mendOf(row.findings[0]);
  const way = wayOf(row, site);
  const words = `${lineId(row)}-words`;
  return (
    <li id={lineId(row)} tabIndex={-1} className={`check-line check-line--${row.severity}`}>
      <span className="check-standing">
        {icons[row.severity]}
        {texts.severities[row.severity]}
      </span>
      <span className="check-words">
        <span id={words} className="check-what">
          {what}
        </span>
        {more === '' ? null : <span className="muted small">{more}</span>}
      </span>
      <span className="check-deed">
        {allowed && mend !== null ? (
          <Button size="small" disabledFocusable={busy} aria-describedby={words} onClick={onMend}>
            {texts.mends[mend]}
          </Button>
        ) : null}
        {allowed && asksOwner(row) ? (
          <Button size="small" disabledFocusable={busy} aria-describedby={words} onClick={onAskOwner}>
            {texts.askOwner}
          </Button>
        ) : null}
        {way === null ? null : (
          <a
            className="text-link"
            href={way.address}
            aria-describedby={words}
            {...(way.leaves && { target: '_blank', rel: 'noreferrer' })}
          >
            {way.leaves ? texts.open : texts.show}
          </a>
        )}
      </span>
    </li>
  );
}
