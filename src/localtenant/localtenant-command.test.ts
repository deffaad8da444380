/** The built program: starts, refuses, and loses nothing that it acknowledged when it is killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'localtenant-'));
const program = join(folder, 'localtenant.js');
const data = join(folder, 'data');
const running = new Set<ChildProcess>();

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: {
        input: { localtenant: join(import.meta.dirname, 'localtenant-command.ts') },
        output: { entryFileNames: '[name].js', format: 'es' },
      },
    },
    ssr: { noExternal: true },
  });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
}, 60_000);
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

function start(...options: readonly string[]): { child: ChildProcess; url: Promise<string>; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [program, ...options], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.once('exit', (code) => {
      running.delete(child);
      resolve({ code, stderr });
    });
  });
  const url = new Promise<string>((resolve, reject) => {
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      const found = /(http:\/\/\S+)\/v1\.0/.exec(stdout)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(({ code }) => reject(new Error(`ended with ${String(code)}: ${stderr}`)));
  });
  url.catch(() => undefined);
  return { child, url, ended };
}

const leader = { Authorization: 'Bearer local:leder@framdrift.local', 'Content-Type': 'application/json' };
const SITE = '/v1.0/sites/localhost:/sites/framdrift:';

async function ask(url: string, method = 'GET', body?: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method,
    headers: leader,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}

/** Titles of all rows, by the key that the writer gave them. */
async function readAll(origin: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  let next: unknown = `${SITE}/lists/Plan/items?$expand=fields($select=Key,Title)`;
  while (typeof next === 'string') {
    const page: Record<string, unknown> = await ask(`${origin}${next.replace('https://graph.microsoft.com', '')}`);
    for (const { fields } of page['value'] as { fields: { Key: string; Title: string } }[])
      found.set(fields.Key, fields.Title);
    next = page['@odata.nextLink'];
  }
  return found;
}

/** The last PATCH of a row may have been saved without its answer having arrived. */
function expectKept(found: ReadonlyMap<string, string>, acknowledged: ReadonlyMap<string, string>): void {
  for (const [key, title] of acknowledged) expect(['changed', title], key).toContain(found.get(key));
}

describe('the program', () => {
  test('loses no acknowledged write when it is killed in the midst of many', async () => {
    const acknowledged = new Map<string, string>();
    let answered = 0;
    for (let round = 0; round < 6; round += 1) {
      const { child, url, ended } = start('--port', '0', '--data', data);
      const origin = await url;
      if (round === 0) {
        const columns = [{ name: 'Key', indexed: true, enforceUniqueValues: true, text: {} }];
        await ask(`${origin}${SITE}/lists`, 'POST', { displayName: 'Plan', columns });
      }
      expectKept(await readAll(origin), acknowledged);
      // Not after a while but after so many answers, with the other writers' calls under way.
      const enough = answered + 60 + round * 17;
      let inTheMidst: () => void = () => undefined;
      const midst = new Promise<void>((resolve) => {
        inTheMidst = resolve;
      });
      const writer = async (name: string): Promise<never> => {
        for (let count = 0; ; count += 1) {
          const key = `${round}-${name}-${count}`;
          const made = await ask(`${origin}${SITE}/lists/Plan/items`, 'POST', { fields: { Key: key, Title: 'new' } });
          acknowledged.set(key, 'new');
          const fields = `${origin}${SITE}/lists/Plan/items/${String(made['id'])}/fields`;
          await ask(fields, 'PATCH', { Title: 'changed' });
          acknowledged.set(key, 'changed');
          answered += 2;
          if (answered >= enough) inTheMidst();
        }
      };
      // Each ends at the call that the kill meets; that one is not acknowledged, and what became of it is not known.
      const writers = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => writer(name).catch(() => undefined));
      await midst;
      child.kill('SIGKILL');
      await ended;
      await Promise.all(writers);
    }
    const { url } = start('--port', '0', '--data', data);
    expectKept(await readAll(await url), acknowledged);
    console.log(`killed 6 times in the midst of writing: ${answered} acknowledged, 0 lost`);
    expect(answered).toBeGreaterThanOrEqual(600);
  }, 60_000);

  test('drops a connection where the plan says so, after the work is done', async () => {
    const plan = join(folder, 'faults.json');
    const faults = [{ when: { method: 'POST', path: '/sites/*/lists', times: 1 }, effect: { kind: 'dropAfter' } }];
    writeFileSync(plan, JSON.stringify({ faults }));
    const { url } = start('--port', '0', '--data', join(folder, 'drops'), '--faults', plan);
    const lists = `${await url}${SITE}/lists`;
    await expect(fetch(lists, { method: 'POST', headers: leader, body: '{"displayName":"Lost"}' })).rejects.toThrow(
      'fetch failed',
    );
    expect((await ask(`${lists}/Lost`))['name']).toBe('Lost');
  });

  test('brings files up and down over the port', async () => {
    const { url } = start('--port', '0', '--data', join(folder, 'files'));
    const file = `${await url}${SITE}/drive/root:/fil.txt:/content`;
    await fetch(file, { method: 'PUT', headers: leader, body: 'blåbær' });
    expect(await (await fetch(file, { headers: leader })).text()).toBe('blåbær');
  });

  test('ends when asked to, and lets go of its data', async () => {
    const own = join(folder, 'ends');
    const first = start('--port', '0', '--data', own);
    await first.url;
    first.child.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
    await start('--port', '0', '--data', own).url;
  });
});

