/** What a person may be about to write, under the field; the keys are the field's own. */
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import { formatInterval } from '#text/calendar-words.ts';
import { formatFuzzyDate, type Suggestion } from '#text/fuzzy-date.ts';
import type { Language } from '#text/language.ts';
import { timeFieldTexts } from '#text/time-field.ts';
import { useLanguage, useTexts } from '../language.tsx';

interface SuggestionListProps {
  /** Of the field; the list and its options have ids made of it. */
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  readonly active: number;
  readonly typed: string;
  readonly onChoose: (words: string) => void;
}

export function SuggestionList({ id, suggestions, active, typed, onChoose }: SuggestionListProps) {
  const texts = useTexts(timeFieldTexts);
  const language = useLanguage();
  return (
    <div
      id={`${id}-suggestions`}
      className="time-field-suggestions"
      role="listbox"
      aria-label={texts.suggestions}
      hidden={suggestions.length === 0}
    >
      {suggestions.map((suggestion, index) => (
        <div
          key={suggestion.words}
          id={`${id}-suggestion-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          // The focus stays in the field, where the keys are.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(suggestion.words);
          }}
        >
          <Completed typed={typed} words={suggestion.words} />
          <span className="time-field-suggestion-days">{daysOf(suggestion.date, language)}</span>
        </div>
      ))}
    </div>
  );
}

/** What is typed stands out in what is suggested. */
function Completed({ typed, words }: { readonly typed: string; readonly words: string }) {
  const begun = typed.trim().length;
  const matches = words.slice(0, begun).toLocaleLowerCase('nb') === typed.trim().toLocaleLowerCase('nb');
  if (!matches) return <span>{words}</span>;
  return (
    <span>
      <b>{words.slice(0, begun)}</b>
      {words.slice(begun)}
    </span>
  );
}

const daysOf = (date: FuzzyDate, language: Language): string =>
  date.from === null || date.to === null
    ? formatFuzzyDate({ ...date, words: '' }, language)
    : formatInterval(date.from, date.to, language);
