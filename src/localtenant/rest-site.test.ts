import { beforeEach, describe, expect, test } from 'vitest';
import { openTestTenant, type TestTenant } from './test-tenant.ts';

let world: TestTenant;
let list: string;

const made = async (name: string): Promise<string> => {
  const answer = await world
    .as('leder')
    .post(`${world.site}/lists`, { displayName: name, list: { template: 'genericList' } });
  return String(answer.json['id']);
};
const at = (id: string): string => `web/lists(guid'${id}')`;

beforeEach(async () => {
  world = await openTestTenant();
  list = await made('Tiltak');
});

describe('the time of a site', () => {
  test('is told to everybody who may see it, with the minutes from there to UTC', async () => {
    const { status, json } = await world.restAs('gjest').get('web/RegionalSettings/TimeZone');
    expect(status).toBe(200);
    expect(json).toMatchObject({ Id: 4, Information: { Bias: -60, DaylightBias: -60, StandardBias: 0 } });
  });

  test('is that of the site, wherever it lies', async () => {
    for (const [timeZone, id, bias] of [
      ['America/Los_Angeles', 13, 480],
      ['Europe/London', 2, 0],
      ['Europe/Helsinki', 59, -120],
    ] as const) {
      const site = [...world.tenant.world.state.sites.values()].find(({ path }) => path === '/sites/framdrift');
      if (site !== undefined) world.tenant.world.state.sites.put(site.id, { ...site, timeZone });
      const { json } = await world.restAs('leder').get('web/regionalsettings/timezone');
      expect(json).toMatchObject({ Id: id, Information: { Bias: bias, DaylightBias: -60 } });
    }
  });
});

describe('the versions that lists keep', () => {
  const kept = async (name = 'medlem1'): Promise<Record<string, unknown> | undefined> => {
    const { json } = await world.restAs(name).get('web/lists?$select=Id,EnableVersioning,MajorVersionLimit&$top=500');
    return (json['value'] as Record<string, unknown>[]).find(({ Id }) => Id === list);
  };

  test('are kept from the day a list is made', async () => {
    expect(await kept()).toEqual({ Id: list, EnableVersioning: true, MajorVersionLimit: 500 });
  });

  test('are told of lists that the person may see, and of no others', async () => {
    const own = async (): Promise<unknown> => {
      const { json } = await world.restAs('leder').get('web/lists?$select=Id,HasUniqueRoleAssignments');
      return (json['value'] as Record<string, unknown>[]).find(({ Id }) => Id === list)?.['HasUniqueRoleAssignments'];
    };
    expect(await own()).toBe(false);
    await world.restAs('leder').post(`${at(list)}/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`);
    expect(await own()).toBe(true);
    expect(await kept('gjest')).toBeUndefined();
    expect(await kept('leder')).toBeDefined();
  });

  test('are changed by those who may change lists', async () => {
    expect((await world.restAs('gjest').merge(at(list), { EnableVersioning: false })).status).toBe(403);
    expect((await world.restAs('medlem1').merge(at(list), { EnableVersioning: false })).status).toBe(204);
    expect(await kept()).toMatchObject({ EnableVersioning: false });
    expect((await world.restAs('leder').merge(at(list), { MajorVersionLimit: 5 })).status).toBe(400);
    await world.restAs('leder').merge(at(list), { EnableVersioning: true, MajorVersionLimit: 5 });
    expect(await kept()).toMatchObject({ EnableVersioning: true, MajorVersionLimit: 5 });
  });

  test('are as many as the list keeps, and none but the current where it keeps none', async () => {
    const items = `${world.site}/lists/${list}/items`;
    const { json } = await world.as('leder').post(items, { fields: { Title: '1' } });
    for (const Title of ['2', '3', '4'])
      await world.as('leder').patch(`${items}/${String(json['id'])}/fields`, { Title });
    const versions = async (): Promise<readonly string[]> => {
      const answer = await world.as('leder').get(`${items}/${String(json['id'])}/versions`);
      return (answer.json['value'] as { id: string }[]).map(({ id }) => id);
    };
    expect(await versions()).toEqual(['4.0', '3.0', '2.0', '1.0']);
    await world.restAs('leder').merge(at(list), { MajorVersionLimit: 2 });
    expect(await versions()).toEqual(['4.0', '3.0']);
    await world.restAs('leder').merge(at(list), { EnableVersioning: false });
    expect(await versions()).toEqual(['4.0']);
  });

  test('are never made up: what the tenant does not know it says', async () => {
    expect((await world.restAs('leder').get('web/lists?$select=Id,Created')).status).toBe(501);
    expect((await world.restAs('leder').merge(at(list), { Title: 'Nytt' })).status).toBe(501);
  });
});

test('who may do what with a list is shown to those who may change it, and to nobody else', async () => {
  const asked = async (name: string): Promise<number> =>
    (await world.restAs(name).get(`${at(list)}/roleassignments`)).status;
  expect([await asked('leder'), await asked('medlem1'), await asked('gjest')]).toEqual([200, 403, 403]);
});
