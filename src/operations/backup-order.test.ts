import { describe, expect, it } from 'vitest';
import { sayBackupFileFailure, sayBackupHelp, sayBackupOrderFailure, saySiteTrouble } from '#text/backup.ts';
import { languages } from '#text/language.ts';
import { asked } from './backup-order.ts';

const site = 'https://skarvoy.sharepoint.com/sites/plan';
const secret = 'eyJ0eXAi.hemmelig.x';
const environment = { FRAMDRIFT_GRAPH_TOKEN: secret, LANG: 'nn_NO.UTF-8' };

const backup = (...argv: readonly string[]) => asked('backup', argv, environment);
const failureOf = (...argv: readonly string[]): unknown => {
  const { order } = backup(...argv);
  return order === 'help' || order.ok ? order : order.failure;
};

describe('what an administrator asks for', () => {
  it('is a site, a file and a language', () => {
    expect(backup('--site', site, '--to', 'plan.gz', '--lang', 'en')).toEqual({
      language: 'en',
      order: {
        ok: true,
        value: {
          site: { host: 'skarvoy.sharepoint.com', path: '/sites/plan' },
          file: 'plan.gz',
          origin: null,
          token: secret,
        },
      },
    });
    expect(asked('restore', ['--site', site, '--from', 'plan.gz'], environment)).toMatchObject({
      language: 'nn',
      order: { ok: true, value: { file: 'plan.gz' } },
    });
    expect(backup('--help').order).toBe('help');
  });

  it.each([
    [`${site}/`, '/sites/plan'],
    [`${site}/Lists/Milestones/AllItems.aspx?viewid=7`, '/sites/plan'],
    ['https://skarvoy.sharepoint.com/teams/plan', '/teams/plan'],
    ['https://skarvoy.sharepoint.com/sites/Plan%20for%20%C3%B8ya', '/sites/Plan for øya'],
  ])('is the site of %s', (address, path) => {
    expect(backup('--site', address, '--to', 'x').order).toMatchObject({ value: { site: { path } } });
  });

  it.each([
    'skarvoy.sharepoint.com/sites/plan',
    'http://skarvoy.sharepoint.com/sites/plan',
    'https://skarvoy.sharepoint.com/',
    'https://skarvoy.sharepoint.com/sites/',
    'https://skarvoy.sharepoint.com/sites/..%2fother',
    'https://skarvoy.sharepoint.com/sites/%E0%A4%A',
    'https://name:word@skarvoy.sharepoint.com/sites/plan',
    'file:///sites/plan',
  ])('is never %s', (address) => {
    expect(failureOf('--site', address, '--to', 'x')).toEqual({ kind: 'wrongSite', site: address });
  });

  it.each([
    'https://graph.microsoft.us',
    'https://evil.example',
    'http://evil.example',
    'http://localhost.evil.example',
    'http://localhost:4010@evil.example',
    'http://localhost:4010/v1.0',
    'http://localhost:99999',
    'localhost:4010',
  ])('never sends the token to %s', (origin) => {
    expect(failureOf('--site', site, '--to', 'x', '--graph-origin', origin)).toEqual({ kind: 'wrongOrigin', origin });
  });

  it('may be a tenant on this machine', () => {
    const local = 'http://localhost:4010';
    expect(
      backup('--site', `${local}/sites/framdrift`, '--to', 'x', '--graph-origin', `${local}/`).order,
    ).toMatchObject({
      ok: true,
      value: { origin: local, site: { host: 'localhost', path: '/sites/framdrift' } },
    });
    expect(failureOf('--site', `${local}/sites/framdrift`, '--to', 'x')).toMatchObject({ kind: 'wrongSite' });
  });

  it.each([
    [['--to', 'x'], { kind: 'noSite' }],
    [['--site'], { kind: 'noSite' }],
    [['--site', site], { kind: 'noFile' }],
    [['--site', site, '--to'], { kind: 'noFile' }],
    [['--site', site, '--from', 'x'], { kind: 'unknownOption', option: '--from' }],
    [['--site', site, '--to', 'x', '--token', 'y'], { kind: 'unknownOption', option: '--token' }],
    [['--site', site, '--to', 'x', 'y'], { kind: 'unknownOption', option: 'y' }],
    [['--site', site, '--to', 'x', '--lang', 'sv'], { kind: 'unknownOption', option: '--lang sv' }],
  ])('is refused in %j', (argv, failure) => {
    expect(failureOf(...argv)).toEqual(failure);
  });

  it.each([undefined, '', '  ', 'a b', 'tøken', 'a\nb'])('wants a token in the environment, not %j', (token) => {
    const { order } = asked('backup', ['--site', site, '--to', 'x'], { FRAMDRIFT_GRAPH_TOKEN: token });
    expect(order).toEqual({ ok: false, failure: { kind: 'noToken' } });
  });
});

describe('what an administrator is told', () => {
  it('is in every language one plain sentence for each file that is not read', () => {
    for (const language of languages) {
      for (const kind of ['notBackup', 'cut', 'damaged', 'newer', 'tooLarge'] as const) {
        const said = sayBackupFileFailure({ kind }, 'plan.gz', language);
        expect(said).toMatch(/^plan\.gz [^.]+\.$/);
      }
    }
  });

  it('is in the help what is not included, and where the token goes', () => {
    expect(sayBackupHelp('backup', 'en')).toContain('attachments, earlier versions of rows');
    expect(sayBackupHelp('restore', 'nb')).toContain('FRAMDRIFT_GRAPH_TOKEN');
  });

  it('never is the token', () => {
    for (const language of languages) {
      const said = [
        sayBackupOrderFailure({ kind: 'noToken' }, 'backup', language),
        saySiteTrouble({ kind: 'signIn' }, language),
      ].join();
      expect(said).not.toContain(secret);
    }
  });
});
