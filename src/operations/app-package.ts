/**
 * The app as Teams takes it: a manifest, words in the other languages, and two icons, in one archive. The same values give
 * the same bytes. Pure. Schema and limits: learn.microsoft.com/microsoft-365/extensibility/schema
 */
import { strToU8, zipSync } from 'fflate';
import { appWords, FEED_TYPE } from '#text/app-package.ts';
import type { Language } from '#text/language.ts';
import type { Municipality } from './municipality.ts';

const SCHEMAS = 'https://developer.microsoft.com/json-schemas/teams/v1.30';

/** Bokmål stands in the manifest itself; tags without a country fit every region. */
const otherLanguages: readonly Language[] = ['nn', 'en'];

/** What the tab's first request for a token asks for: Teams fetches that one beforehand, and only if they are equal. */
const firstScopes: Readonly<Record<Municipality['rights'], readonly string[]>> = {
  strict: ['Sites.Selected'],
  simple: ['Sites.ReadWrite.All'],
};

/** Continuous access evaluation, in the one spelling that Teams takes. */
const CLAIMS = '{"access_token":{"xms_cc":{"values":["CP1"]}}}';

const tabs = (page: string) => ({
  configurableTabs: [
    {
      id: 'framdrift',
      configurationUrl: `${page}configuration.html`,
      canUpdateConfiguration: false,
      scopes: ['team', 'groupChat'],
      // A chat outside meetings has no site that a plan could lie on.
      context: ['channelTab', 'meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel'],
      // Nothing of it is made to be shared to a meeting's stage, which is there unless it is left out.
      meetingSurfaces: ['sidePanel'],
    },
  ],
  staticTabs: [
    { entityId: 'my-page', name: appWords.nb.myPage, contentUrl: `${page}#/min-side`, scopes: ['personal'] },
  ],
  // Standard channels are always allowed; this is for private and shared ones.
  supportsChannelFeatures: 'tier1',
  defaultInstallScope: 'team',
  defaultGroupCapability: { team: 'tab', groupchat: 'tab', meetings: 'tab' },
});

/**
 * Without reminders the app has no bot, and asks for nothing but who somebody is. With them it may see who the members of
 * its own teams' channels are, for a card is answered by members only, and tell a member of those teams in her activity feed
 * that something needs her, where she has not let the bot in. Each team's owner agrees to that for that team.
 *
 * These rights belong to the app of `webApplicationInfo`, and not to the bot: the service asks for tokens as both.
 */
const reminders = (botId: string) => ({
  // Cards are answered in place, so the bot hears as well as speaks.
  bots: [{ botId, scopes: ['personal', 'team'], isNotificationOnly: false, supportsFiles: false }],
  activities: {
    activityTypes: [
      { type: FEED_TYPE, description: appWords.nb.feedKind, templateText: `{actor} ${appWords.nb.feedLine}` },
    ],
  },
  authorization: {
    permissions: {
      resourceSpecific: ['ChannelMember.Read.Group', 'TeamsActivity.Send.Group'].map((name) => ({
        name,
        type: 'Application',
      })),
    },
  },
});

export function manifestOf(municipality: Municipality, version: string): object {
  const { appId, clientId, domain, rights, botId } = municipality;
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.schema.json`,
    manifestVersion: '1.30',
    version,
    id: appId,
    localizationInfo: {
      defaultLanguageTag: 'nb',
      additionalLanguages: otherLanguages.map((language) => ({ languageTag: language, file: `${language}.json` })),
    },
    developer: {
      name: municipality.municipality,
      websiteUrl: municipality.website,
      privacyUrl: municipality.privacy,
      termsOfUseUrl: municipality.terms,
    },
    name: { short: appWords.nb.name },
    description: { short: appWords.nb.short, full: appWords.nb.full },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#5B5FC7',
    ...tabs(`https://${domain}/`),
    ...(botId !== null && reminders(botId)),
    permissions: ['identity'],
    validDomains: [domain],
    webApplicationInfo: {
      id: clientId,
      resource: `api://${domain}/${clientId}`,
      nestedAppAuthInfo: [{ redirectUri: `brk-multihub://${domain}`, scopes: firstScopes[rights], claims: CLAIMS }],
    },
    // The tab says itself when it can be seen.
    showLoadingIndicator: true,
  };
}

/** `hasBot`: what is not in the manifest cannot be put in other words. */
export function localizationOf(language: Language, hasBot: boolean): object {
  const words = appWords[language];
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`,
    'name.short': words.name,
    'description.short': words.short,
    'description.full': words.full,
    'staticTabs[0].name': words.myPage,
    ...(hasBot && {
      'activities.activityTypes[0].description': words.feedKind,
      'activities.activityTypes[0].templateText': `{actor} ${words.feedLine}`,
    }),
  };
}

export interface Icons {
  /** 192 × 192, opaque. */
  readonly color: Uint8Array;
  /** 32 × 32, white on nothing. */
  readonly outline: Uint8Array;
}

export type PackageFiles = Readonly<Record<string, Uint8Array>>;

export const textOf = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

export function filesOf(municipality: Municipality, version: string, { color, outline }: Icons): PackageFiles {
  const words = otherLanguages.map(
    (language) => [`${language}.json`, strToU8(textOf(localizationOf(language, municipality.botId !== null)))] as const,
  );
  return {
    'manifest.json': strToU8(textOf(manifestOf(municipality, version))),
    ...Object.fromEntries(words),
    'color.png': color,
    'outline.png': outline,
  };
}

/** All files lie at the top, where Teams looks for them; the time is always the archive format's first. */
export const archiveOf = (files: PackageFiles): Uint8Array => zipSync({ ...files }, { mtime: '1980-01-01T12:00:00' });
