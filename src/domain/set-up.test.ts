import { describe, expect, it } from 'vitest';
import type { PlanFailure } from '#domain/failure.ts';
import {
  areListsOld,
  areRulesDone,
  areRulesMade,
  asksLeave,
  firstStep,
  isStepDone,
  listLine,
  listsMadeBy,
  listsStanding,
  needOf,
  quartersDone,
  type RulesSurvey,
  rulesCounted,
  setUpParts,
  troubleOf,
} from './set-up.ts';
import {
  areListsDone,
  isAnyPlan,
  mayLackSetUp,
  type ListStanding,
  type ListSurvey,
  type SetUpPlace,
} from './set-up-site.ts';

const survey = (standings: readonly ListStanding[], version: number | null = null): ListSurvey => ({
  lists: standings.map((standing, index) => ({
    entity: index === 0 ? 'plan' : 'milestone',
    label: `Liste ${index}`,
    standing,
    nameTaken: false,
  })),
  version,
  newest: 2,
});
const place: SetUpPlace = {
  host: 'kommunen.sharepoint.com',
  path: '/sites/hso',
  channel: 'standard',
  rights: 'simple',
  app: 'app',
  offered: true,
};
const rules: RulesSurvey = {
  groups: [{ title: 'Framdrift prosjektleder', made: true }],
  level: true,
  lists: [{ label: 'Tiltak', ruled: true }],
  foreign: [],
  views: [{ list: 'Tiltak', title: 'Over fristen', made: true }],
  page: true,
  columns: [{ list: 'Tiltak', column: 'Status', shown: true }],
};

describe('the lists', () => {
  it('are done when all of them stand and bear the newest mark', () => {
    expect(areListsDone(survey(['made', 'made'], 2))).toBe(true);
    expect(areListsDone(survey(['made', 'made']))).toBe(false);
    expect(areListsDone(survey(['made', 'halfMade'], 2))).toBe(false);
  });

  it('of an older version are carried over before they are done', () => {
    const older = survey(['made', 'made'], 1);
    expect([areListsOld(older), areListsDone(older), firstStep(older)]).toEqual([true, false, 'lists']);
    expect(areListsOld(survey(['missing']))).toBe(false);
  });

  it('that were deleted, and those of others, are not touched before somebody has said so', () => {
    expect(asksLeave(survey(['made', 'gone'], 2))).toBe(true);
    expect(asksLeave(survey(['foreign', 'missing']))).toBe(true);
    expect(asksLeave(survey(['made', 'missing', 'halfMade']))).toBe(false);
    expect(listsStanding(survey(['made', 'gone', 'gone'], 2), 'gone')).toEqual(['Liste 1', 'Liste 2']);
  });

  it('are told one by one while they are made: the latest is at work, those before it stand', () => {
    const all = survey(['made', 'missing', 'missing', 'halfMade', 'foreign']);
    const lines = all.lists.map((list) => listLine(list, ['Liste 1', 'Liste 2'], 'Liste 2'));
    expect(lines).toEqual(['made', 'made', 'making', 'halfMade', 'foreign']);
    expect(listsMadeBy(all, ['Liste 1', 'Liste 2'], 'Liste 2')).toBe(2);
    expect(all.lists.map((list) => listLine(list, [], null))[1]).toBe('waiting');
  });
});

describe('the steps', () => {
  it('are begun at the place in an empty channel, at the lists by whoever was stopped, at the roles by whoever has them', () => {
    expect(firstStep(survey(['missing', 'missing']))).toBe('place');
    expect(firstStep(survey(['made', 'missing']))).toBe('lists');
    expect(firstStep(survey(['made', 'made'], 2))).toBe('roles');
  });

  it('are done when what they make stands, and those that make nothing when they are behind', () => {
    const empty = { lists: survey(['missing']), rules: null, hasPlan: false };
    expect(isStepDone('place', 'place', empty)).toBe(false);
    expect(isStepDone('place', 'approval', empty)).toBe(true);
    expect(isStepDone('approval', 'place', { ...empty, lists: survey(['made', 'missing']) })).toBe(true);
    expect(isStepDone('lists', 'roles', empty)).toBe(false);
    expect(isStepDone('roles', 'plan', empty)).toBe(false);
    expect(isStepDone('roles', 'plan', { ...empty, rules })).toBe(true);
    expect(isStepDone('plan', 'plan', { ...empty, hasPlan: true })).toBe(true);
  });

  it('are followed in quarters', () => {
    expect([0, 2, 3, 7, 8].map((done) => quartersDone({ part: 'lists', making: null, done, total: 8 }))).toEqual([
      0, 1, 1, 3, 4,
    ]);
    expect(quartersDone({ part: 'lists', making: null, done: 0, total: 0 })).toBe(0);
  });
});

