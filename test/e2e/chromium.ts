/**
 * A Chromium for the tests without a manual step: the one named by CHROMIUM, else the one that comes with npm
 * (@sparticuz/chromium, Linux x64), else the machine's own Chrome or Edge.
 *
 * The npm one needs care: it unpacks into the temporary folder and takes any version it finds there, so it gets a folder
 * of its own; a machine without NSS gets the libraries that it carries; it draws with the Open Sans that it carries, so
 * that pictures are the same on every machine. Its own start options (single process, no web security) are not used: tests must meet a browser as people have it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, chromium, type LaunchOptions } from 'playwright';

const cache = path.resolve('node_modules/.cache/framdrift');

export async function launchOptions(): Promise<LaunchOptions> {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return { executablePath: named, args: ['--no-sandbox'] };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { channel: process.platform === 'win32' ? 'msedge' : 'chrome' };
  }
  return fromNpm();
}

export const launch = async (): Promise<Browser> => chromium.launch(await launchOptions());

async function fromNpm(): Promise<LaunchOptions> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const root = entry.slice(0, entry.lastIndexOf('chromium') + 'chromium'.length);
  const home = entry.includes(`${path.sep}build${path.sep}`) ? entry.split(`${path.sep}build${path.sep}`)[0] : root;
  const packageFolder = home ?? root;
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = path.join(cache, `chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  const executablePath = await unpackInto(folder);
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  if (lacksLibraries(executablePath)) {
    const libraries = unpackLibraries(packageFolder, folder);
    env['LD_LIBRARY_PATH'] = [libraries, env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  }
  env['FONTCONFIG_PATH'] = configureFonts(folder);
  return { executablePath, env, args: ['--no-sandbox', '--disable-dev-shm-usage'] };
}

async function unpackInto(folder: string): Promise<string> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

function lacksLibraries(executable: string): boolean {
  try {
    return execFileSync('ldd', [executable], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true;
  }
}

function unpackLibraries(packageFolder: string, folder: string): string {
  const target = path.join(folder, 'al2023');
  if (!existsSync(path.join(target, 'lib'))) {
    mkdirSync(target, { recursive: true });
    const archive = path.join(folder, 'al2023.tar');
    writeFileSync(archive, brotliDecompressSync(readFileSync(path.join(packageFolder, 'bin/al2023.tar.br'))));
    execFileSync('tar', ['xf', archive, '-C', target]);
    rmSync(archive);
  }
  return path.join(target, 'lib');
}

function configureFonts(folder: string): string {
  const fonts = path.join(folder, 'fonts');
  mkdirSync(fonts, { recursive: true });
  writeFileSync(
    path.join(fonts, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
  );
  return fonts;
}
