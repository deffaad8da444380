import { beforeAll, describe, expect, it } from 'vitest';
import { fixedClock, type Instant } from '#base/clock.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Actor } from '#domain/role.ts';
import { createSharePointRest, type SharePointRest } from '#graph/client.ts';
import type { RosterMember } from '#graph/people.ts';
import { enterGroup } from '#graph/sharepoint.ts';
import { timerSleep } from '#graph/sleep.ts';
import { administrator, personNamed, sharePointTokenOf } from '#laptop/people.ts';
import { scenarios } from '#laptop/scenarios.ts';
import { laptopSite, setUpTenant } from '#laptop/tenant.ts';
import { openTestTenant } from '#localtenant/test-tenant.ts';
import { groupCreation } from '#schema/rights.ts';
import { createMembership, type Membership } from './membership.ts';

const clock = fixedClock('2026-02-16T07:30:00.000Z' as Instant);
let rest: SharePointRest;
let asked = 0;

beforeAll(async () => {
  const { tenant } = await openTestTenant();
  const ready = await setUpTenant(tenant, scenarios.empty);
  if (!ready.ok) throw new Error(JSON.stringify(ready.failure));
  rest = createSharePointRest({
    site: laptopSite,
    token: async () => succeed(sharePointTokenOf(administrator)),
    fetch: tenant.fetch,
    clock,
    sleep: timerSleep,
    random: (length) => new Uint8Array(length),
  });
}, 60_000);

const member = (alias: string, fields: Partial<RosterMember> = {}): RosterMember => {
  const { id, name, email } = personNamed(alias);
  return { id, name, email, login: email, guest: false, owns: false, ...fields };
};
const among = (members: () => Result<readonly RosterMember[], PlanFailure>): Membership =>
  createMembership(
    {
      members: () => {
        asked += 1;
        return Promise.resolve(members());
      },
    },
    rest,
    clock,
  );
const rolesOf = (actor: Result<Actor | null, PlanFailure>): readonly string[] | null =>
  actor.ok ? (actor.value?.roles ?? null) : ['failed'];

describe('who answers', () => {
  it('is a member of the channel with the roles of SharePoint’s groups, by login or by address', async () => {
    const plan = among(() => succeed([member('leder'), member('tillitsvalgt', { login: '' }), member('medlem1')]));
    expect(rolesOf(await plan.actorNow(personNamed('leder').id))).toEqual(['projectLeader', 'member']);
    expect(rolesOf(await plan.actorNow(personNamed('tillitsvalgt').id))).toEqual(['unionRepresentative', 'member']);
    expect(rolesOf(await plan.actorNow(personNamed('medlem1').id.toUpperCase()))).toEqual(['member']);
  });

  it('is nobody outside the channel, whatever group she was left in', async () => {
    const plan = among(() => succeed([member('medlem1')]));
    expect(rolesOf(await plan.actorNow(personNamed('kommunedirektor').id))).toBe(null);
    expect(rolesOf(await plan.actorNow(''))).toBe(null);
    expect(await plan.standingOf(personNamed('kommunedirektor').id)).toEqual(succeed('none'));
  });

  it('is a reader as a guest, whatever group somebody put her in', async () => {
    const entered = await rest.send(enterGroup(groupCreation('projectLeader').title, personNamed('gjest').email));
    expect(entered.ok).toBe(true);
    const plan = among(() => succeed([member('gjest', { guest: true })]));
    expect(rolesOf(await plan.actorNow(personNamed('gjest').id))).toEqual(['reader']);
    expect(await plan.standingOf(personNamed('gjest').id)).toEqual(succeed('guest'));
  });

  it('has no role by an address that is another’s login, where her own login is told', async () => {
    const plan = among(() => succeed([member('medlem1', { email: personNamed('leder').email })]));
    expect(rolesOf(await plan.actorNow(personNamed('medlem1').id))).toEqual(['member']);
  });

  it('is asked for anew each time, while what is read for drawing may be a minute old', async () => {
    let members: readonly RosterMember[] = [member('medlem1')];
    const plan = among(() => succeed(members));
    const ask = async () => (await plan.people()).ok;
    asked = 0;
    expect([await ask(), await ask()]).toEqual([true, true]);
    expect(asked).toBe(1);
    members = [];
    expect(rolesOf(await plan.actorNow(personNamed('medlem1').id))).toBe(null);
    // What was just asked for an answer is not asked once more for the card after it.
    expect(await plan.people()).toEqual(succeed([]));
    expect(asked).toBe(2);
    members = [member('medlem1')];
    expect(await plan.people()).toEqual(succeed([]));
    members = [];
    clock.advance(60_000);
    expect(await plan.people()).toEqual(succeed([]));
  });

  it('is reminded as project leader by that group alone, and may answer as one by owning the team', async () => {
    const administers = member('medlem1', { owns: true });
    const plan = among(() => succeed([member('leder', { owns: true }), administers]));
    const people = await plan.people();
    expect(people.ok ? people.value.map(({ roles }) => roles) : people).toEqual([
      ['projectLeader', 'member'],
      ['member'],
    ]);
    expect(rolesOf(await plan.actorNow(administers.id))).toContain('projectLeader');
    // Until somebody leads it, whoever owns the team puts the plan in order.
    const young = among(() => succeed([administers]));
    const owners = await young.people();
    expect(owners.ok ? owners.value[0]?.roles : owners).toEqual(['projectLeader', 'member']);
  });

  it('is not known while Teams does not tell, and a failure is not kept', async () => {
    let fails = true;
    const plan = among(() => (fails ? fail({ kind: 'offline' }) : succeed([member('medlem1')])));
    expect(await plan.people()).toEqual(fail({ kind: 'offline' }));
    fails = false;
    expect((await plan.people()).ok).toBe(true);
  });
});
