import { beforeEach, describe, expect, it } from 'vitest';
import { fixedClock, type Instant } from '#base/clock.ts';
import { fail, succeed } from '#base/result.ts';
import { createSharePointRest, type RestRequest, type SharePointRest } from '#graph/client.ts';
import { enterGroup } from '#graph/sharepoint.ts';
import { timerSleep } from '#graph/sleep.ts';
import { administrator, personNamed, sharePointTokenOf } from '#laptop/people.ts';
import { scenarios } from '#laptop/scenarios.ts';
import { admitService, serviceSharePointToken } from '#laptop/service-identity.ts';
import { laptopSite, setUpTenant } from '#laptop/tenant.ts';
import { openTestTenant } from '#localtenant/test-tenant.ts';
import { groupCreation } from '#schema/rights.ts';
import { peopleOnSite, type SitePerson } from './people-on-site.ts';

const clock = fixedClock('2026-02-16T07:30:00.000Z' as Instant);
let service: SharePointRest;
let owner: SharePointRest;
const asked: string[] = [];

beforeEach(async () => {
  const { tenant } = await openTestTenant();
  const ready = await setUpTenant(tenant, scenarios.empty);
  const admitted = await admitService('https://graph.microsoft.com', tenant.fetch, laptopSite);
  if (!ready.ok || !admitted.ok) throw new Error('There is no site');
  const restBy = (token: string): SharePointRest =>
    createSharePointRest({
      site: laptopSite,
      token: async () => succeed(token),
      fetch: tenant.fetch,
      clock,
      sleep: timerSleep,
      random: (length) => new Uint8Array(length),
    });
  const rest = restBy(serviceSharePointToken);
  service = {
    send(request) {
      asked.push(request.path);
      return rest.send(request);
    },
  };
  owner = restBy(sharePointTokenOf(administrator));
  asked.length = 0;
}, 60_000);

const done = async (request: RestRequest): Promise<void> => {
  const answer = await owner.send(request);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
};
const close = (title: string): RestRequest => ({
  method: 'MERGE',
  path: `web/sitegroups/getbyname('${encodeURIComponent(title)}')`,
  body: { OnlyAllowMembersViewMembership: true },
});

async function found(): Promise<readonly SitePerson[]> {
  const people = await peopleOnSite(service);
  if (!people.ok) throw new Error(JSON.stringify(people.failure));
  return people.value;
}
const login = (alias: string): string => personNamed(alias).email.toLowerCase();

describe('the people of a site', () => {
  it('are told of all groups at once, with the roles of the plan’s groups and who owns the site', async () => {
    await done(enterGroup(groupCreation('steeringGroup').title, personNamed('leder').email));
    const people = await found();
    expect(people.find((one) => one.login === login('leder'))?.roles.toSorted()).toEqual([
      'projectLeader',
      'steeringGroup',
    ]);
    expect(people.find((one) => one.login === login('tillitsvalgt'))).toMatchObject({
      roles: ['unionRepresentative'],
      owns: false,
    });
    expect(people.filter(({ owns }) => owns)).not.toEqual([]);
    expect(asked).toHaveLength(2);
  });

  it('are the same where a group that is none of the plan’s hides who is in it, and are asked for one group at a time', async () => {
    const before = await found();
    const hidden = { Title: 'Delt lenke', Description: '', OnlyAllowMembersViewMembership: true };
    await done({ method: 'POST', path: 'web/sitegroups', body: hidden });
    asked.length = 0;
    expect(await found()).toEqual(before);
    expect(asked.filter((path) => path.endsWith('/users')).length).toBeGreaterThan(2);
  });

  it('are not known where one of the plan’s own groups hides who is in it', async () => {
    await done(close(groupCreation('projectLeader').title));
    expect(await peopleOnSite(service)).toEqual(fail({ kind: 'noAccess' }));
  });

  it('are not known where SharePoint does not answer, and nothing more is asked then', async () => {
    const failure = { kind: 'offline' } as const;
    const silent: SharePointRest = {
      send({ path }) {
        asked.push(path);
        return Promise.resolve(fail(failure as never));
      },
    };
    expect(await peopleOnSite(silent)).toEqual(fail({ kind: 'offline' }));
    expect(asked).toHaveLength(2);
  });

  it('are asked for where the answer left out who is in a group', async () => {
    const before = await found();
    const bare: SharePointRest = {
      send: (request) =>
        service.send({
          ...request,
          path: request.path.startsWith('web/sitegroups?') ? 'web/sitegroups' : request.path,
        }),
    };
    expect(await peopleOnSite(bare)).toEqual(succeed(before));
  });
});
