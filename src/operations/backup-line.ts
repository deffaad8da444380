/** The line of `backup` and `restore` to Graph, in an administrator's patience: a night job waits when it is told to wait. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { systemClock } from '#base/clock.ts';
import { succeed } from '#base/result.ts';
import { createGraph, type Graph } from '#graph/client.ts';
import { timerSleep } from '#graph/sleep.ts';
import type { BackupOrder } from './backup-order.ts';

/** Milliseconds that one call may wait in all. SharePoint has been seen to ask for more than five minutes. */
const PATIENCE = 1_200_000;

export const graphFor = ({ token, origin }: BackupOrder): Graph =>
  createGraph({
    token: () => Promise.resolve(succeed(token)),
    fetch: (url, init) => fetch(url, init),
    clock: systemClock,
    sleep: timerSleep,
    random: (length) => new Uint8Array(randomBytes(length)),
    patience: PATIENCE,
    ...(origin !== null && { origin }),
  });

/** npm runs its scripts in the project's folder, and tells where the person stood. */
export const whereAsked = (file: string): string => path.resolve(process.env['INIT_CWD'] ?? '.', file);

export const tell = (lines: readonly string[]): void => {
  process.stdout.write(`${lines.join('\n')}\n`);
};

export const complain = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
};
