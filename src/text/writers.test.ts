import { describe, expect, it } from 'vitest';
import { leading } from '#domain/role.ts';
import { languages } from './language.ts';
import { failureTextByName, onlyThey } from './writers.ts';

describe('what others may do and the reader may not', () => {
  it('is told with who may, by role', () => {
    expect(onlyThey(leading, 'change', ['mandate'], 'nb')).toBe(
      'Bare prosjektlederen, styringsgruppa, kommunedirektøren eller politisk sekretariat kan endre mandater.',
    );
    expect(onlyThey(['projectLeader'], 'add', ['group', 'member', 'mandate'], 'nn')).toBe(
      'Berre prosjektleiaren kan leggje til grupper, medlemer og mandat.',
    );
    expect(onlyThey(['member'], 'change', ['plan'], 'en')).toBe('Only a member of the team can change the plan.');
  });

  it('is nobody’s where the rows stand for ever', () => {
    expect(languages.map((language) => onlyThey([], 'change', ['decision'], language))).toEqual([
      'Ingen kan endre beslutninger som er registrert.',
      'Ingen kan endre avgjerder som er registrerte.',
      'Nobody can change decisions that have been registered.',
    ]);
  });

  it('is told so where SharePoint has refused it, and that the change is not lost', () => {
    const failure = { kind: 'notAllowed', list: 'mandate', act: 'change', by: leading } as const;
    expect(failureTextByName(failure, 'nb')).toEqual({
      what: onlyThey(leading, 'change', ['mandate'], 'nb'),
      remedy: 'Endringen din ligger her og er ikke sendt.',
    });
    expect(failureTextByName({ kind: 'offline' }, 'en').what).toBe('You are offline.');
  });
});
