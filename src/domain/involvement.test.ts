import { describe, expect, it } from 'vitest';
import { countingKeys } from '#base/id.ts';
import { undated } from './fuzzy-date.ts';
import type { Actor, Role } from './role.ts';
import { newRow } from './row.ts';
import { type Involvement, moveInvolvement } from './involvement.ts';

const keys = countingKeys();
const acting = (...roles: readonly Role[]): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles });

const involvement: Involvement = {
  ...newRow(keys(), keys()),
  title: 'Pårørendekafé',
  form: 'consult',
  state: 'planned',
  stakeholders: [],
  milestone: null,
  arena: '',
  when: undated,
  cameIn: '',
  used: '',
};
const member = acting('member');

describe('medvirkning', () => {
  it('that was held is told by any member', () => {
    expect(moveInvolvement(involvement, 'held', member)).toMatchObject({ ok: true, value: { state: 'held' } });
    expect(moveInvolvement(involvement, 'held', acting('reader'))).toMatchObject({ failure: { kind: 'stepNotYours' } });
  });

  it('that could not be held stays in sight, with a sentence on why', () => {
    expect(moveInvolvement(involvement, 'failed', member)).toMatchObject({
      failure: { kind: 'stepNeeds', needs: ['reason'] },
    });
    expect(moveInvolvement({ ...involvement, cameIn: 'Været stoppet ferja.' }, 'failed', member).ok).toBe(true);
  });

  it('can be planned anew, whatever became of it', () => {
    for (const state of ['held', 'failed', 'cancelled'] as const) {
      expect(moveInvolvement({ ...involvement, state }, 'planned', member).ok).toBe(true);
    }
  });
});
