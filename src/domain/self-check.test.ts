import { describe, expect, it } from 'vitest';
import { instantOf } from '#base/clock.ts';
import {
  asksOwner,
  type CheckFinding,
  type CheckRow,
  mayMend,
  mendOf,
  renamedIn,
  rowsOf,
  supportText,
  verdictOf,
} from './self-check.ts';
import type { Role } from './role.ts';

const renamed: CheckFinding = { kind: 'columnRenamed', list: 'Tiltak', column: 'Når', found: 'Dato' };
const missing: CheckFinding = { kind: 'listMissing', list: 'Mål' };
const blind: CheckFinding = { kind: 'unchecked', part: 'rights', failure: { kind: 'noAccess' } };
const fine: CheckFinding = { kind: 'fine', what: 'views', count: 12 };
const actor = (...roles: readonly Role[]) => ({ person: { id: '', name: '', email: '' }, roles });

describe('lines of the self-check', () => {
  it('stand under their areas, what stops something first, and what is in order last', () => {
    const rows = rowsOf([fine, { kind: 'levelMissing' }, renamed, missing, blind]);
    expect(rows.map(({ area, severity }) => `${area} ${severity}`)).toEqual([
      'lists stopsSomething',
      'lists shouldBeLookedAt',
      'lists inOrder',
      'rights shouldBeLookedAt',
      'rights notChecked',
    ]);
  });

  it('say findings of a kind together, and names one by one, each with a way back of its own', () => {
    const other: CheckFinding = { kind: 'listRenamed', list: 'Mål', found: 'Målsettinger' };
    const rows = rowsOf([missing, { ...missing, list: 'Referanser' }, renamed, { ...renamed, column: 'Kode' }, other]);
    expect(rows.map(({ findings }) => findings.length)).toEqual([2, 1, 1, 1]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(4);
    expect(renamedIn(rows)).toHaveLength(3);
  });

  it('keep apart what differs in a column, for each is put right in another way', () => {
    const drifted = (what: 'type' | 'choices' | 'index' | 'unique'): CheckFinding => ({
      kind: 'columnDrifted',
      list: 'Tiltak',
      column: 'Status',
      what,
    });
    const kinds = ['type', 'choices', 'index', 'unique'] as const;
    expect(rowsOf(kinds.map(drifted))).toHaveLength(4);
    expect(kinds.map((what) => mendOf(drifted(what)))).toEqual([null, 'choices', 'columns', 'columns']);
    expect(rowsOf([drifted('type')])[0]?.severity).toBe('stopsSomething');
  });
});

describe('the sentence on top', () => {
  const verdict = (...findings: readonly CheckFinding[]) => verdictOf(rowsOf(findings));

  it('says that the plan works where only something should be looked at', () => {
    expect(verdict(fine, renamed)).toMatchObject({ works: true, stopping: [], looked: [{ findings: [renamed] }] });
  });

  it('says that it does not where a list is missing, and does not know where the lists could not be looked at', () => {
    expect(verdict(missing).works).toBe(false);
    expect(verdict({ kind: 'unchecked', part: 'lists', failure: { kind: 'offline' } }).works).toBeNull();
  });

  it('never takes what could not be looked at for what is in order', () => {
    const { works, looked, unchecked } = verdict(fine, blind);
    expect([works, looked.length, unchecked.length]).toEqual([true, 0, 1]);
  });
});

describe('who can put right', () => {
  it('is the project leader, and the owner who is offered what she is', () => {
    expect([mayMend(actor('projectLeader', 'member')), mayMend(actor('member')), mayMend(actor('reader'))]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('may let the check see who may do what, where only owners do', () => {
    const [line] = rowsOf([blind]) as readonly [CheckRow];
    expect(asksOwner(line)).toBe(true);
    const [busy] = rowsOf([{ ...blind, failure: { kind: 'busy', until: instantOf(0) } }]) as readonly [CheckRow];
    expect(asksOwner(busy)).toBe(false);
  });
});

it('whoever helps is given codes, counts and versions, and nothing that anybody wrote', () => {
  const rows = rowsOf([
    fine,
    renamed,
    missing,
    blind,
    { kind: 'older', version: 3 },
    { kind: 'timeZone', id: 13, zone: 'Pacific Time' },
    { kind: 'untimed', title: 'Evaluering' },
    { kind: 'unchecked', part: 'views', failure: { kind: 'unavailable', code: '503' } },
    { kind: 'rightsForeign', list: 'Vedtak', who: 'Rektor' },
  ]);
  const text = supportText(rows, { program: '1.2.3', schema: 4 }, instantOf(0));
  expect(text.split('\n')).toEqual([
    'Framdrift 1.2.3, schema 4',
    '1970-01-01T00:00:00.000Z',
    'FD-L01 stopsSomething 1',
    'FD-L04 shouldBeLookedAt 1',
    'FD-L08 shouldBeLookedAt 1 v3',
    'FD-L09 shouldBeLookedAt 1 zone 13',
    'FD-A01.views.unavailable.503 notChecked 1',
    'FD-OK.views inOrder 12',
    'FD-R07 shouldBeLookedAt 1',
    'FD-A01.rights.noAccess notChecked 1',
    'FD-C01 shouldBeLookedAt 1',
    '',
  ]);
  expect(text).not.toMatch(/Tiltak|Mål|Når|Dato|Evaluering|Vedtak|Rektor|Pacific/);
  expect(supportText(rows, null, instantOf(0))).toMatch(/^Framdrift \?\n/);
});
