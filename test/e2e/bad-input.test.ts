/** What people give that cannot be used: one plain sentence, and nothing is changed or lost. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skarvoyPlan } from './plan-document.ts';
import { closeBrowser, faultsOf, type Product, startProduct } from './product.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** The first bytes by which each kind is known. */
const compound = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(1024));

const badDocuments: readonly {
  readonly what: string;
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}[] = [
  { what: 'an empty file', name: 'Plan.docx', bytes: async () => new Uint8Array() },
  { what: 'a PDF with the name of a Word file', name: 'Plan.docx', bytes: async () => text('%PDF-1.7\n1 0 obj\n') },
  { what: 'an old or a locked Word file', name: 'Plan.docx', bytes: async () => compound },
  {
    what: 'half a Word file',
    name: 'Plan.docx',
    bytes: async () => {
      const whole = await skarvoyPlan();
      return whole.slice(0, whole.length / 2);
    },
  },
  {
    what: 'noise',
    name: 'Plan.docx',
    bytes: async () => Uint8Array.from({ length: 4096 }, (_, at) => (at * 73) % 256),
  },
];

let product: Product;
afterAll(closeBrowser);

describe('a document that cannot be read', () => {
  beforeAll(async () => {
    product = await startProduct('empty-2026');
  });
  afterAll(() => product.stop());

  test.each(badDocuments)('is told in the tab: $what', async ({ name, bytes }) => {
    const page = await product.open();
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(await bytes()) });
    const told = page.locator('.import-failed');
    await told.waitFor();
    expect(await told.innerText()).toMatch(/^Vi klarte ikke å lese dokumentet\. [A-ZÆØÅ].{20,}\.$/);
    await page.getByRole('button', { name: 'Velg Word-dokument' }).waitFor();
    expect(await product.graph('GET', `${SITE}/lists/Plans/items`)).toMatchObject({ value: [] });
    expect(faultsOf(page)).toEqual([]);
  });

  test.each(badDocuments)('is told on the command line, with exit status 1: $what', async ({ name, bytes }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'framdrift-'));
    const file = path.join(folder, name);
    writeFileSync(file, await bytes());
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/programs/import.js', file, '--lang', 'nb'], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim()).toMatch(/^\S.{20,}\.$/);
  });
});

const SITE = '/sites/localhost:/sites/framdrift:';

const opened = async (page: Page): Promise<void> => page.getByRole('heading', { level: 1 }).waitFor();

describe('a list that somebody changed in SharePoint', () => {
  beforeAll(async () => {
    product = await startProduct('mid-process');
  });
  afterAll(() => product.stop());

  test('is found again under its new name', async () => {
    await product.graph('PATCH', `${SITE}/lists/Measures`, { displayName: 'Alt vi skal gjøre' });
    const page = await product.open({ at: '/tiltak' });
    await page.getByRole('link', { name: 'Dagtilbud', exact: true }).waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  test('is named when a column is gone; the rest of the plan is there, and nothing is written to it', async () => {
    await product.administer('POST', '/_admin/columns', {
      site: '/sites/framdrift',
      list: 'Measures',
      column: 'NextStep',
      remove: true,
    });
    const page = await product.open();
    await opened(page);
    const notice = page.getByText(/Neste steg/).first();
    await notice.waitFor();
    await page.getByRole('link', { name: 'Tiltak', exact: true }).click();
    await page.getByRole('link', { name: 'Dagtilbud', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: /Kjøp av vaskeritjenester/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'Tidslinje' }).click();
    await page.getByRole('button', { name: 'Ny milepæl' }).waitFor();
  });
});

describe('a text that is too long', () => {
  beforeAll(async () => {
    product = await startProduct('mid-process');
  });
  afterAll(() => product.stop());

  test('is told while it is written, kept whole, and not saved', async () => {
    const page = await product.open({ at: '/tiltak' });
    await page.getByRole('link', { name: 'Dagtilbud', exact: true }).click();
    await page.getByRole('button', { name: /ansvarlig rolle/i }).click();
    const field = page.getByRole('textbox', { name: /ansvarlig rolle/i });
    const long = 'e'.repeat(300);
    await field.fill(long);
    await page.getByRole('alert').getByText('Ta bort 45').waitFor();
    await field.press('Enter');
    expect(await field.inputValue()).toBe(long);
    await field.fill('e'.repeat(255));
    await field.press('Enter');
    await page.getByRole('button', { name: /ansvarlig rolle/i }).waitFor();
    await page.getByText(/^Delt \d/).waitFor();
    expect(faultsOf(page)).toEqual([]);
  });
});

describe('a start that cannot be', () => {
  const start = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['dist/programs/start.js', ...args], { encoding: 'utf8' });

  test('says that the port is taken', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const data = mkdtempSync(path.join(tmpdir(), 'framdrift-'));
    const { status, stderr } = start('--port', String(port), '--data', path.join(data, 'tenant'));
    other.close();
    rmSync(data, { recursive: true, force: true });
    expect(status).toBe(1);
    expect(stderr.trim()).toBe(`Port ${port} is taken. Choose another with: npm start -- --port ${port + 10}.`);
  });

  test('says which scenarios there are', () => {
    const { status, stderr } = start('--scenario', 'nowhere');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^There is no scenario «nowhere». There are: empty, /);
  });
});
