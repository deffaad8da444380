import { describe, expect, it } from 'vitest';
import { capitalised, entityNouns, type Gender } from './entities.ts';

const norwegian = Object.values(entityNouns).flatMap(({ nb, nn }) => [['nb', nb] as const, ['nn', nn] as const]);

describe('what the plan’s things are called', () => {
  it('takes the ending of its gender: -en, -a, -et', () => {
    const ending: Readonly<Record<Gender, RegExp>> = { masculine: /en\b/, feminine: /a\b/, neuter: /et\b/ };
    const odd = norwegian.filter(([, { gender, definite }]) => !ending[gender].test(definite));
    expect(odd).toEqual([]);
  });

  it('ends in a in the words that municipalities say so', () => {
    expect(entityNouns.group.nb.definite).toBe('gruppa');
    expect(entityNouns.workPackage.nb.definite).toBe('arbeidspakka');
  });

  it('is the same thing in one and in many', () => {
    for (const [, { singular, plural }] of norwegian) expect(plural.slice(0, 3)).toBe(singular.slice(0, 3));
    for (const { en } of Object.values(entityNouns)) expect(en.definite).toBe(`the ${en.singular}`);
  });

  it('begins a sentence with a capital, Norwegian letters too', () => {
    expect(capitalised('ønske om hjelp')).toBe('Ønske om hjelp');
    expect(capitalised('')).toBe('');
  });
});
