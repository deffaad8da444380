/**
 * `npm run -s import -- FILE [--lang nb|nn|en]`: reads a document and prints the draft plan as JSON. Exit status 0, or 1
 * with one sentence on standard error. Reads one file and changes nothing.
 */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Result, exhaustive, fail, succeed } from '#base/result.ts';
import { goldShape } from '#documents/gold-shape.ts';
import { documentLimits, tooLarge } from '#documents/limits.ts';
import { openDocument } from '#documents/open-document.ts';
import { importPlan } from '#documents/plan-import.ts';
import {
  type DocumentFailure,
  type ImportCommandFailure,
  sayDocumentFailure,
  sayImportCommandFailure,
} from '#text/documents.ts';
import { type Language, languageOfMachine, languages } from '#text/language.ts';

interface Order {
  readonly file: string;
  readonly language: Language;
}

const isLanguage = (text: string | undefined): text is Language => languages.some((language) => language === text);

const machine = languageOfMachine(process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '');

function orderOf(argv: readonly string[]): Result<Order, ImportCommandFailure> {
  const { tokens, values, positionals } = parseArgs({
    args: [...argv],
    options: { lang: { type: 'string' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const unknown = tokens.find((token) => token.kind === 'option' && token.name !== 'lang');
  if (unknown?.kind === 'option') return fail({ kind: 'unknownOption', option: unknown.rawName });
  const { lang } = values;
  if (lang !== undefined && (typeof lang !== 'string' || !isLanguage(lang))) {
    return fail({ kind: 'unknownOption', option: `--lang ${String(lang)}` });
  }
  const [file, ...more] = positionals;
  if (file === undefined) return fail({ kind: 'noFileNamed' });
  return more.length > 0 ? fail({ kind: 'severalFiles' }) : succeed({ file, language: lang ?? machine });
}

type Failure = DocumentFailure | ImportCommandFailure;

/** The size is asked for first: a file that is too large is not read to find that out. */
async function bytesOf(file: string): Promise<Result<Uint8Array, Failure>> {
  // npm runs its scripts in the project's folder, and tells where the person stood.
  const path = resolve(process.env['INIT_CWD'] ?? '.', file);
  const found = await stat(path).catch(() => null);
  if (found === null) return fail({ kind: 'notFound', file });
  if (found.isDirectory()) return fail({ kind: 'isFolder', file });
  if (found.size > documentLimits.fileBytes) return fail(tooLarge(documentLimits, 'fileBytes', found.size));
  const bytes = await readFile(path).catch(() => null);
  return bytes === null ? fail({ kind: 'notReadable', file }) : succeed(new Uint8Array(bytes));
}

async function draftOf(file: string): Promise<Result<object, Failure>> {
  const bytes = await bytesOf(file);
  if (!bytes.ok) return bytes;
  const document = await openDocument(bytes.value);
  if (!document.ok) return document;
  return succeed({ ...goldShape(importPlan(document.value.tree)), warnings: document.value.warnings });
}

function say(failure: Failure, language: Language): string {
  switch (failure.kind) {
    case 'noFileNamed':
    case 'severalFiles':
    case 'unknownOption':
    case 'notFound':
    case 'isFolder':
    case 'notReadable':
      return sayImportCommandFailure(failure, language);
    case 'empty':
    case 'noText':
    case 'tooLarge':
    case 'encrypted':
    case 'oldWord':
    case 'notWord':
    case 'damaged':
    case 'hostile':
    case 'unsupported':
      return sayDocumentFailure(failure, language);
  }
  return exhaustive(failure);
}

const order = orderOf(process.argv.slice(2));
const draft = order.ok ? await draftOf(order.value.file) : order;
if (draft.ok) process.stdout.write(`${JSON.stringify(draft.value, null, 2)}\n`);
else {
  process.stderr.write(`${say(draft.failure, order.ok ? order.value.language : machine)}\n`);
  process.exitCode = 1;
}
