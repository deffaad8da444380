/**
 * `npm run package -- FILE [--lang nb|nn|en]`: the app for Teams, and the settings that are put out with the tab, from one
 * file with the municipality's values. Exit status 0, or 1 with one sentence for each thing to mend on standard error, and
 * then nothing is written.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fail, type Result, succeed } from '#base/result.ts';
import { staticWebApp } from '#hosting/static-web-app.ts';
import {
  type PackageCommandFailure,
  sayMunicipalityFault,
  sayPackageCommandFailure,
  sayPackageMade,
} from '#text/app-package.ts';
import { type Language, languageOfMachine, languages } from '#text/language.ts';
import { archiveOf, filesOf, textOf } from './app-package.ts';
import { readMunicipality } from './municipality.ts';

const PROJECT = path.join(import.meta.dirname, '../..');

interface Order {
  readonly file: string;
  readonly language: Language;
}

function orderOf(argv: readonly string[], machine: Language): Result<Order, PackageCommandFailure> {
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
  const language = lang === undefined ? machine : languages.find((one) => one === lang);
  if (language === undefined) return fail({ kind: 'unknownOption', option: `--lang ${String(lang)}` });
  const [file, ...more] = positionals;
  if (file === undefined) return fail({ kind: 'noFileNamed' });
  return more.length > 0 ? fail({ kind: 'severalFiles' }) : succeed({ file, language });
}

function valuesIn(file: string): Result<unknown, PackageCommandFailure> {
  let text: string;
  try {
    // npm runs its scripts in the project's folder, and tells where the person stood.
    text = readFileSync(path.resolve(process.env['INIT_CWD'] ?? '.', file), 'utf8');
  } catch {
    return fail({ kind: 'notFound', file });
  }
  try {
    // Windows' own editors put a mark before the text.
    return succeed(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return fail({ kind: 'notJson', file });
  }
}

function complain(sentences: readonly string[]): void {
  process.stderr.write(`${sentences.join('\n')}\n`);
  process.exitCode = 1;
}

const machine = languageOfMachine(process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '');
const order = orderOf(process.argv.slice(2), machine);

function make({ file, language }: Order): void {
  const values = valuesIn(file);
  if (!values.ok) return complain([sayPackageCommandFailure(values.failure, language)]);
  const read = readMunicipality(values.value);
  if (!read.ok) return complain(read.failure.map((fault) => sayMunicipalityFault(fault, language)));
  const { version } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as { version: string };
  const icon = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(PROJECT, `appPackage/${name}.png`)));
  const archive = archiveOf(filesOf(read.value, version, { color: icon('color'), outline: icon('outline') }));
  const { clientId: client, tenantId: tenant, rights, sharePoint } = read.value;
  const folder = path.join(PROJECT, 'dist/package');
  const [app, site] = [path.join(folder, `framdrift-${version}.zip`), path.join(folder, 'site')];
  mkdirSync(site, { recursive: true });
  writeFileSync(app, archive);
  writeFileSync(path.join(site, 'settings.json'), textOf({ client, tenant, rights }));
  writeFileSync(path.join(site, 'staticwebapp.config.json'), textOf(staticWebApp(sharePoint)));
  const shown = (made: string): string => path.relative(PROJECT, made);
  process.stdout.write(`${sayPackageMade({ app: shown(app), site: shown(site) }, language)}\n`);
}

if (order.ok) make(order.value);
else complain([sayPackageCommandFailure(order.failure, machine)]);