describe('groups, rights and views', () => {
  it('are done when nothing of them is missing, each kind counted by itself', () => {
    expect(areRulesDone(rules)).toBe(true);
    expect(rulesCounted({ ...rules, level: false })['level']).toEqual({ made: 0, of: 1 });
    for (const lacking of [
      { level: false },
      { page: false },
      { groups: [{ title: 'x', made: false }] },
      { lists: [{ label: 'x', ruled: false }] },
      { views: [{ list: 'x', title: 'x', made: false }] },
      { columns: [{ list: 'x', column: 'x', shown: false }] },
    ]) {
      expect(areRulesDone({ ...rules, ...lacking })).toBe(false);
    }
    expect(areRulesMade({ ...rules, lists: [{ label: 'x', ruled: false }] })).toBe(true);
    expect(areRulesMade({ ...rules, groups: [{ title: 'x', made: false }] })).toBe(false);
  });
});

describe('what a part needs', () => {
  it('is a right over every site, or a role on this one', () => {
    expect(setUpParts.map((part) => Object.values(needOf(part, 'simple')).join(' '))).toEqual([
      'lists graph Sites.Manage.All ',
      'rights sharePoint AllSites.FullControl ',
      'views sharePoint AllSites.FullControl ',
      'page graph Sites.Manage.All ',
    ]);
    expect(setUpParts.map((part) => Object.values(needOf(part, 'strict')).join(' '))).toEqual([
      'lists graph Sites.Selected manage',
      'rights sharePoint Sites.Selected fullcontrol',
      'views sharePoint Sites.Selected manage',
      'page graph Sites.Selected manage',
    ]);
  });
});

describe('a part that could not be made', () => {
  const noAccess: PlanFailure = { kind: 'noAccess' };
  const met = (failure: PlanFailure, part: (typeof setUpParts)[number], at: Partial<SetUpPlace>, groupsMade = false) =>
    troubleOf(failure, part, { ...place, ...at }, groupsMade).kind;

  it('was not approved where there is no token', () => {
    expect(met({ kind: 'signIn' }, 'rights', {})).toBe('notApproved');
  });

  it('is refused to those who do not own the team, and to an app without its role', () => {
    expect(met(noAccess, 'lists', {})).toBe('notOwner');
    expect(met(noAccess, 'rights', {})).toBe('notOwner');
    expect(met(noAccess, 'lists', { rights: 'strict', channel: 'private' })).toBe('notGranted');
  });

  it('is not enforced where the channel keeps its rights to itself', () => {
    expect(met(noAccess, 'rights', { channel: 'private' })).toBe('notEnforced');
    expect(met({ kind: 'refused', code: '400' }, 'rights', { channel: 'shared' })).toBe('notEnforced');
    // The groups could be made, so SharePoint knows her for an owner.
    expect(met(noAccess, 'rights', { channel: null }, true)).toBe('notEnforced');
    expect(met(noAccess, 'views', { channel: 'private' })).toBe('notOwner');
  });

  it('says itself what every other failure says', () => {
    expect(met({ kind: 'offline' }, 'rights', { channel: 'private' })).toBe('other');
    expect(met({ kind: 'refused', code: '400' }, 'lists', {})).toBe('other');
  });
});

it('a channel lacks set-up when there are no lists, or when nobody has given its site to the app', () => {
  const none: PlanFailure = { kind: 'listMissing', lists: ['Planer'], unfinished: true };
  expect(mayLackSetUp(none, { ...place, offered: false })).toBe(true);
  // One list gone from a plan that stands is put right by the self-check.
  expect(mayLackSetUp({ kind: 'listMissing', lists: ['Tiltak'] }, place)).toBe(false);
  expect(mayLackSetUp({ kind: 'noAccess' }, place)).toBe(false);
  expect(mayLackSetUp({ kind: 'noAccess' }, { ...place, rights: 'strict' })).toBe(true);
  expect(mayLackSetUp({ kind: 'noAccess' }, { ...place, rights: 'strict', offered: false })).toBe(false);
  expect(mayLackSetUp(null, place)).toBe(false);
  expect(isAnyPlan([])).toBe(false);
});
