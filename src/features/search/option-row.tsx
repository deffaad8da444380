/** One line of the palette: a glyph, the words with what was searched for marked, and what tells it from others. */
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import { CalendarLtr16Regular } from '@fluentui/react-icons/svg/calendar-ltr';
import { Diamond16Regular } from '@fluentui/react-icons/svg/diamond';
import { DocumentText16Regular } from '@fluentui/react-icons/svg/document-text';
import { Gavel16Regular } from '@fluentui/react-icons/svg/gavel';
import { Lightbulb16Regular } from '@fluentui/react-icons/svg/lightbulb';
import { People16Regular } from '@fluentui/react-icons/svg/people';
import { PeopleTeam16Regular } from '@fluentui/react-icons/svg/people-team';
import { Target16Regular } from '@fluentui/react-icons/svg/target';
import { createElement, Fragment, type ReactNode } from 'react';
import { excerptOf, markHits, type Searchable, type SearchedEntity } from '#domain/search.ts';
import { LateMark } from '#ui/attention-mark.tsx';
import { Key } from '#ui/key.tsx';
import { useReader } from '#ui/language.tsx';
import { StatusGlyph } from '#ui/status-mark.tsx';
import { useSnapshot } from '../plan-session.tsx';
import { hitLine, lateWords, textHitTitle } from './hit-words.ts';
import type { Option } from './palette-state.ts';

const document = <DocumentText16Regular />;
const people = <People16Regular />;
const glyphs: Readonly<Record<Exclude<SearchedEntity, 'measure'>, ReactNode>> = {
  milestone: <Diamond16Regular />,
  proposal: <Lightbulb16Regular />,
  decision: <Gavel16Regular />,
  group: <PeopleTeam16Regular />,
  meeting: <CalendarLtr16Regular />,
  agendaItem: <CalendarLtr16Regular />,
  mandate: document,
  sentReport: document,
  workPackage: document,
  goal: <Target16Regular />,
  involvement: people,
  stakeholder: people,
  input: people,
  consultation: people,
  request: people,
  member: people,
  reference: document,
  duty: document,
  revision: document,
  followup: <Gavel16Regular />,
  journalEntry: document,
  plan: document,
};

function ThingGlyph({ thing }: { readonly thing: Searchable }): ReactNode {
  const { rows } = useSnapshot();
  const { entity, key } = thing;
  if (entity === 'measure') {
    const measure = rows.measure.find((row) => row.key === key);
    return measure === undefined ? document : <StatusGlyph status={measure.status} />;
  }
  return Object.entries(glyphs).find(([name]) => name === entity)?.[1] ?? document;
}

/** Two pieces of a text may be the same words, so they are children in order, without keys. */
const Marked = ({ text, query }: { readonly text: string; readonly query: string }) =>
  createElement(
    Fragment,
    null,
    ...markHits(text, query).map(({ text: words, isHit }) => (isHit ? createElement('mark', null, words) : words)),
  );

interface OptionRowProps {
  readonly id: string;
  readonly option: Option;
  readonly query: string;
  readonly isChosen: boolean;
  readonly onPoint: () => void;
  readonly onTake: () => void;
}

export function OptionRow({ id, option, query, isChosen, onPoint, onTake }: OptionRowProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      className={`search-option search-option--${option.kind}`}
      tabIndex={-1}
      onMouseMove={isChosen ? undefined : onPoint}
      // The focus stays in the field, where the keys are.
      onMouseDown={(event) => {
        event.preventDefault();
        if (event.button === 0) onTake();
      }}
    >
      <Content option={option} query={query} />
      {isChosen ? (
        <span className="search-enter" aria-hidden="true">
          <Key>Enter</Key>
        </span>
      ) : null}
    </div>
  );
}

function Content({ option, query }: Pick<OptionRowProps, 'option' | 'query'>) {
  const { language, today } = useReader();
  const { rows } = useSnapshot();
  switch (option.kind) {
    case 'thing': {
      const { thing } = option;
      const late = lateWords(thing, rows, language, today);
      const line = hitLine(thing, rows, language);
      return (
        <>
          <span className={`search-glyph search-glyph--${thing.entity}`}>
            <ThingGlyph thing={thing} />
          </span>
          <span className="search-words">
            <b>
              <Marked text={thing.title} query={query} />
            </b>
            {line === '' ? null : (
              <small>
                <Marked text={line} query={query} />
              </small>
            )}
          </span>
          {late === null ? null : <LateMark>{late}</LateMark>}
        </>
      );
    }
    case 'text': {
      const { hit } = option;
      return (
        <>
          <span className="search-glyph">{document}</span>
          <span className="search-words">
            <span>{textHitTitle(hit, language)}</span>
            <small>
              «<Marked text={excerptOf(hit.passage.text, query)} query={query} />»
            </small>
          </span>
        </>
      );
    }
    case 'command': {
      const { label, keys = [] } = option.command;
      return (
        <>
          <span className="search-glyph">
            <ArrowRight16Regular />
          </span>
          <span className="search-words">
            <Marked text={label} query={query} />
          </span>
          <span className="search-shortcut" aria-hidden="true">
            {keys.map((key) => (
              <Key key={key}>{key}</Key>
            ))}
          </span>
        </>
      );
    }
  }
}
