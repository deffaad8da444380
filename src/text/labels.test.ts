import { describe, expect, it } from 'vitest';
import * as cadence from './cadence.ts';
import * as consultation from './consultation.ts';
import * as decision from './decision.ts';
import * as duty from './duty.ts';
import * as group from './group.ts';
import * as history from './history.ts';
import * as involvement from './involvement.ts';
import { type ByLanguage, languages } from './language.ts';
import * as measure from './measure.ts';
import * as meeting from './meeting.ts';
import * as milestone from './milestone.ts';
import * as plan from './plan.ts';
import * as proposal from './proposal.ts';
import * as reminder from './reminder.ts';
import * as report from './report.ts';
import * as request from './request.ts';
import * as roles from './roles.ts';
import * as row from './row.ts';
import * as stakeholder from './stakeholder.ts';
import { needTexts } from './steps.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isText = (value: unknown): value is ByLanguage<string> =>
  isObject(value) && languages.every((language) => typeof value[language] === 'string');

const modules: readonly object[] = [
  cadence,
  consultation,
  decision,
  duty,
  group,
  history,
  involvement,
  measure,
  meeting,
  milestone,
  plan,
  proposal,
  reminder,
  report,
  request,
  roles,
  row,
  stakeholder,
];

/** Every table of labels that the domain's files have words in, by the name that it is exported under. */
const tables = modules
  .flatMap((module) => Object.entries<unknown>(module as Readonly<Record<string, unknown>>))
  .filter((entry): entry is [string, Readonly<Record<string, ByLanguage<string>>>] => {
    const [, table] = entry;
    return isObject(table) && Object.values(table).length > 0 && Object.values(table).every(isText);
  });

const labels = tables.flatMap(([table, texts]) =>
  Object.entries(texts).map(([name, text]) => [`${table}.${name}`, text] as const),
);
const needs = Object.entries(needTexts).flatMap(([name, { nb, nn, en }]) => [
  [`${name}, what`, { nb: nb.what, nn: nn.what, en: en.what }] as const,
  [`${name}, remedy`, { nb: nb.remedy, nn: nn.remedy, en: en.remedy }] as const,
]);
const wrong = (is: (text: ByLanguage<string>) => boolean): readonly string[] =>
  [...labels, ...needs].filter(([, text]) => is(text)).map(([name]) => name);

describe('words for the plan', () => {
  it('were found', () => {
    expect(tables.length).toBeGreaterThan(60);
    expect(labels.length).toBeGreaterThan(400);
  });

  it('are there in every language, begin with a capital and end without a blank', () => {
    expect(wrong((text) => languages.some((language) => text[language].trim() !== text[language]))).toEqual([]);
    const inSentence = new Set(Object.keys(roles.roleInSentence).map((role) => `roleInSentence.${role}`));
    const small = wrong((text) => languages.some((language) => !/^\p{Lu}/u.test(text[language])));
    expect(small.filter((name) => !inSentence.has(name))).toEqual([]);
  });

  it('call two things by two names, in every language', () => {
    const twice = tables.flatMap(([table, texts]) =>
      languages.flatMap((language) => {
        const said = Object.values(texts).map((text) => text[language]);
        return said.filter((text, index) => said.indexOf(text) !== index).map((text) => `${table}: ${text}`);
      }),
    );
    expect(twice).toEqual([]);
  });

  it('speak calmly: no exclamation mark, no «vennligst»', () => {
    expect(wrong((text) => /!|vennligst|please/i.test(Object.values(text).join(' ')))).toEqual([]);
  });

  it('are nynorsk where they say so, and English without Norwegian letters', () => {
    const bokmål = /\b(ikke|hva|hvem|hvordan|hvorfor|hvor|noe|noen|fra|bare|gjøre|uke|mangler|jeg|også|beslutning)\b/i;
    expect(wrong(({ nn }) => bokmål.test(nn))).toEqual([]);
    expect(wrong(({ en }) => /[æøåÆØÅ]/.test(en.replace('Bokmål', '')))).toEqual([]);
  });

  it('tell what is missing and what to do in whole sentences', () => {
    for (const [name, text] of needs) {
      for (const language of languages)
        expect([name, text[language]]).toEqual([name, expect.stringMatching(/^[^.]+\.$/)]);
    }
  });
});
