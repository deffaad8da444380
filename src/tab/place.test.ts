import { describe, expect, it } from 'vitest';
import {
  actorInTeams,
  addressOf,
  isPersonal,
  languageOf,
  placeInTeams,
  placeOfAddress,
  siteOf,
  teamsLinkOf,
  type TeamsContext,
  themeOf,
} from './place.ts';

const TENANT = '11111111-1111-4111-8111-111111111111';
const inChannel: TeamsContext = {
  app: { locale: 'nb-no', theme: 'default' },
  page: { subPageId: '' },
  user: {
    id: '00000000-0000-4000-8000-000000000001',
    displayName: 'Prosjektleder',
    userPrincipalName: 'leder@kommunen.no',
    tenant: { id: TENANT },
  },
  channel: { id: '19:abc@thread.tacv2', displayName: 'Generelt' },
  team: { groupId: 'group', userRole: 0 },
  sharePointSite: { teamSiteDomain: 'kommunen.sharepoint.com', teamSitePath: '/sites/framdrift' },
};
const kindOf = (context: TeamsContext): string => {
  const place = placeInTeams(context, TENANT);
  return place.ok ? 'open' : place.failure.kind;
};

describe('a tab in a channel', () => {
  it('knows the person, the channel and the site of the channel', () => {
    expect(placeInTeams(inChannel, TENANT)).toEqual({
      ok: true,
      value: {
        tenant: TENANT,
        site: { host: 'kommunen.sharepoint.com', path: '/sites/framdrift' },
        channel: { team: 'group', channel: '19:abc@thread.tacv2' },
        kind: null,
        ownsTeam: true,
        item: '',
        actor: {
          person: {
            id: '00000000-0000-4000-8000-000000000001',
            name: 'Prosjektleder',
            email: 'leder@kommunen.no',
          },
          roles: ['projectLeader', 'member'],
        },
      },
    });
  });

  it('lets a guest of the team read, and offers a member what members may', () => {
    const rolesAs = (userRole: number | undefined): unknown => {
      const place = placeInTeams({ ...inChannel, team: { groupId: 'group', userRole } }, TENANT);
      return place.ok && place.value.actor.roles;
    };
    expect([rolesAs(2), rolesAs(1), rolesAs(undefined)]).toEqual([['reader'], ['member'], ['member']]);
  });

  it('knows a channel that has a site of its own, where Teams tells', () => {
    const kindIn = (membershipType?: string): unknown => {
      const place = placeInTeams({ ...inChannel, channel: { id: 'c', membershipType } }, TENANT);
      return place.ok && place.value.kind;
    };
    expect(['Regular', 'Private', 'Shared', 'Unknown', undefined].map(kindIn)).toEqual([
      'standard',
      'private',
      'shared',
      null,
      null,
    ]);
  });

  it('asks the group that owns a shared channel for its members', () => {
    const shared = { ...inChannel, channel: { id: 'c', ownerGroupId: 'owner' }, team: { groupId: 'other' } };
    const place = placeInTeams(shared, TENANT);
    expect(place.ok && place.value.channel).toEqual({ team: 'owner', channel: 'c' });
  });

  it('tells somebody of another organisation why she cannot open it, by whether the channel is shared with hers', () => {
    const user = { ...inChannel.user, tenant: { id: '22222222-2222-4222-8222-222222222222' } };
    expect(kindOf({ ...inChannel, user })).toBe('wrongTenant');
    expect(kindOf({ ...inChannel, user, channel: { id: 'c', ownerTenantId: TENANT } })).toBe('guest');
    expect(kindOf({ ...inChannel, user: undefined })).toBe('wrongTenant');
  });

  it('has no plan in a chat, on the root site, or where the site is none of SharePoint’s', () => {
    expect(kindOf({ ...inChannel, sharePointSite: undefined })).toBe('noPlan');
    for (const site of [
      ['kommunen.sharepoint.com', '/'],
      ['kommunen.sharepoint.com.ondt.no', '/sites/framdrift'],
      ['kommunen.sharepoint.com', '/sites/../framdrift'],
      ['kommunen.sharepoint.com', '/sites/x?y'],
      ['kommunen.sharepoint.com:443', '/sites/x'],
    ] as const) {
      expect(kindOf({ ...inChannel, sharePointSite: { teamSiteDomain: site[0], teamSitePath: site[1] } })).toBe(
        'noPlan',
      );
    }
  });
});

