import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tabHeaders } from '#hosting/security-headers.ts';
import { servePages } from './pages.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'framdrift-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the laptop’s server', () => {
  it('answers everything under the headers that the tab is hosted with, its own tenant allowed', async () => {
    mkdirSync(path.join(folder, 'assets'));
    writeFileSync(path.join(folder, 'index.html'), '<!doctype html>');
    writeFileSync(path.join(folder, 'assets/tab.js'), 'void 0;');
    const graphOrigin = 'http://127.0.0.1:4281';
    const server = await servePages(folder, 0, () => ({
      site: { host: 'framdrift.local', path: '/sites/plan' },
      channel: { team: '1', channel: '2' },
      graphOrigin,
      startsAt: null,
    }));
    const wanted = Object.entries(tabHeaders({ calls: [graphOrigin], framedBy: ["'self'"] }));
    expect(wanted.length).toBeGreaterThan(4);
    for (const address of ['', 'assets/tab.js', 'laptop.json', 'nothing.js']) {
      const { headers } = await fetch(`${server.url}${address}`);
      expect(wanted.map(([name]) => [name, headers.get(name)])).toEqual(wanted);
    }
    await server.close();
  });

  it('lets the page of reminders alone make what draws cards, and hands on what is no file', async () => {
    writeFileSync(path.join(folder, 'index.html'), '<!doctype html>');
    writeFileSync(path.join(folder, 'paminnelser.html'), '<!doctype html>');
    const graphOrigin = 'http://127.0.0.1:4281';
    const server = await servePages(
      folder,
      0,
      () => ({
        site: { host: 'framdrift.local', path: '/sites/plan' },
        channel: { team: '1', channel: '2' },
        graphOrigin,
        startsAt: null,
      }),
      async (request) => (request.url.endsWith('/reminders/state') ? Response.json({ cards: [] }) : null),
    );
    const policies = async (address: string): Promise<string> => {
      const { headers } = await fetch(`${server.url}${address}`);
      return /trusted-types ([^;]*)/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? '';
    };
    expect(await policies('')).toBe('default');
    expect(await policies('paminnelser.html')).toMatch(/^default adaptivecards#\S+( adaptivecards#\S+)+$/);
    const answer = await fetch(`${server.url}reminders/state`);
    expect(await answer.json()).toEqual({ cards: [] });
    expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors');
    expect((await fetch(`${server.url}reminders/nothing`)).status).toBe(404);
    await server.close();
  });
});
