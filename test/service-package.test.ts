/** The reminder service as it is put out: one program with all that it needs in it, run where no package lies beside it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servicePackage } from '../src/operations/service-package.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'framdrift-service-'));
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  await build({ configFile: 'vite.config.ts', mode: 'service', logLevel: 'silent', build: { outDir: folder } });
  // What Azure's host puts in: it is told of each function, and says nothing.
  writeFileSync(
    path.join(folder, 'host.cjs'),
    `const Module = require('node:module');
const load = Module._load;
const told = [];
const host = new Proxy({}, { get: (_, name) => (name === 'registerFunction' ? (about) => told.push(about) : () => ({})) });
Module._load = (name, ...rest) => (name === '@azure/functions-core' ? host : load(name, ...rest));
process.on('exit', () => process.stdout.write(JSON.stringify(told)));`,
  );
}, 60_000);

function run(args: readonly string[], settings: Readonly<Record<string, string>> = {}) {
  const env = { PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8', ...settings };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

interface Told {
  readonly name: string;
  readonly bindings: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

describe('the built service', () => {
  it('tells a function app of its timer, the bot’s door, and the look that takes the app’s own key', () => {
    const { status, stdout, stderr } = run(['-r', './host.cjs', '-e', "require('./function.cjs')"]);
    expect([status, stderr]).toEqual([0, '']);
    const told = JSON.parse(stdout) as readonly Told[];
    const bindings = Object.fromEntries(told.map((each) => [each.name, Object.values(each.bindings)]));
    expect(Object.keys(bindings).toSorted()).toEqual(['check', 'messages', 'round']);
    expect(bindings['round']).toMatchObject([{ type: 'timerTrigger', schedule: '0 */5 * * * *' }]);
    expect(bindings['messages']?.[0]).toMatchObject({
      type: 'httpTrigger',
      authLevel: 'anonymous',
      methods: ['POST'],
      route: 'messages',
    });
    expect(bindings['check']?.[0]).toMatchObject({ type: 'httpTrigger', authLevel: 'admin', route: 'check' });
  });

  it('starts in a container, and says which settings it lacks', () => {
    const { status, stderr } = run(['serve.cjs']);
    expect(status).toBe(1);
    expect(stderr.split('\n')).toEqual(expect.arrayContaining([expect.stringContaining('FRAMDRIFT_TENANT')]));
  });

  it('repeats no secret where an address of a flow is wrong', () => {
    const { status, stderr } = run(['serve.cjs', '--check'], {
      FRAMDRIFT_TENANT: '33333333-cccc-4ccc-8ccc-333333333333',
      FRAMDRIFT_IDENTITY: '44444444-dddd-4ddd-8ddd-444444444444',
      FRAMDRIFT_BOT: 'none',
      FRAMDRIFT_SITES: 'https://skarvoy.sharepoint.com/sites/framtid',
      FRAMDRIFT_WEBHOOK_1: 'https://evil.example/workflows/1/triggers/manual/paths/invoke?sig=hemmelig',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('FRAMDRIFT_WEBHOOK_1 is not the address of a flow');
    expect(stderr).not.toContain('hemmelig');
  });

  it('is one archive, the same to the byte, that begins where the host looks', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.cjs') && !/^(host|serve)/.test(name));
    const programs = Object.fromEntries(
      names.map((name) => [name, new Uint8Array(readFileSync(path.join(folder, name)))]),
    );
    const archive = servicePackage(programs, '1.2.3');
    expect(Buffer.compare(servicePackage(programs, '1.2.3'), archive)).toBe(0);
    const files = unzipSync(archive);
    expect(Object.keys(files).toSorted()).toEqual(['host.json', 'package.json', ...names].toSorted());
    const read = (name: string): unknown => JSON.parse(strFromU8(files[name] ?? new Uint8Array()));
    const { main } = read('package.json') as { readonly main: string };
    expect(Object.keys(files)).toContain(main);
    expect(read('host.json')).toMatchObject({ version: '2.0', extensions: { http: { routePrefix: 'api' } } });
    expect(strFromU8(files['host.json'] ?? new Uint8Array())).not.toMatch(/insights/i);
  });
});
