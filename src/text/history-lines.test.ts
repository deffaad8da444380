import { describe, expect, it } from 'vitest';
import { instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { changeActs, type ChangeRecord } from '#domain/history.ts';
import { newRow } from '#domain/row.ts';
import { actingRole, changeLine } from './history-lines.ts';
import { languages } from './language.ts';

const keys = countingKeys();
const change: ChangeRecord = {
  ...newRow(keys(), keys()),
  operation: keys(),
  title: 'Dagtilbud',
  entity: 'measure',
  item: keys(),
  act: 'changed',
  at: instantOf(0),
  by: { id: 'oid', name: 'Noen', email: '' },
  role: 'projectLeader',
  via: 'tab',
  before: {},
  after: {},
  checksum: '',
};

describe('a line of history', () => {
  it('is what was done to what', () => {
    expect(changeActs.map((act) => changeLine({ ...change, act }, 'nb'))).toEqual([
      'Tiltak, lagt inn',
      'Tiltak, endret',
      'Tiltak, tatt bort',
      'Tiltak, lagt tilbake',
    ]);
    expect(languages.map((language) => changeLine({ ...change, entity: 'request' }, language))).toEqual([
      'Ønske om hjelp, endret',
      'Ønske om hjelp, endra',
      'Request for help, changed',
    ]);
  });

  it('tells the role that acted and not the person', () => {
    const lines = languages.map((language) => `${changeLine(change, language)} ${actingRole(change, language)}`);
    expect(lines.map((line) => line.split(' ').slice(2).join(' '))).toEqual([
      'Prosjektleder',
      'Prosjektleiar',
      'Project leader',
    ]);
    expect(lines.join(' ')).not.toContain('Noen');
  });

  it('shows what an older or a newer Framdrift wrote as it is written', () => {
    expect(changeLine({ ...change, entity: 'budget' }, 'nb')).toBe('Budget, endret');
    expect(actingRole({ ...change, role: 'auditor' }, 'nb')).toBe('auditor');
  });
});
