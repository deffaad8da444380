/** Another program than ours opens what we write. Run where LibreOffice is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Instant } from '#base/clock.ts';
import { heading, paragraph, strong, type WordDocument, writeWord } from './word-writer.ts';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0) ?? null;

const document: WordDocument = {
  language: 'nn',
  title: 'Rapport til styringsgruppa',
  creator: 'Skarvøy kommune',
  made: '2026-02-11T13:32:00.000Z' as Instant,
  header: ['Plan', 'Skarvøy kommune'],
  footer: 'Laga av planen',
  pages: ['Side', 'av'],
  body: [
    heading(1, 'Til avgjerd'),
    { kind: 'proposal', lines: [[strong('Framlegg F02')], ['Felles tildelingseining']] },
    { kind: 'decision', lines: [[strong('Avgjerd V03')], ['Ny turnus']] },
    { kind: 'newPage' },
    heading(1, 'Tiltak'),
    {
      kind: 'table',
      description: 'Tabell: Tiltak',
      columns: [
        { heading: 'Tiltak', share: 2 },
        { heading: 'Status', share: 1 },
      ],
      rows: Array.from({ length: 120 }, (_, at) => [[[`Tiltak nummer ${at}`]], [['I gang']]]),
    },
    { kind: 'list', items: [['Eitt'], ['To']] },
    paragraph('muted', 'Slutt'),
  ],
};

describe('a document of ours', () => {
  beforeEach((context) => {
    if (office === null) context.skip('LibreOffice is not installed');
  });

  it('is opened by LibreOffice, which makes a PDF of it and finds every word', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'framdrift-word-'));
    const made = writeWord(document, null);
    writeFileSync(path.join(folder, 'rapport.docx'), made.ok ? made.value : expect.fail());
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    for (const format of ['pdf', 'txt:Text']) {
      spawnSync(office ?? '', [profile, '--headless', '--convert-to', format, '--outdir', folder, 'rapport.docx'], {
        cwd: folder,
        timeout: 90_000,
      });
    }
    expect(existsSync(path.join(folder, 'rapport.pdf'))).toBe(true);
    const text = readFileSync(path.join(folder, 'rapport.txt'), 'utf8');
    expect(text).toContain('Framlegg F02');
    expect(text).toContain('Tiltak nummer 119');
    rmSync(folder, { recursive: true });
  });
});
