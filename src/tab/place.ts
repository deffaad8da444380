/**
 * Where the plan lies and in whose eyes, as Teams or an address tells it. Both are hints and never proof: the token decides
 * who somebody is, and SharePoint what she may do. Pure.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import { type Actor, type Role, rolesOnSite } from '#domain/role.ts';
import type { SignInTrouble } from '#domain/sign-in.ts';
import type { ChannelPlace } from '#graph/people.ts';
import type { SiteAddress } from '#repository/plan-repository.ts';
import type { Language } from '#text/language.ts';
import type { ThemeName } from '#ui/theme.tsx';

/** What we read of Teams' context; any of it may be missing, whatever its types say. */
export interface TeamsContext {
  readonly app: { readonly locale?: string; readonly theme?: string };
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
      }
    | undefined;
  readonly team?: { readonly groupId?: string | undefined; readonly userRole?: number | undefined } | undefined;
  readonly sharePointSite?:
    { readonly teamSiteDomain?: string | undefined; readonly teamSitePath?: string | undefined } | undefined;
}

export interface Place {
  readonly tenant: string;
  readonly actor: Actor;
  readonly site: SiteAddress;
  readonly channel: ChannelPlace | null;
  readonly item: string;
}

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

export function placeInTeams(context: TeamsContext, tenant: string): Result<Place, SignInTrouble> {
  const { user, channel, team, sharePointSite } = context;
  const own = user?.tenant?.id?.toLowerCase();
  const person = user?.id?.toLowerCase() ?? '';
  if (own !== tenant || person === '') {
    // In a shared channel people come from elsewhere, and their accounts stay there.
    return fail({ kind: channel?.ownerTenantId?.toLowerCase() === tenant ? 'guest' : 'wrongTenant' });
  }
  const site = siteOf(sharePointSite?.teamSiteDomain ?? '', sharePointSite?.teamSitePath ?? '');
  if (site === null || site.path === '') return fail({ kind: 'noPlan' });
  const group = channel?.ownerGroupId ?? team?.groupId ?? '';
  const email = user?.userPrincipalName ?? user?.loginHint ?? '';
  return succeed({
    tenant,
    site,
    actor: { person: { id: person, name: user?.displayName ?? email, email }, roles: rolesOf(team?.userRole) },
    channel: group === '' || channel?.id === undefined ? null : { team: group, channel: channel.id },
    item: context.page.subPageId ?? '',
  });
}

/** Where a window outside Teams is sent: nothing of a person is in it. */
export function addressOf(base: string, site: SiteAddress, channel: ChannelPlace | null): string {
  const url = new URL(base);
  url.search = new URLSearchParams({
    site: `${site.host}${site.path}`,
    ...(channel !== null && { team: channel.team, channel: channel.channel }),
  }).toString();
  url.hash = '';
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
