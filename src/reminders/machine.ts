/** The machine that the service runs on in production: its environment, files, time and chance. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { systemClock } from '#base/clock.ts';
import { timerSleep } from '#graph/sleep.ts';
import { languageOfMachine } from '#text/language.ts';
import type { ServiceMachine } from './service.ts';

/** Told to whoever reads the log, one line of JSON each. */
const log: ServiceMachine['log'] = (line) => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

export const productionMachine = (version: string): ServiceMachine => ({
  environment: process.env,
  async readFile(file) {
    try {
      return await readFile(file, 'utf8');
    } catch {
      return null;
    }
  },
  fetch: (url, init) => fetch(url, init),
  clock: systemClock,
  sleep: timerSleep,
  random: (length) => new Uint8Array(randomBytes(length)),
  version,
  log,
  language: languageOfMachine(process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? ''),
});
