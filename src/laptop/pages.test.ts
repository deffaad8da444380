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
});
