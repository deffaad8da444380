import { expect, it } from 'vitest';
import { instantOf } from '#base/clock.ts';
import { isPassing, type PlanFailure } from './failure.ts';

const failures: readonly PlanFailure[] = [
  { kind: 'offline' },
  { kind: 'busy', until: instantOf(0) },
  { kind: 'signIn' },
  { kind: 'noAccess' },
  { kind: 'notAllowed', list: 'mandate', act: 'change', by: ['projectLeader'] },
  { kind: 'siteMissing' },
  { kind: 'listMissing', lists: ['Tiltak'] },
  { kind: 'columnMissing', list: 'Tiltak', columns: ['Når'] },
  { kind: 'newer' },
  { kind: 'tooLong', column: 'Tiltak', length: 300, limit: 255 },
  { kind: 'rowGone' },
  { kind: 'unreadable', columns: ['Når'] },
  { kind: 'refused', code: '400' },
  { kind: 'full' },
  { kind: 'unavailable', code: '503' },
  { kind: 'notSharePoint' },
];

it('a change is tried again by itself where the network or the service stood in the way, and waits for a person else', () => {
  expect(failures.filter(isPassing).map(({ kind }) => kind)).toEqual([
    'offline',
    'busy',
    'unavailable',
    'notSharePoint',
  ]);
});
