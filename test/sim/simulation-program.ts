/** The simulation as a program of its own, which runs on all cores: as it is, or with a line rewritten while it is built. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'vite';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Told {
  readonly runs: number;
  readonly failed: number;
  readonly failures: readonly { readonly seed: number; readonly rules: readonly string[]; readonly told: string }[];
}

/** Builds, runs with `--json` and these options, and takes the build away again. */
export async function runProgram(
  name: string,
  options: readonly string[],
  plugins: readonly Plugin[],
  program = 'src/laptop/sim-command.ts',
): Promise<Told> {
  const outDir = path.join(ROOT, 'dist/simulations', name);
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    plugins: [...plugins],
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      rollupOptions: { input: { sim: program } },
    },
  });
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(outDir, 'sim.js'), '--json', ...options], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  rmSync(outDir, { recursive: true, force: true });
  if (stdout === '') throw new Error(`The simulation said nothing. ${stderr}`);
  return JSON.parse(stdout) as Told;
}
