import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveTenant, type TenantServer } from '#localtenant/server.ts';
import { address } from '#repository/test-site.ts';
import { allLists } from '#schema/lists.ts';
import { emptySite, planSite } from './test-plan-site.ts';

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const folder = mkdtempSync(join(tmpdir(), 'backup-'));
/** Below the project, so that the built programs find the packages. */
const built = join(import.meta.dirname, '../../dist/backup-test');
let server: TenantServer;

beforeAll(async () => {
  const input = Object.fromEntries(
    ['backup', 'restore'].map((name) => [name, join(import.meta.dirname, `${name}-command.ts`)]),
  );
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: true, target: 'node20', outDir: built, emptyOutDir: true, rollupOptions: { input } },
  });
  const { site } = await planSite();
  server = await serveTenant(site.tenant, { host: '127.0.0.1', port: 0, onFailure: () => undefined });
}, 60_000);

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
  rmSync(built, { recursive: true, force: true });
});
const TOKEN = 'local:admin@framdrift.local';

function run(program: 'backup' | 'restore', argv: readonly string[], token = TOKEN): Promise<Run> {
  const env = { PATH: process.env['PATH'] ?? '', LANG: 'nb_NO.UTF-8', INIT_CWD: folder, FRAMDRIFT_GRAPH_TOKEN: token };
  return new Promise((settle) => {
    const all = [join(built, `${program}.js`), ...argv];
    execFile(process.execPath, all, { env, cwd: folder }, (error, stdout, stderr) => {
      settle({ status: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

const from = (site: string): readonly string[] => ['--site', `http://localhost${site}`, '--graph-origin', server.url];
const checksums = (text: string): readonly string[] => text.match(/\b[0-9a-f]{64}\b/g) ?? [];

describe('the commands', { timeout: 120_000 }, () => {
  test('write the plan to a file, and put it back on an empty site with the same checksums', async () => {
    const taken = await run('backup', [...from(address.path), '--to', 'plan.framdrift']);
    expect([taken.status, taken.stderr]).toEqual([0, '']);
    expect(checksums(taken.stdout).length).toBe(allLists.length + 1);
    expect(taken.stdout).toContain('kan ikke leses av Framdrift');
    expect(taken.stdout).toContain('«Kontaktperson», «Sum» står i filen, men blir ikke lagt tilbake');
    expect(taken.stdout).toMatch(/Skrevet: plan\.framdrift\n$/);
    expect(statSync(join(folder, 'plan.framdrift')).mode & 0o077).toBe(0);

    const restored = await run('restore', [...from(emptySite.path), '--from', 'plan.framdrift', '--lang', 'en']);
    expect([restored.status, restored.stderr]).toEqual([0, '']);
    expect(checksums(restored.stdout).toSorted()).toEqual(checksums(taken.stdout).toSorted());
    expect(restored.stdout).toContain('The site is equal to the file.');

    const again = await run('backup', [...from(emptySite.path), '--to', 'igjen.framdrift']);
    expect(checksums(again.stdout)).toEqual(checksums(taken.stdout));

    const refused = await run('restore', [...from(address.path), '--from', 'plan.framdrift', '--lang', 'nn']);
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toMatch(/^Området har alt ein plan.*\n$/);
    expect(JSON.stringify([taken, restored, again, refused])).not.toContain(TOKEN);
  });

  test('never write over a file, and leave none where nothing came of it', async () => {
    writeFileSync(join(folder, 'gammel'), 'den forrige');
    const kept = await run('backup', [...from(address.path), '--to', 'gammel']);
    expect([kept.status, kept.stderr]).toEqual([
      1,
      'gammel finnes fra før og blir ikke skrevet over; velg et annet navn.\n',
    ]);
    expect(readFileSync(join(folder, 'gammel'), 'utf8')).toBe('den forrige');

    const missing = await run('backup', [...from('/sites/ingen'), '--to', 'ny']);
    expect(missing.status).toBe(1);
    const nowhere = await run('backup', [...from(address.path), '--to', 'ingen/mappe']);
    expect([nowhere.status, nowhere.stdout]).toEqual([1, '']);
    expect(nowhere.stderr).toContain('Fikk ikke skrevet ingen/mappe');
    expect(readdirSync(folder).filter((name) => /ny|part/.test(name))).toEqual([]);
  });

  test('say in one sentence what is wrong with a file', async () => {
    writeFileSync(join(folder, 'feil'), 'noe annet');
    const wrong = await run('restore', ['--site', 'https://skarvoy.sharepoint.com/sites/plan', '--from', 'feil']);
    expect(wrong).toEqual({
      status: 1,
      stdout: '',
      stderr: 'feil er ikke en sikkerhetskopi fra Framdrift; ingenting er endret.\n',
    });
    expect((await run('restore', [...from(emptySite.path), '--from', 'borte'])).stderr).toContain(
      'Fikk ikke lest borte',
    );
  });

  test('say that a token is not good enough, and do not show it', async () => {
    const token = 'local:ukjent@framdrift.local';
    const refused = await run('backup', [...from(address.path), '--to', 'ny'], token);
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('Hent et nytt token');
    expect(refused.stderr).not.toContain(token);
    const none = await run('restore', [...from(emptySite.path), '--from', 'ny'], '');
    expect(none.stderr).toContain('Miljøvariabelen FRAMDRIFT_GRAPH_TOKEN er tom');
  });

  test('tell how they are used, and what is not included', async () => {
    for (const program of ['backup', 'restore'] as const) {
      const help = await run(program, ['--help', '--lang', 'en'], '');
      expect([help.status, help.stderr]).toEqual([0, '']);
      expect(help.stdout).toContain('Not included: attachments, earlier versions of rows');
    }
  });
});
