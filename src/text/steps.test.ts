import { describe, expect, it } from 'vitest';
import type { EntityName } from '#domain/entities.ts';
import { type Role, roles } from '#domain/role.ts';
import type { Refusal } from '#domain/steps.ts';
import { type ByLanguage, languages } from './language.ts';
import { refusalText, stateLabels } from './steps.ts';

const by = (...who: Role[]): Refusal => ({ kind: 'stepNotYours', by: who });

describe('why a step is refused', () => {
  it('is that it leads nowhere from here: the states are named as the screen names them', () => {
    const refusal = { kind: 'stepNotPossible', from: 'planned', to: 'accepted' } as const;
    expect(refusalText({ ...refusal, to: 'reached' }, 'milestone', 'nb')).toEqual({
      what: 'Milepælen kan ikke gå fra «Foreløpig» til «Nådd».',
      remedy: 'Velg et av stegene i menyen.',
    });
    expect(refusalText({ ...refusal, to: 'active' }, 'group', 'nn').what).toBe(
      'Gruppa kan ikkje gå frå «Planlagd» til «Aktiv».',
    );
    expect(refusalText({ kind: 'stepNotPossible', from: 'sent', to: 'draft' }, 'report', 'en').what).toBe(
      'The report cannot go from “Handed in” to “Draft”.',
    );
  });

  it('names a state that it does not know as it is written', () => {
    const refusal = { kind: 'stepNotPossible', from: 'gone', to: 'draft' } as const;
    expect(refusalText(refusal, 'mandate', 'nb').what).toBe('Mandatet kan ikke gå fra «gone» til «Utkast».');
    expect(refusalText(refusal, 'goal', 'nb').what).toBe('Målet kan ikke gå fra «gone» til «draft».');
  });

  it('is that it is for others: who they are, however many', () => {
    expect(refusalText(by('steeringGroup'), 'plan', 'nb')).toEqual({
      what: 'Dette kan bare gjøres av styringsgruppa.',
      remedy: 'Be styringsgruppa om å gjøre det.',
    });
    expect(refusalText(by('projectLeader', 'groupLeader'), 'plan', 'nn').what).toBe(
      'Dette kan berre gjerast av prosjektleiaren eller gruppeleiaren.',
    );
    expect(refusalText(by('projectLeader', 'groupLeader', 'member'), 'plan', 'en').what).toBe(
      'Only the project leader, the group leader or a member of the team can do this.',
    );
  });

  it('is all that lacks, and what to do about each', () => {
    expect(refusalText({ kind: 'stepNeeds', needs: ['date', 'evidence'] }, 'milestone', 'nb')).toEqual({
      what: 'Datoen mangler. Det står ikke hva som viser det.',
      remedy: 'Skriv hvilken dag det skjedde. Lenk til et referat eller dokument, eller skriv en setning.',
    });
  });

  it('never shows the name that the program has for a state', () => {
    for (const [entity, labels] of Object.entries(stateLabels) as [
      EntityName,
      Readonly<Record<string, ByLanguage<string>>>,
    ][]) {
      for (const [from, fromLabel] of Object.entries(labels)) {
        for (const [to, toLabel] of Object.entries(labels)) {
          for (const language of languages) {
            const { what } = refusalText({ kind: 'stepNotPossible', from, to }, entity, language);
            const [open, close] = language === 'en' ? ['“', '”'] : ['«', '»'];
            const said = [fromLabel, toLabel].map((label) => `${open}${label[language]}${close}`);
            expect(what.match(/[«“][^»”]+[»”]/g)).toEqual(said);
          }
        }
      }
    }
  });

  it('is said in every language', () => {
    const said = languages.map((language) => refusalText({ kind: 'stepNotYours', by: roles }, 'plan', language).what);
    expect(new Set(said).size).toBe(languages.length);
  });
});

it('every state has a name in every language', () => {
  const names = Object.values(stateLabels).flatMap((labels) => Object.values(labels));
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => languages.some((language) => name[language] === ''))).toEqual([]);
});
