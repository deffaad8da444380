/** One thing that happened, on its line: when, what, from what to what, who did it and by what way. */
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { Gavel16Filled } from '@fluentui/react-icons/svg/gavel';
import { Lightbulb16Regular } from '@fluentui/react-icons/svg/lightbulb';
import { Subtract16Regular } from '@fluentui/react-icons/svg/subtract';
import { createElement, type ComponentType } from 'react';
import { type Happening, happeningOf, type Told } from '#domain/plan-history.ts';
import { formatTimeOfDay } from '#text/calendar-words.ts';
import { whoActed } from '#text/history-lines.ts';
import { historyTexts } from '#text/history-screen.ts';
import { changeLines, entityWords, happeningWords, importedWords, wayWords } from '#text/history-told.ts';
import { useLanguage, useTexts } from '#ui/language.tsx';

const marks: Readonly<Record<Happening, ComponentType>> = {
  created: Add16Regular,
  removed: Subtract16Regular,
  restored: Add16Regular,
  confirmed: CheckmarkCircle16Regular,
  takenBack: Subtract16Regular,
  arranged: Edit16Regular,
  status: CheckmarkCircle16Regular,
  moved: ArrowRight16Regular,
  nextStep: Edit16Regular,
  changed: Edit16Regular,
};

/** The visual law: a proposal is dashed, a decision is solid. */
const looks: Readonly<Partial<Record<string, 'proposal' | 'decision'>>> = {
  proposal: 'proposal',
  decision: 'decision',
};
const lookMarks = { proposal: Lightbulb16Regular, decision: Gavel16Filled } as const;

interface ToldLineProps {
  readonly told: Told;
  readonly code: string;
  /** Where it is read; null where it stands nowhere any more. */
  readonly address: string | null;
  /** Names are for members of the team. */
  readonly named: boolean;
}

export function ToldLine({ told: { entry, others }, code, address, named }: ToldLineProps) {
  const texts = useTexts(historyTexts);
  const language = useLanguage();
  const look = others.length > 0 ? undefined : looks[entry.entity];
  const isImport = others.length > 0;
  const name = isImport
    ? texts.imported
    : [code, entry.title || entityWords(entry.entity, language)].filter(Boolean).join(' ');
  return (
    <li className={look === undefined ? 'told' : `told told--${look}`}>
      <time dateTime={entry.at}>{formatTimeOfDay(entry.at, language)}</time>
      <span className="told-mark" aria-hidden="true">
        {createElement(look === undefined ? marks[happeningOf(entry)] : lookMarks[look])}
      </span>
      <div className="told-words">
        <p>
          {address === null || isImport ? <b>{name}</b> : <a href={address}>{name}</a>}{' '}
          {isImport ? null : happeningWords(entry, language)}
          {entry.title === '' || isImport ? null : (
            <span className="told-kind"> {entityWords(entry.entity, language)}</span>
          )}
        </p>
        {(isImport ? [importedWords([entry, ...others], language)] : changeLines(entry, language)).map((line) => (
          <p key={line} className="told-step">
            {line}
          </p>
        ))}
      </div>
      <p className="told-who">
        {whoActed(entry, named, language)}
        <span> {wayWords(entry, language)}</span>
      </p>
    </li>
  );
}
