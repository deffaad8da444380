import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '#text/language.ts';
import { type RemindersOrderFailure, sayRemindersOrderFailure } from '#text/reminders-command.ts';
import { laptopPeople } from './people.ts';

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Printed {
  readonly plans: readonly {
    readonly due: readonly {
      readonly to: 'channel' | readonly string[];
      readonly form: string;
      readonly bytes: number;
      readonly card?: { readonly type: string };
    }[];
    readonly report: { readonly sent: number; readonly failed: number } | null;
  }[];
}

/** Below the project, so that the built program finds the packages. */
const built = join(import.meta.dirname, '../../dist/reminders-test');

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: join(import.meta.dirname, 'reminders-command.ts'),
      target: 'node20',
      outDir: built,
      emptyOutDir: true,
    },
  });
}, 60_000);

afterAll(() => rm(built, { recursive: true, force: true }));

const run = (argv: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Run> =>
  new Promise((settle) => {
    const env = { PATH: process.env['PATH'] ?? '', LANG: 'nb_NO.UTF-8', ...environment };
    execFile(process.execPath, [join(built, 'reminders-command.js'), ...argv], { env }, (error, stdout, stderr) => {
      settle({ status: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });

const MONDAY = '2026-02-16T08:05+01:00';

describe('the command that looks once at what is due', () => {
  it('prints to whom, by role, in which form, and how large each card is; and sends them', async () => {
    const { status, stdout } = await run(['--once', '--now', MONDAY]);
    expect(status).toBe(0);
    const [plan] = (JSON.parse(stdout) as Printed).plans;
    expect(plan?.due[0]).toMatchObject({ form: 'leader' });
    expect(plan?.due[0]?.to).toContain('projectLeader');
    expect(plan?.report).toMatchObject({ sent: plan?.due.length, failed: 0 });
    for (const { bytes, card } of plan?.due ?? []) {
      expect(bytes).toBeGreaterThan(300);
      expect(bytes).toBeLessThan(25_000);
      expect(card).toBeUndefined();
    }
    for (const { name, email } of laptopPeople) {
      expect(stdout).not.toContain(`"${name}"`);
      expect(stdout).not.toContain(email);
    }
  });

  it('sends nothing in a dry run, and shows the cards where it is asked to', async () => {
    const { stdout } = await run(['--once', '--dry-run', '--cards', '--now', MONDAY]);
    const [plan] = (JSON.parse(stdout) as Printed).plans;
    expect(plan?.report).toBeNull();
    expect(plan?.due.every(({ card }) => card?.type === 'AdaptiveCard')).toBe(true);
  });

  it('finds nothing to send on a Sunday', async () => {
    const { stdout } = await run(['--once', '--now', '2026-02-15T10:00+01:00']);
    expect((JSON.parse(stdout) as Printed).plans[0]?.due).toEqual([]);
  });

  it.each([
    ['--once is not said', [], {}, /--once/],
    ['an option is none', ['--once', '--twice'], {}, /--twice/],
    ['the moment is none', ['--once', '--now', 'i går'], {}, /i går/],
    ['no moment is said', ['--once', '--now'], {}, /^Skriv et tidspunkt etter --now/],
    ['the moment is before the plan', ['--once', '--now', '2020-01-01T00:00Z'], {}, /2026-02-11/],
    ['the language is none', ['--once', '--lang', 'sv'], {}, /--lang sv/],
    ['time is moved for a municipality', ['--once', '--now', MONDAY], { FRAMDRIFT_TENANT: 'x' }, /--dry-run/],
  ] as const)('says in one sentence that %s', async (_what, argv, environment, words) => {
    const { status, stdout, stderr } = await run(argv, environment);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(words);
  });

  it('says each thing that is wrong with a municipality’s settings, in the language asked for', async () => {
    const { status, stderr } = await run(['--once', '--lang', 'en'], { FRAMDRIFT_TENANT: 'x' });
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(3);
    expect(stderr).toContain('The setting FRAMDRIFT_SITES is missing.');
  });

  it('says everything in three languages', () => {
    const failures: readonly RemindersOrderFailure[] = [
      { kind: 'unknownOption', option: '--x' },
      { kind: 'noOnce' },
      { kind: 'badNow', value: 'x' },
      { kind: 'noNow' },
      { kind: 'nowIsForTrials' },
      { kind: 'tooEarly', from: 'x' },
    ];
    for (const failure of failures) {
      const said = languages.map((language) => sayRemindersOrderFailure(failure, language));
      expect(new Set(said).size).toBe(3);
    }
  });
});
