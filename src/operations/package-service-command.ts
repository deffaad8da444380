/**
 * `npm run package:service`: the reminder service as one archive to put out in a function app, from what
 * `npm run build:service` built. Exit status 0, or 1 with a sentence on standard error, and then nothing is written.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { languageOfMachine } from '#text/language.ts';
import { sayServiceNotBuilt, sayServicePacked } from '#text/service-package.ts';
import { ENTRY, servicePackage } from './service-package.ts';

const PROJECT = path.join(import.meta.dirname, '../..');
const BUILT = path.join(PROJECT, 'dist/service');

const language = languageOfMachine(process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '');

function builtFiles(): readonly string[] {
  try {
    // What a container begins with is not a function app's.
    return readdirSync(BUILT).filter((name) => name.endsWith('.cjs') && name !== 'serve.cjs');
  } catch {
    return [];
  }
}

const names = builtFiles();
if (names.includes(ENTRY)) {
  const { version } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as { version: string };
  const programs = names.map((name) => [name, new Uint8Array(readFileSync(path.join(BUILT, name)))] as const);
  const folder = path.join(PROJECT, 'dist/package');
  const file = path.join(folder, `framdrift-reminders-${version}.zip`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, servicePackage(Object.fromEntries(programs), version));
  process.stdout.write(`${sayServicePacked(path.relative(PROJECT, file), language)}\n`);
} else {
  process.stderr.write(`${sayServiceNotBuilt(language)}\n`);
  process.exitCode = 1;
}
