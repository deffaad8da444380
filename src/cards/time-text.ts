/**
 * Words in an adaptive card, and times among them. `TextBlock.text`, `Fact.title` and `Fact.value` are read as a subset of
 * CommonMark (emphasis, lists, links) with date functions, `{{DATE(…)}}`, so words that people wrote must be guarded to come
 * out as they were written. Titles of actions and values of inputs are plain text: nothing is guarded there.
 * Source: learn: adaptive-cards/authoring-cards/text-features.
 *
 * A backslash is put only before what would be taken for markup: Teams on a phone drops it before `*`, `_` and brackets and
 * shows any other (microsoft/Teams-AdaptiveCards-Mobile, MarkDownBlockParser.cpp). An ordinary time gets none.
 */
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import type { Language } from '#text/language.ts';

/** Emphasis, the beginning of a link, a named character, the second brace of a date function, and the backslash itself. */
const MARKUP = /[\\*_[]|&(?=#?[0-9A-Za-z]+;)|(?<=\{)\{(?=(?:DATE|TIME)\()/g;

/** «- » and «7. » at the beginning of a line begin a list, unless the space after them is one that does not break. */
const LIST_MARKER = /^( {0,3}(?:[-+]|\d{1,9}[.)]))(?:[ \t]|$)/gm;

export const cardText = (words: string): string => words.replaceAll(MARKUP, '\\$&').replaceAll(LIST_MARKER, '$1\u00A0');

/** A time in the plan's own words, as everywhere else. */
export const timeText = (date: FuzzyDate, language: Language): string => cardText(formatFuzzyDate(date, language));
