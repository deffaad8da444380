import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asWord, heading, list, table } from '#documents/sample-documents.ts';

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

let folder: string;
/** Below the project, so that the built program finds the packages. */
const built = join(import.meta.dirname, '../../dist/import-test');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: join(import.meta.dirname, 'import-command.ts'), target: 'node20', outDir: built, emptyOutDir: true },
  });
}, 60_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(built, { recursive: true, force: true });
});

const run = (...argv: readonly string[]): Promise<Run> =>
  new Promise((settle) => {
    const env = { PATH: process.env['PATH'] ?? '', LANG: 'nb_NO.UTF-8' };
    execFile(process.execPath, [join(built, 'import-command.js'), ...argv], { env }, (error, stdout, stderr) => {
      settle({ status: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });

async function file(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('the import command', () => {
  test('prints the draft of a document as JSON, with what was not read', async () => {
    const plan = await asWord([
      heading('Prosessplan for Skarvøy'),
      heading('Milepælsplan'),
      table(['Aktivitet', 'Ansvar', 'Tid'], ['Oppstart', 'Styringsgruppe', 'Medio mars 2026']),
      heading('Annet'),
      list('Dette er bare ord.'),
    ]);
    const { status, stdout, stderr } = await run(await file('plan.docx', plan));
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      plan: { title: 'Prosessplan for Skarvøy' },
      milestones: [
        {
          title: 'Oppstart',
          participants: ['Styringsgruppe'],
          when: { text: 'Medio mars 2026', start: '2026-03-11', end: '2026-03-20' },
        },
      ],
      unread: [{ text: 'Annet' }, { text: 'Dette er bare ord.' }],
      warnings: [],
    });
  });

  test.each([
    ['is empty', '', 'Filen er tom'],
    ['is a PDF under another name', '%PDF-1.7\n', 'ikke et Word-dokument, men en PDF'],
  ])('says in one sentence what is wrong with a document that %s', async (_, content, sentence) => {
    const { status, stdout, stderr } = await run(await file('plan.docx', content));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('says what is wrong with how it was called', async () => {
    expect(await run()).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('Si hvilket dokument'),
    });
    expect(await run(folder)).toMatchObject({ status: 1, stderr: expect.stringContaining('er en mappe') });
    expect(await run(join(folder, 'borte.docx'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Fant ikke'),
    });
    expect(await run('--alt')).toMatchObject({ status: 1, stderr: expect.stringContaining('--alt finnes ikke') });
    expect(await run('a', 'b')).toMatchObject({ status: 1, stderr: expect.stringContaining('ett dokument om gangen') });
  });

  test('speaks the language it is asked for', async () => {
    const empty = await file('tom.txt', '');
    expect((await run(empty, '--lang', 'nn')).stderr).toContain('Fila er tom');
    expect((await run(empty, '--lang=en')).stderr).toContain('The file is empty');
    expect((await run(empty, '--lang', 'sv')).stderr).toContain('--lang sv finnes ikke');
  });
});
