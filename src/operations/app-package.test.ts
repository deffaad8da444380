import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AppManifest, AppManifestUtils } from '@microsoft/app-manifest';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { languages } from '#text/language.ts';
import { expectGolden } from '../../test/golden/golden.ts';
import { archiveOf, filesOf, localizationOf, manifestOf } from './app-package.ts';
import type { Municipality } from './municipality.ts';
import { sampleValues } from './test-municipality.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
const icons = {
  color: new Uint8Array(readFileSync('appPackage/color.png')),
  outline: new Uint8Array(readFileSync('appPackage/outline.png')),
};

/** The package that carries the schemas reads them from disk; nothing is fetched. */
const complaintsAbout = (made: object): Promise<readonly string[]> =>
  AppManifestUtils.validateAgainstSchema(made as unknown as AppManifest);

const SCHEMAS = createRequire(import.meta.url)
  .resolve('@microsoft/app-manifest')
  .replace(/index\.js$/, 'json-schemas/teams/');

/** The package’s own check cannot read this schema: one of its patterns has a bracket that Unicode patterns refuse. */
function faultsInWords(made: object): readonly unknown[] {
  const { $schema: _draft, ...schema } = JSON.parse(
    readFileSync(`${SCHEMAS}v1.30/MicrosoftTeams.Localization.schema.json`, 'utf8'),
  ) as Readonly<Record<string, unknown>>;
  const check = addFormats(new Ajv({ strict: false, unicodeRegExp: false, allErrors: true })).compile(schema);
  check(made);
  return check.errors ?? [];
}

/** Every string in it, with the path to it. */
function stringsIn(value: unknown, path = ''): readonly (readonly [path: string, value: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => stringsIn(inner, `${path}/${name}`));
}

const kinds: readonly Municipality[] = [
  sampleValues,
  { ...sampleValues, rights: 'simple' },
  { ...sampleValues, botId: null },
];

describe('the app’s manifest', () => {
  it('is of the newest schema that the package carries', () => {
    const carried = JSON.parse(readFileSync(`${SCHEMAS}v1.30/MicrosoftTeams.schema.json`, 'utf8')) as {
      readonly properties: { readonly manifestVersion: { readonly const: string } };
    };
    expect(manifestOf(sampleValues, version)).toMatchObject({
      manifestVersion: carried.properties.manifestVersion.const,
    });
    expect(() => readFileSync(`${SCHEMAS}v1.31/MicrosoftTeams.schema.json`)).toThrow(/ENOENT/);
  });

  it('is valid, with and without reminders and by both sets of rights', async () => {
    for (const municipality of kinds) expect(await complaintsAbout(manifestOf(municipality, version))).toEqual([]);
  });

  it('is judged by a check that finds faults', async () => {
    const made = { ...manifestOf(sampleValues, version), accentColor: 'indigo', surprise: true };
    expect((await complaintsAbout(made)).join()).toMatch(
      /accentColor.*additional properties|additional properties.*accentColor/s,
    );
    expect(faultsInWords({ ...localizationOf('nn', true), 'name.short': 'x'.repeat(31) })).toHaveLength(1);
    expect(faultsInWords({ ...localizationOf('nn', true), 'configurableTabs[0].name': 'x' })).toHaveLength(1);
  });

  it('has valid words in every language, of all that can be put in other words', () => {
    for (const language of languages)
      for (const hasBot of [true, false]) expect(faultsInWords(localizationOf(language, hasBot))).toEqual([]);
    for (const named of stringsIn(localizationOf('nn', true)).flatMap(([path]) => /activities[^/]*/.exec(path) ?? []))
      expect(named).toMatch(/^activities\.activityTypes\[0\]\.(description|templateText)$/);
    expect(JSON.stringify(localizationOf('en', false))).not.toContain('activities');
    expect(manifestOf(sampleValues, version)).toMatchObject({ localizationInfo: { defaultLanguageTag: 'nb' } });
  });

  it('has the version of the program, and every id where it belongs', () => {
    const { appId: id, clientId, domain, botId } = sampleValues;
    expect(manifestOf(sampleValues, version)).toMatchObject({
      version,
      id,
      bots: [{ botId }],
      validDomains: [domain],
      webApplicationInfo: {
        id: clientId,
        resource: `api://${domain}/${clientId}`,
        nestedAppAuthInfo: [{ redirectUri: `brk-multihub://${domain}`, scopes: ['Sites.Selected'] }],
      },
    });
  });

  it('names every place that the tab knows: channels of all kinds, the parts of a meeting, a person’s own', () => {
    expect(manifestOf(sampleValues, version)).toMatchObject({
      supportsChannelFeatures: 'tier1',
      configurableTabs: [
        {
          scopes: ['team', 'groupChat'],
          context: ['channelTab', 'meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel'],
          meetingSurfaces: ['sidePanel'],
        },
      ],
      staticTabs: [{ scopes: ['personal'] }],
    });
  });

  it('opens pages of its own domain only', () => {
    const addresses = stringsIn(manifestOf(sampleValues, version)).filter(([, value]) => value.includes('://'));
    const pages = addresses.filter(([path]) => /configurationUrl|contentUrl/.test(path)).map(([, value]) => value);
    expect(pages).toEqual([
      'https://framdrift.skarvoy.no/configuration.html',
      'https://framdrift.skarvoy.no/#/min-side',
    ]);
    const others = addresses.filter(([, value]) => !new URL(value).href.includes(sampleValues.domain));
    expect(others.map(([path]) => path)).toEqual([
      '/$schema',
      '/developer/websiteUrl',
      '/developer/privacyUrl',
      '/developer/termsOfUseUrl',
    ]);
  });

  it('asks for no right over teams where there are no reminders', () => {
    const made = manifestOf({ ...sampleValues, botId: null }, version);
    expect(Object.keys(made)).not.toContain('bots');
    expect(Object.keys(made)).not.toContain('authorization');
    expect(Object.keys(made)).not.toContain('activities');
  });

  it('asks with reminders for no more than who is in the team’s channels, and to tell its members in their feeds', () => {
    const made = manifestOf(sampleValues, version);
    expect(made).toMatchObject({
      bots: [{ scopes: ['personal', 'team'], isNotificationOnly: false }],
      authorization: {
        permissions: {
          resourceSpecific: [
            { name: 'ChannelMember.Read.Group', type: 'Application' },
            { name: 'TeamsActivity.Send.Group', type: 'Application' },
          ],
        },
      },
      activities: { activityTypes: [{ type: 'reminder' }] },
    });
  });

  it('is as it was looked at last', () => {
    expectGolden('app-package/manifest.json', manifestOf(sampleValues, version));
    for (const language of ['nn', 'en'] as const)
      expectGolden(`app-package/${language}.json`, localizationOf(language, true));
  });
});

describe('the archive', () => {
  const archive = archiveOf(filesOf(sampleValues, version, icons));

  it('holds exactly the files that the manifest names, at the top', () => {
    const files = unzipSync(archive);
    const named = stringsIn(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())))
      .map(([, value]) => value)
      .filter((value) => /^[^/]+\.(png|json)$/.test(value));
    expect(Object.keys(files).toSorted()).toEqual(['manifest.json', ...named].toSorted());
    expect(files['color.png']).toEqual(icons.color);
    expect(files['outline.png']).toEqual(icons.outline);
  });

  it('is the same to the byte for the same values', () => {
    expect(archiveOf(filesOf(sampleValues, version, icons))).toEqual(archive);
  });
});