describe('the address of a plan outside Teams', () => {
  it('comes back as it was made, names nobody, and drops what the page’s own address had', () => {
    const site = { host: 'kommunen.sharepoint.com', path: '/sites/Helse og omsorg' };
    const channel = { team: 'group', channel: '19:abc@thread.tacv2' };
    const address = addressOf('https://framdrift.example/?x=1#/tiltak', site, channel);
    expect(placeOfAddress(address)).toEqual({ site, channel, item: '' });
    expect(placeOfAddress(addressOf('https://framdrift.example/', site, null))?.channel).toBeNull();
    expect(address).not.toContain('x=1');
  });

  it('is not followed anywhere but to SharePoint', () => {
    for (const asked of ['', '?site=', '?site=ondt.no/sites/x', '?site=kommunen.sharepoint.com', '?site=//x/y']) {
      expect(placeOfAddress(`https://framdrift.example/${asked}`)).toBeNull();
    }
    expect(siteOf('KOMMUNEN.sharepoint.com', '/sites/x/')).toEqual({
      host: 'kommunen.sharepoint.com',
      path: '/sites/x',
    });
  });
});

describe('the look of Teams', () => {
  it('is read with care', () => {
    expect(['nb-no', 'nn-NO', 'no', 'da-dk', 'en-us', 'fr', undefined].map(languageOf)).toEqual([
      'nb',
      'nn',
      'nb',
      'nb',
      'en',
      'en',
      'nb',
    ]);
    expect(['default', 'dark', 'contrast', 'glass', undefined].map(themeOf)).toEqual([
      'light',
      'dark',
      'contrast',
      'light',
      'light',
    ]);
  });
});

describe('a tab outside any channel', () => {
  const { channel: _channel, team: _team, sharePointSite: _site, ...alone } = inChannel;
  it('is a person’s own where there is no chat and no meeting either', () => {
    expect(isPersonal(alone)).toBe(true);
    expect(isPersonal({ ...alone, chat: { id: 'c' } })).toBe(false);
    expect(isPersonal({ ...alone, meeting: { id: 'm' } })).toBe(false);
    expect(isPersonal(inChannel)).toBe(false);
  });

  it('knows who has opened it, and lets in nobody from elsewhere', () => {
    expect(actorInTeams(alone, TENANT)).toMatchObject({ ok: true, value: { roles: ['member'] } });
    expect(actorInTeams(alone, '22222222-2222-4222-8222-222222222222')).toMatchObject({
      failure: { kind: 'wrongTenant' },
    });
  });
});

describe('a link to the tab in its channel', () => {
  it('names app, channel and item, and carries the plan’s own address', () => {
    const site = { host: 'kommunen.sharepoint.com', path: '/sites/helse' };
    const address = addressOf('https://framdrift.example/#/x', site, null, 't-1');
    expect(address).toBe('https://framdrift.example/?site=kommunen.sharepoint.com%2Fsites%2Fhelse&item=t-1');
    const link = new URL(teamsLinkOf('app', '19:abc@thread.tacv2', address, 't-1'));
    expect(`${link.origin}${link.pathname}`).toBe('https://teams.microsoft.com/l/entity/app/framdrift');
    expect(link.searchParams.get('webUrl')).toBe(address);
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({
      subEntityId: 't-1',
      channelId: '19:abc@thread.tacv2',
    });
    const toPlan = new URL(teamsLinkOf('app', 'c', address, ''));
    expect(JSON.parse(toPlan.searchParams.get('context') ?? '')).toEqual({ channelId: 'c' });
  });
});
