import { describe, expect, it } from 'vitest';
import { type EntityName, entityNames } from '#domain/entities.ts';
import { fieldLabel, fieldValue } from '#text/field-values.ts';
import { languages } from '#text/language.ts';
import { bareRows, fullRows } from './rows.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Every word of a closed union, from the lists that the domain's files export; a new union is among them. */
const programWords = new Set(
  Object.values(import.meta.glob<Fields>(['../../src/domain/*.ts', '!../../src/domain/*.test.ts'], { eager: true }))
    .flatMap((module) => Object.values(module))
    .flatMap((value) => (Array.isArray(value) && value.every((word) => typeof word === 'string') ? value : [])),
);

/** What is for the program alone. A change is told field by field, with the words of the row that it changed. */
const untold: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  change: ['entity', 'role', 'before', 'after'],
  conversation: ['title', 'conversationId', 'teamsUser'],
};
const fields = entityNames.flatMap((entity) =>
  Object.entries<unknown>({ ...fullRows[entity] })
    .filter(([field]) => !['key', 'plan', ...(untold[entity] ?? [])].includes(field))
    .map(([field, value]) => ({ entity, field, value })),
);

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

describe('a row that says something in every field', () => {
  it('has a name for each of them, in every language', () => {
    expect(programWords.size).toBeGreaterThan(150);
    const nameless = fields.filter(({ entity, field }) =>
      languages.some((language) => fieldLabel(entity, field, language) === field),
    );
    expect(nameless).toEqual([]);
  });

  it('is told whole, in words that people use', () => {
    for (const { entity, field, value } of fields) {
      const words = new Set(textsIn(value).filter((text) => programWords.has(text)));
      for (const language of languages) {
        const told = fieldValue(entity, field, value, language);
        const isThere = value !== null && value !== undefined && value !== '';
        expect([entity, field, told === '–']).toEqual([entity, field, !isThere]);
        const parts = told.split(/; |, |: | – /);
        expect([entity, field, parts.filter((part) => words.has(part))]).toEqual([entity, field, []]);
        expect(told).not.toMatch(/undefined|\[object|NaN/);
      }
    }
  });

  it('tells no address of a person', () => {
    const told = fields.map(({ entity, field, value }) => fieldValue(entity, field, value, 'nb')).join('\n');
    expect(told).not.toMatch(/@|00000000-0000-4000/);
  });
});

it('a row that says nothing is told as nothing, or by its blank words', () => {
  for (const entity of entityNames) {
    for (const [field, value] of Object.entries<unknown>({ ...bareRows[entity].value })) {
      if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
        expect(fieldValue(entity, field, value, 'nb')).toBe('–');
      }
    }
  }
});