const sentence = async (...options: readonly string[]): Promise<string> => {
  const { code, stderr } = await start(...options).ended;
  expect(code).toBe(1);
  expect(stderr.trim()).not.toContain('\n');
  return stderr.trim();
};

describe('the program refuses with one sentence', () => {
  test('an unknown option, a bad port, zone or plan', async () => {
    expect(await sentence('--prot', '4010')).toBe("Unknown option '--prot'.");
    expect(await sentence('--port', '99999')).toBe('--port 99999 is not a port.');
    expect(await sentence('--time-zone', 'Oslo')).toBe('--time-zone Oslo is not a time zone, as Europe/Oslo is.');
    writeFileSync(join(folder, 'bad.json'), '{"faults":[{}]}');
    expect(await sentence('--faults', join(folder, 'bad.json'))).toContain('faults[0].effect must be an object');
    expect(await sentence('--faults', join(folder, 'none.json'))).toContain('cannot be read');
  });

  test('a port that is taken', async () => {
    const taken = await new Promise<Server>((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
    });
    const { port } = taken.address() as { port: number };
    expect(await sentence('--port', String(port), '--data', join(folder, 'taken'))).toBe(
      `Port ${port} on 127.0.0.1 is taken; choose another with --port.`,
    );
    taken.close();
  });

  test('data that another process holds, that cannot be used, or that a newer version wrote', async () => {
    const held = join(folder, 'held');
    const { url, child } = start('--port', '0', '--data', held);
    await url;
    expect(await sentence('--port', '0', '--data', held)).toBe(
      `${held} is in use by process ${String(child.pid)}; if that is another program, delete ${join(held, 'lock')} and start again.`,
    );
    writeFileSync(join(folder, 'plain'), 'text');
    expect(await sentence('--port', '0', '--data', join(folder, 'plain'))).toContain('cannot be made');
    const elsewhere = start('--port', '0', '--data', join(folder, 'zone'), '--time-zone', 'America/Los_Angeles');
    await elsewhere.url;
    elsewhere.child.kill('SIGTERM');
    await elsewhere.ended;
    const zone = await sentence('--port', '0', '--data', join(folder, 'zone'), '--time-zone', 'Europe/Oslo');
    expect(zone).toContain('keep time in America/Los_Angeles; choose another folder with --data for Europe/Oslo.');
    const newer = join(folder, 'newer');
    await start('--port', '0', '--data', newer).url;
    for (const one of running) one.kill('SIGKILL');
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
    const log = join(newer, 'tenant.jsonl');
    writeFileSync(log, readFileSync(log, 'utf8').replace('"version":1', '"version":7'));
    expect(await sentence('--port', '0', '--data', newer)).toContain(
      'was written by a newer version of the local tenant (format 7',
    );
  });
});
