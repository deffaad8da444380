import { describe, expect, it } from 'vitest';
import { type Day, instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { changeActs, type HistoryEntry } from '#domain/history.ts';
import {
  byWhomAndHow,
  changeLines,
  happeningWords,
  historyDay,
  importedWords,
  itemLines,
  sumSentence,
} from './history-told.ts';
import { whoActed } from './history-lines.ts';
import { languages } from './language.ts';

const keys = countingKeys();
const today = '2026-02-11' as Day;
const entry = (fields: Partial<HistoryEntry> = {}): HistoryEntry => ({
  key: keys(),
  plan: keys(),
  title: 'Kartlegge kompetanse',
  entity: 'measure',
  item: keys(),
  act: 'changed',
  at: instantOf(Date.UTC(2026, 1, 11, 13, 31)),
  by: { id: 'oid', name: 'Fagutvikler', email: '' },
  role: 'projectLeader',
  via: 'tab',
  before: {},
  after: {},
  ...fields,
});

describe('what happened', () => {
  it('is told after the name of the thing, in three languages', () => {
    const moved = entry({ after: { when: null } });
    expect(languages.map((language) => happeningWords(moved, language))).toEqual([
      'ble flyttet',
      'vart flytta',
      'was moved',
    ]);
    expect(happeningWords(entry({ entity: 'decision', act: 'created' }), 'nb')).toBe('ble registrert');
    expect(happeningWords(entry({ entity: 'sentReport', act: 'created' }), 'nb')).toBe('ble levert');
    expect(happeningWords(entry({ entity: 'budget', act: 'created' }), 'nb')).toBe('ble lagt inn');
  });

  it('is told from what to what, with the reason for a move and with names of fields that need them', () => {
    const change = entry({
      before: { status: 'inProgress', moveReason: '', responsibleRole: '', nextStep: 'Lage skjema' },
      after: {
        status: 'partlyDone',
        moveReason: 'Ombudet måtte høres',
        responsibleRole: 'Enhetsleder',
        nextStep: 'Sende skjema',
      },
    });
    expect(changeLines(change, 'nb')).toEqual([
      'I gang → Delvis gjennomført',
      'Årsak: Ombudet måtte høres',
      'Lage skjema → Sende skjema',
      'Ansvarlig rolle: – → Enhetsleder',
    ]);
    expect(changeLines(entry({ before: { moveReason: 'Ferie' }, after: { moveReason: '' } }), 'nb')).toEqual([]);
  });

  it('has a line also where no field was changed, in the history of one thing', () => {
    expect(itemLines(entry({ after: { confirmedAt: 'x' } }), 'nn')).toEqual(['Stadfesta uendra']);
    const takenBack = entry({ before: { confirmedAt: 'x' }, after: { confirmedAt: null } });
    expect(itemLines(takenBack, 'nb')).toEqual(['Bekreftelsen er tatt tilbake']);
    expect(changeActs.map((act) => itemLines(entry({ act, after: { nextStep: 'Ringe' } }), 'nb'))).toEqual([
      ['Tiltak, lagt inn'],
      ['Neste steg: – → Ringe'],
      ['Tiltak, tatt bort'],
      ['Tiltak, lagt tilbake'],
    ]);
  });

  it('shows what an older or a newer Framdrift wrote as it is written', () => {
    expect(changeLines(entry({ entity: 'budget', after: { sum: 3 } }), 'nb')).toEqual(['sum']);
  });
});

describe('who did it', () => {
  it('is named to members with the role it was done in, and is a role to readers', () => {
    expect(languages.map((language) => whoActed(entry(), true, language))).toEqual([
      'Fagutvikler, som prosjektleder',
      'Fagutvikler, som prosjektleiar',
      'Fagutvikler, as project leader',
    ]);
    expect(whoActed(entry(), false, 'nb')).toBe('Prosjektleder');
  });

  it('is said once of somebody who is called by her role', () => {
    const by = { id: 'oid', name: 'Prosjektleder', email: '' };
    expect(whoActed(entry({ by }), true, 'nb')).toBe('Prosjektleder');
  });

  it('is whoever pressed a button on a card, by her name and role, and says that it was there', () => {
    const pressed = entry({ role: 'groupLeader', via: 'card' });
    expect(languages.map((language) => byWhomAndHow(pressed, true, language))).toEqual([
      'Fagutvikler, som gruppeleder, klokka 14.31, på et kort',
      'Fagutvikler, som gruppeleiar, klokka 14.31, på eit kort',
      'Fagutvikler, as group leader, at 14:31, on a card',
    ]);
  });

  it('has no role in SharePoint, where no name is told to readers', () => {
    const outside = entry({ role: '', via: 'sharePoint' });
    expect(byWhomAndHow(outside, true, 'nb')).toBe('Fagutvikler, klokka 14.31, i SharePoint');
    expect(byWhomAndHow(outside, false, 'nb')).toBe('Noen, klokka 14.31, i SharePoint');
    expect(byWhomAndHow({ ...outside, by: null }, true, 'en')).toBe('Somebody, at 14:31, in SharePoint');
  });
});

it('days are named as people name them', () => {
  const days = ['2026-02-11', '2026-02-10', '2026-02-05', '2025-11-18'] as Day[];
  expect(days.map((day) => historyDay(day, 'nb', today))).toEqual([
    'I dag, onsdag 11. februar',
    'I går, tirsdag 10. februar',
    '5. februar',
    '18. november 2025',
  ]);
});

describe('the sum', () => {
  const nothing = { measuresMoved: 0, milestonesMoved: 0, decisions: 0, recommended: 0 };
  const since = '2026-01-14' as Day;

  it('is one sentence of what a leader asks first, and nothing of nothing', () => {
    const sum = { measuresMoved: 1, milestonesMoved: 1, decisions: 1, recommended: 3 };
    expect(languages.map((language) => sumSentence(sum, since, language, today))).toEqual([
      'Siden 14. januar er ett tiltak og én milepæl flyttet, én beslutning registrert og tre forslag anbefalt.',
      'Sidan 14. januar er eitt tiltak og éin milepæl flytta, éi avgjerd registrert og tre framlegg tilrådde.',
      'Since 14 January, one measure and one milestone have been moved, one decision has been registered and three proposals have been recommended.',
    ]);
    expect(sumSentence(nothing, since, 'nb', today)).toBe('');
  });

  it('leaves out what did not happen', () => {
    expect(sumSentence({ ...nothing, decisions: 2 }, '2025-11-18' as Day, 'nb', today)).toBe(
      'Siden 18. november 2025 er to beslutninger registrert.',
    );
  });
});

it('what came with an import is counted by kind, the most of it first', () => {
  const of = (entity: string): HistoryEntry => entry({ entity, act: 'created', via: 'import' });
  expect(importedWords([of('milestone'), of('measure'), of('measure')], 'nb')).toBe('2 tiltak, 1 milepæl');
});
