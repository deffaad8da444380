/** What people give that cannot be used: one plain sentence, and nothing is changed or lost. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skarvoyDocument } from '#laptop/scenarios/imported-document.ts';
import { closeBrowser, faultsOf, type Product, startProduct } from './product.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** A compound file, as Word wrote before 2007 and still writes with a password, with the names of its streams. */
function compound(...streams: readonly string[]): Uint8Array {
  const names = streams.flatMap((name) => Array.from(name, (sign) => [sign.charCodeAt(0), 0]).flat());
  return Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(1024), ...names);
}

const PICTURE =
  '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></w:drawing></w:r></w:p>';

/** The plan with another body; `prolog` stands before it. */
async function withBody(body: string, prolog = ''): Promise<Uint8Array> {
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const xml = `${prolog}<w:document ${word}><w:body>${body}</w:body></w:document>`;
  return zipSync({ ...unzipSync(await skarvoyDocument()), 'word/document.xml': text(xml) });
}

const badDocuments: readonly {
  readonly what: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  readonly says: string;
}[] = [
  { what: 'an empty file', bytes: () => new Uint8Array(), says: 'Filen er tom' },
  { what: 'a PDF with the name of a Word file', bytes: () => text('%PDF-1.7\n1 0 obj\n'), says: 'men en PDF' },
  { what: 'an old Word file', bytes: () => compound('WordDocument'), says: 'i det gamle formatet .doc' },
  { what: 'a Word file with a password', bytes: () => compound('EncryptedPackage'), says: 'beskyttet med passord' },
  { what: 'a scanned document', bytes: () => withBody(PICTURE), says: 'er skannet eller har bare bilder' },
  { what: 'a spreadsheet', bytes: () => zipSync({ 'xl/workbook.xml': text('<x/>') }), says: 'men et regneark' },
  { what: 'an archive', bytes: () => zipSync({ 'plan.txt': text('Plan') }), says: 'men en pakket fil' },
  { what: '11 MB', bytes: () => new Uint8Array(11 * 1024 * 1024), says: 'Filen er for stor' },
  { what: 'a million paragraphs', bytes: () => withBody('<w:p/>'.repeat(1_000_000)), says: 'ikke kan leses trygt' },
  {
    what: 'entities that multiply',
    bytes: () => withBody('<w:p/>', '<!DOCTYPE x [<!ENTITY a "aaaa">]>'),
    says: 'ikke kan leses trygt',
  },
  {
    what: 'half a Word file',
    bytes: async () => {
      const whole = await skarvoyDocument();
      return whole.slice(0, whole.length / 2);
    },
    says: 'Filen er skadet',
  },
  {
    what: 'noise',
    bytes: () => Uint8Array.from({ length: 4096 }, (_, at) => (at * 73) % 256),
    says: 'en fil vi ikke kjenner',
  },
];

let product: Product;
afterAll(closeBrowser);

describe('a document that cannot be read', () => {
  beforeAll(async () => {
    product = await startProduct('empty-2026');
  });
  afterAll(() => product.stop());

  test.each(badDocuments)('is told in the tab: $what', async ({ bytes, says }) => {
    const name = 'Plan.docx';
    const page = await product.open();
    await page
      .locator('.drop-zone input[type=file]')
      .setInputFiles({ name, mimeType: '', buffer: Buffer.from(await bytes()) });
    const told = page.locator('.import-failed');
    await told.waitFor();
    expect(await told.innerText()).toMatch(/^Vi klarte ikke å lese dokumentet\. [A-ZÆØÅ].{20,}\.$/);
    expect(await told.innerText()).toContain(says);
    await page.getByRole('button', { name: 'Velg Word-dokument' }).waitFor();
    expect(await product.graph('GET', `${SITE}/lists/Plans/items`)).toMatchObject({ value: [] });
    expect(faultsOf(page)).toEqual([]);
  });

  test.each(badDocuments)('is told on the command line, with exit status 1: $what', async ({ bytes, says }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'framdrift-'));
    const file = path.join(folder, 'Plan.docx');
    writeFileSync(file, await bytes());
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/programs/import.js', file, '--lang', 'nb'], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim()).toMatch(/^\S.{20,}\.$/);
    expect(stderr).toContain(says);
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
    const panel = page.getByRole('complementary');
    await panel
      .getByRole('button', { name: /Dagtilbud/ })
      .first()
      .click();
    const field = panel.getByRole('textbox').first();
    const long = 'e'.repeat(300);
    await field.fill(long);
    await page.getByRole('alert').getByText('Ta bort 45').waitFor();
    await field.press('Enter');
    expect(await field.inputValue()).toBe(long);
    await field.fill('e'.repeat(255));
    await field.press('Enter');
    await panel
      .getByRole('button', { name: /e{255}/ })
      .first()
      .waitFor();
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
    expect(stderr).toMatch(/^There is no scenario «nowhere». There are: not-set-up, empty, /);
  });
});
