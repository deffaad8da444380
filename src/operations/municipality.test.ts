import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '#text/language.ts';
import { municipalityKeys, sayMunicipalityFault } from '#text/app-package.ts';
import { readMunicipality } from './municipality.ts';
import { sampleValues } from './test-municipality.ts';

const faultsOf = (changed: object): readonly string[] => {
  const read = readMunicipality({ ...sampleValues, ...changed });
  return read.ok
    ? []
    : read.failure.map((fault) => `${fault.kind} ${fault.kind === 'unknown' ? fault.name : fault.key}`);
};

describe('the municipality’s values', () => {
  it('are taken as they are, ids and hosts in small letters', () => {
    const read = readMunicipality({
      ...sampleValues,
      clientId: sampleValues.clientId.toUpperCase(),
      domain: ' Fram.Skarvoy.NO ',
    });
    expect(read).toEqual({ ok: true, value: { ...sampleValues, domain: 'fram.skarvoy.no' } });
  });

  it('need every name, and only null stands for no bot', () => {
    const read = readMunicipality({});
    expect(read.ok ? [] : read.failure).toEqual(municipalityKeys.map((key) => ({ kind: 'missing', key })));
    expect(faultsOf({ botId: null })).toEqual([]);
    expect(faultsOf({ clientId: null, website: ' ' })).toEqual(['missing clientId', 'missing website']);
  });

  it('of the example are not those of a municipality', () => {
    const example = JSON.parse(readFileSync('appPackage/kommune.eksempel.json', 'utf8')) as Record<string, unknown>;
    expect(Object.keys(example)).toEqual(municipalityKeys);
    const read = readMunicipality(example);
    const left = ['appId', 'clientId', 'tenantId', 'domain', 'sharePoint', 'website', 'privacy', 'terms'];
    expect(read.ok ? [] : read.failure).toEqual(left.map((key) => ({ kind: 'example', key })));
  });

  it.each([
    ['municipality', 'A municipality with a very long name'],
    ['appId', 'framdrift'],
    ['tenantId', 'skarvoy.onmicrosoft.com'],
    ['botId', false],
    ['domain', 'https://fram.skarvoy.no'],
    ['domain', 'fram.skarvoy.no/framdrift'],
    ['domain', 'localhost'],
    ['domain', 'skarvoy.sharepoint.com'],
    ['sharePoint', 'skarvoy-my.sharepoint.com.evil.example'],
    ['sharePoint', "skarvoy.sharepoint.com; script-src 'unsafe-inline'"],
    ['rights', 'all'],
    ['privacy', 'http://www.skarvoy.no/'],
    ['terms', 'javascript:alert(1)'],
    ['website', 'https://admin:secret@www.skarvoy.no/'],
  ] as const)('are wrong where %s is %s', (key, value) => {
    expect(faultsOf({ [key]: value })).toEqual([`wrong ${key}`]);
  });

  it('with a misspelt name are told which', () => {
    expect(faultsOf({ clientID: sampleValues.clientId })).toEqual(['unknown clientID']);
  });

  it('that are no object lack everything', () => {
    for (const odd of [null, [], 'x', 1]) expect(readMunicipality(odd).ok).toBe(false);
  });

  it('are asked for in a sentence in every language', () => {
    for (const key of municipalityKeys) {
      const said = languages.map((language) => sayMunicipalityFault({ kind: 'wrong', key, found: 'x' }, language));
      for (const sentence of said) expect(sentence).toContain(key);
      expect(new Set(said).size).toBe(3);
    }
  });
});
