import { describe, expect, it } from 'vitest';
import { instantOf } from '#base/clock.ts';
import { fail, succeed } from '#base/result.ts';
import { blankRow, empty, START, withRows, working } from './test-machine.ts';

describe('a pause that SharePoint asked for', () => {
  const HOUR = 3_600_000;
  const busy = fail({ kind: 'busy', until: instantOf(START + HOUR) } as const);

  it.each(['woken', 'shown', 'wentOnline', 'retryAsked'] as const)(
    'may be over before this tab’s clock says so, for that stood still while the machine slept: the gate is asked (%s)',
    (kind) => {
      const { meets, state } = working(withRows(blankRow));
      meets({ kind: 'lookedUp', call: 1, result: busy });
      expect(state()).toMatchObject({ phase: 'paused', resumeAt: START + HOUR });
      const later = START + 60_000;
      meets({ kind }, later);
      meets({ kind: 'lockTaken', mine: true }, later);
      expect(meets({ kind: 'deviceRead', peek: false, result: succeed({ ...empty, revision: 1 }) }, later)).toEqual([
        { kind: 'look', call: 2 },
      ]);
      meets({ kind: 'lookedUp', call: 2, result: busy }, later);
      expect(state()).toMatchObject({ phase: 'paused', resumeAt: START + HOUR });
    },
  );
});
