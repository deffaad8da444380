/**
 * Where the plan lies and in whose eyes, as Teams or an address tells it. Both are hints and never proof: the token decides
 * who somebody is, and SharePoint what she may do. Pure.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import { type Actor, type Role, rolesOnSite } from '#domain/role.ts';
import type { ChannelKind } from '#domain/set-up-site.ts';
import type { SignInTrouble } from '#domain/sign-in.ts';
import type { ChannelPlace } from '#graph/people.ts';
import type { SiteAddress } from '#repository/plan-repository.ts';
import type { Language } from '#text/language.ts';
import type { ThemeName } from '#ui/theme.tsx';

/** What we read of Teams' context; any of it may be missing, whatever its types say. */
export interface TeamsContext {
  readonly app: {
    readonly locale?: string;
    readonly theme?: string;
    /** The catalogue's id of this app, by which links lead to it. */
    readonly appId?: { readonly toString: () => string } | undefined;
  };
  readonly page: { readonly subPageId?: string | undefined };
  readonly user?:
    | {
        readonly id?: string;
        readonly displayName?: string | undefined;
        readonly userPrincipalName?: string | undefined;
        readonly loginHint?: string | undefined;
        readonly tenant?: { readonly id?: string } | undefined;
      }
    | undefined;
  readonly channel?:
    | {
        readonly id?: string;
        readonly displayName?: string | undefined;
        readonly ownerGroupId?: string | undefined;
        readonly ownerTenantId?: string | undefined;
        readonly membershipType?: string | undefined;
      }
    | undefined;
  readonly chat?: { readonly id?: string } | undefined;
  readonly meeting?: { readonly id?: string } | undefined;
  readonly team?: { readonly groupId?: string | undefined; readonly userRole?: number | undefined } | undefined;
  readonly sharePointSite?:
    { readonly teamSiteDomain?: string | undefined; readonly teamSitePath?: string | undefined } | undefined;
}

export interface Place {
  readonly tenant: string;
  readonly actor: Actor;
  readonly site: SiteAddress;
  readonly channel: ChannelPlace | null;
  readonly kind: ChannelKind | null;
  /** As Teams says. */
  readonly ownsTeam: boolean;
  readonly item: string;
}

/** What Teams calls the tab in every channel. */
export const TAB_ENTITY = 'framdrift';

const HOST = /^[a-z0-9-]+\.sharepoint\.com$/;
const PATH = /^(\/(?!\.{1,2}(\/|$))[^/?#\\%\p{Cc}]+)*$/u;

/** null where it is no site of SharePoint's: it is put into addresses, so nothing else may come from a link. */
export function siteOf(host: string, path: string): SiteAddress | null {
  const trimmed = path === '/' ? '' : path.replace(/\/$/, '');
  const address = { host: host.toLowerCase(), path: trimmed };
  return HOST.test(address.host) && PATH.test(address.path) && address.path.length <= 400 ? address : null;
}

/**
 * teams-js: Admin 0, User 1, Guest 2. What she is offered until SharePoint's groups have told, and where they do not exist or
 * cannot be read; what somebody may do is SharePoint's to say.
 */
const rolesOf = (userRole: number | undefined): readonly Role[] =>
  rolesOnSite(userRole === 2 ? 'visitor' : userRole === 0 ? 'owner' : 'member', []);

/** teams-js: `Regular`, `Private`, `Shared`; Teams for phones may say nothing. */
const kinds: Readonly<Record<string, ChannelKind | undefined>> = {
  Regular: 'standard',
  Private: 'private',
  Shared: 'shared',
};

/** Who has opened it, wherever it stands. */
export function actorInTeams({ user, channel, team }: TeamsContext, tenant: string): Result<Actor, SignInTrouble> {
  const own = user?.tenant?.id?.toLowerCase();
  const person = user?.id?.toLowerCase() ?? '';
  if (own !== tenant || person === '') {
    // In a shared channel people come from elsewhere, and their accounts stay there.
    return fail({ kind: channel?.ownerTenantId?.toLowerCase() === tenant ? 'guest' : 'wrongTenant' });
  }
  const email = user?.userPrincipalName ?? user?.loginHint ?? '';
  return succeed({ person: { id: person, name: user?.displayName ?? email, email }, roles: rolesOf(team?.userRole) });
}

export function placeInTeams(context: TeamsContext, tenant: string): Result<Place, SignInTrouble> {
  const { channel, team, sharePointSite } = context;
  const actor = actorInTeams(context, tenant);
  if (!actor.ok) return actor;
  const site = siteOf(sharePointSite?.teamSiteDomain ?? '', sharePointSite?.teamSitePath ?? '');
  if (site === null || site.path === '') return fail({ kind: 'noPlan' });
  const group = channel?.ownerGroupId ?? team?.groupId ?? '';
  return succeed({
    tenant,
    site,
    actor: actor.value,
    channel: group === '' || channel?.id === undefined ? null : { team: group, channel: channel.id },
    kind: kinds[channel?.membershipType ?? ''] ?? null,
    ownsTeam: team?.userRole === 0,
    item: context.page.subPageId ?? '',
  });
}

/** Her own tab, where nobody else is: no channel, no chat, no meeting. */
export const isPersonal = ({ channel, chat, meeting }: TeamsContext): boolean =>
  channel === undefined && chat === undefined && meeting === undefined;

/** Where a window outside Teams is sent: nothing of a person is in it. */
export function addressOf(base: string, site: SiteAddress, channel: ChannelPlace | null, item = ''): string {
  const url = new URL(base);
  url.search = new URLSearchParams({
    site: `${site.host}${site.path}`,
    ...(channel !== null && { team: channel.team, channel: channel.channel }),
    ...(item !== '' && { item }),
  }).toString();
  url.hash = '';
  return url.href;
}

/**
 * A link of Teams to the tab in its channel, and there to an item. It carries the plan's own address for whoever opens it
 * outside Teams. Shape: learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
 */
export function teamsLinkOf(app: string, channel: string, address: string, item: string): string {
  const url = new URL(`https://teams.microsoft.com/l/entity/${encodeURIComponent(app)}/${TAB_ENTITY}`);
  url.searchParams.set('webUrl', address);
  const context = { ...(item !== '' && { subEntityId: item }), channelId: channel };
  url.searchParams.set('context', JSON.stringify(context));
  return url.href;
}

export function placeOfAddress(address: string): Pick<Place, 'site' | 'channel' | 'item'> | null {
  const asked = new URL(address).searchParams;
  const [, host = '', path = ''] = /^([^/]+)(\/.*)$/.exec(asked.get('site') ?? '') ?? [];
  const site = siteOf(host, path);
  const [team, channel] = [asked.get('team') ?? '', asked.get('channel') ?? ''];
  if (site === null || site.path === '') return null;
  return {
    site,
    channel: team === '' || channel === '' ? null : { team, channel },
    item: asked.get('item') ?? '',
  };
}

/** Teams says `nb-no`, `nn-NO`, `da-dk`; whoever reads a Scandinavian language reads bokmål. */
export function languageOf(locale: string | undefined): Language {
  const [word = ''] = (locale ?? '').toLowerCase().split('-');
  if (word === 'nn') return 'nn';
  return ['nb', 'no', 'da', 'sv', ''].includes(word) ? 'nb' : 'en';
}

/** Whatever Teams may call a theme later is drawn light. */
export function themeOf(theme: string | undefined): ThemeName {
  if (theme === 'contrast') return 'contrast';
  return theme === 'dark' ? 'dark' : 'light';
}
