/** The built program against a tenant in a box on a port of this machine. */
import { execFile, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHANNEL_ID, TEAM_ID } from '#localtenant/seed.ts';
import { serveTenant, type TenantServer } from '#localtenant/server.ts';
import { openTestTenant, type TestTenant } from '#localtenant/test-tenant.ts';
import { lyingOn } from './test-site.ts';

/** Below the project, so that the built program finds the packages and the version. */
const built = join(import.meta.dirname, '../../dist/probe-test');
let world: TestTenant;
let server: TenantServer;
let site: string;

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: join(import.meta.dirname, 'probe-command.ts'), target: 'node20', outDir: built, emptyOutDir: true },
  });
  world = await openTestTenant();
  server = await serveTenant(world.tenant, {
    host: 'localhost',
    port: 0,
    onFailure: (error) => {
      throw error;
    },
  });
  site = `${server.url}/sites/framdrift`;
}, 60_000);

afterAll(async () => {
  await server.close();
  await rm(built, { recursive: true, force: true });
});

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const tokens = {
  FRAMDRIFT_GRAPH_TOKEN: 'local:admin@framdrift.local',
  FRAMDRIFT_SHAREPOINT_TOKEN: 'local-sharepoint:admin@framdrift.local',
  FRAMDRIFT_MEMBER_GRAPH_TOKEN: 'local:medlem1@framdrift.local',
};

const run = (argv: readonly string[], given: Readonly<Record<string, string>> = tokens): Promise<Run> =>
  new Promise((settle) => {
    const env = { PATH: process.env['PATH'] ?? '', LANG: 'nb_NO.UTF-8', ...given };
    execFile(process.execPath, [join(built, 'probe-command.js'), ...argv], { env }, (error, stdout, stderr) => {
      settle({ status: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });

const CHANNEL = `https://teams.microsoft.com/l/channel/${encodeURIComponent(CHANNEL_ID)}/Generelt?groupId=${TEAM_ID}`;

describe('the probe command', () => {
  test('asks all over the wire, says what it is doing, and ends well', async () => {
    // The stamps of a list are whole seconds, and this tenant's clock moves with nobody.
    const ticking = setInterval(() => (world.clock.now += 1_000), 500);
    const before = lyingOn(world);
    const { status, stdout, stderr } = await run(['--site', site, '--channel', CHANNEL, '--json', '--lang', 'en']);
    clearInterval(ticking);
    const { probes } = JSON.parse(stdout) as {
      readonly probes: readonly { readonly answers: readonly { readonly mark: string; readonly step: string }[] }[];
    };
    const answers = probes.flatMap((probe) => probe.answers);
    expect(answers.filter(({ mark }) => mark !== '=' && mark !== '·')).toEqual([]);
    expect(answers.length).toBeGreaterThan(140);
    expect(stderr).toContain('Which headers may a page read?');
    expect(stdout + stderr).not.toMatch(/local:|local-sharepoint:/);
    expect(status).toBe(0);
    expect(lyingOn(world)).toEqual(before);
  }, 60_000);

  test('takes away what it made when somebody ends it', async () => {
    const before = lyingOn(world);
    const env = { PATH: process.env['PATH'] ?? '', ...tokens };
    const child = spawn(process.execPath, [join(built, 'probe-command.js'), '--site', site, '--lang', 'en'], { env });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      if (said === '') child.kill('SIGINT');
      said += chunk.toString();
    });
    child.stdout.resume();
    const status = await new Promise((resolve) => {
      child.once('close', resolve);
    });
    expect(status).toBe(1);
    expect(said).toContain('add-only: Was interrupted.');
    expect(lyingOn(world)).toEqual(before);
  });

  test('ends with 1 where something could not be asked, and says what', async () => {
    const { status, stdout, stderr } = await run(['--site', site], { ...tokens, FRAMDRIFT_GRAPH_TOKEN: 'local:x@y.z' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^GET \/sites\/\{host\}:\{path\} ble avvist med 401 /);
    expect(stdout + stderr).not.toContain('local:x@y.z');
  });

  const site1 = ['--site', 'https://kommunen.sharepoint.com/sites/plan'];
  test.each([
    [[], 'Si hvilket område'],
    [['--site', 'https://kommunen.sharepoint.com.evil.example/sites/plan'], '--site kan ikke være'],
    [['--site', 'http://kommunen.sharepoint.com/sites/plan'], '--site kan ikke være'],
    [['--site', 'plan'], '--site kan ikke være'],
    [['--site', 'https://kommunen.sharepoint.com/'], '--site kan ikke være'],
    [['--site', 'https://kommunen.sharepoint.com/sites/%E0'], '--site kan ikke være'],
    [[...site1, '--graph-origin', 'https://evil.example'], '--graph-origin kan ikke være'],
    [[...site1, '--sharepoint-origin', 'http://localhost.evil.example'], '--sharepoint-origin kan ikke være'],
    [[...site1, '--channel', 'Generelt'], '--channel kan ikke være'],
    [[...site1, '--tab-origin', 'http://framdrift.example'], '--tab-origin kan ikke være'],
    [[...site1, '--lang', 'se'], '--lang kan ikke være «se»'],
    [[...site1, '--token', 'x'], 'Valget --token finnes ikke'],
    [[...site1, 'mer'], 'Valget mer finnes ikke'],
  ] as const)('refuses %j with a sentence, before anything is sent', async (argv, sentence) => {
    const { status, stdout, stderr } = await run(argv);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(sentence);
  });

  test('names the token that is missing', async () => {
    const { FRAMDRIFT_SHAREPOINT_TOKEN: _, ...rest } = tokens;
    expect((await run(site1, rest)).stderr).toContain('FRAMDRIFT_SHAREPOINT_TOKEN mangler');
    expect((await run(site1, {})).stderr).toContain('FRAMDRIFT_GRAPH_TOKEN mangler');
  });

  test('says how tokens are had, to who has none', async () => {
    const { status, stdout } = await run(['--help', '--lang', 'nn'], {});
    expect(status).toBe(0);
    expect(stdout).toContain('FRAMDRIFT_GRAPH_TOKEN');
    expect(stdout).toContain('Tilgangen blir lagd i miljøvariablar');
  });
});
