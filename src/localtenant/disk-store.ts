/**
 * The store on disk: an append-only log, one JSON array of changes a line, under a header line with the format's version.
 * Invariants: a line is complete or, at the end of the file only, torn by a kill and then cut off; `flush` resolves after
 * fdatasync; a store written by a newer program is refused and left untouched; one process at a time holds the folder.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { applyChanges, type Change, type Store } from './store.ts';

const FORMAT = 'framdrift-localtenant';
const VERSION = 1;
/** Superseded lines that are let lie before the log is written anew. */
const WASTE = 2_000;

/** The folder cannot be used; the message is one sentence for the person at the keyboard. */
export class StoreFailure extends Error {}

const failureText = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** `fsync` of the folder makes a renamed or new file's name itself durable. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function writeWhole(folder: string, name: string, text: string): void {
  const temporary = join(folder, `${name}.new`);
  const handle = openSync(temporary, 'w');
  writeFileSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(temporary, join(folder, name));
  syncFolder(folder);
}

const header = (): string => `${JSON.stringify({ format: FORMAT, version: VERSION })}\n`;

function checkHeader(line: string, path: string): void {
  let found: unknown;
  try {
    found = JSON.parse(line);
  } catch {
    throw new StoreFailure(`${path} is not a store of the local tenant.`);
  }
  const { format, version } = (found ?? {}) as { format?: unknown; version?: unknown };
  if (format !== FORMAT || typeof version !== 'number') {
    throw new StoreFailure(`${path} is not a store of the local tenant.`);
  }
  if (version > VERSION) {
    throw new StoreFailure(
      `${path} was written by a newer version of the local tenant (format ${version}, this one reads ${VERSION}).`,
    );
  }
}

interface Loaded {
  readonly documents: Map<string, unknown>;
  readonly lines: number;
  /** Length of the file up to and with its last complete line, in bytes. */
  readonly end: number;
}

function load(path: string): Loaded | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new StoreFailure(`${path} cannot be read: ${failureText(error)}.`);
  }
  const lines = text.split('\n');
  const torn = lines.pop() ?? '';
  const [first, ...rest] = lines;
  if (first === undefined) {
    // Killed while the very first line was written.
    if (header().startsWith(torn)) return null;
    throw new StoreFailure(`${path} is not a store of the local tenant.`);
  }
  checkHeader(first, path);
  const documents = new Map<string, unknown>();
  for (const [index, line] of rest.entries()) {
    try {
      applyChanges(documents, JSON.parse(line) as readonly Change[]);
    } catch {
      throw new StoreFailure(`${path} is damaged in line ${index + 2}.`);
    }
  }
  return { documents, lines: rest.length, end: Buffer.byteLength(text) - Buffer.byteLength(torn) };
}

/** Whether another process has this id. In a container our own id is often that of the one that was killed. */
function isRunning(processId: number): boolean {
  if (processId === process.pid) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Takes the folder for this process; a lock left by a killed process is taken over. */
function takeLock(folder: string): string {
  const path = join(folder, 'lock');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = openSync(path, 'wx');
      writeFileSync(handle, String(process.pid));
      closeSync(handle);
      return path;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
        throw new StoreFailure(`${folder} cannot be written to: ${failureText(error)}.`);
      }
      const holder = Number(readFileSync(path, 'utf8'));
      if (Number.isInteger(holder) && holder > 0 && isRunning(holder)) {
        throw new StoreFailure(
          `${folder} is in use by process ${holder}; if that is another program, delete ${path} and start again.`,
        );
      }
      rmSync(path, { force: true });
    }
  }
  throw new StoreFailure(`${folder} is being opened by another process.`);
}

const logOf = (documents: ReadonlyMap<string, unknown>): string => {
  let text = header();
  for (const change of documents) text += `${JSON.stringify([change])}\n`;
  return text;
};

/** Opens or makes the store in `folder`. Throws `StoreFailure` with one plain sentence where that cannot be done. */
export async function diskStore(folder: string): Promise<Store> {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new StoreFailure(`${folder} cannot be made: ${failureText(error)}.`);
  }
  const lock = takeLock(folder);
  const path = join(folder, 'tenant.jsonl');
  let file: FileHandle;
  let documents: Map<string, unknown>;
  try {
    const loaded = load(path);
    documents = loaded?.documents ?? new Map<string, unknown>();
    const wasteful = loaded !== null && loaded.lines > 2 * documents.size + WASTE;
    if (loaded === null || wasteful) writeWhole(folder, 'tenant.jsonl', logOf(documents));
    file = await open(path, 'a');
    if (loaded !== null && !wasteful) await file.truncate(loaded.end);
  } catch (error) {
    rmSync(lock, { force: true });
    throw error instanceof StoreFailure ? error : new StoreFailure(`${path} cannot be used: ${failureText(error)}.`);
  }

  let pending: Change[] = [];
  let written: Promise<void> = Promise.resolve();
  let waiting = false;

  async function write(): Promise<void> {
    waiting = false;
    const changes = pending;
    pending = [];
    await file.appendFile(`${JSON.stringify(changes)}\n`);
    await file.datasync();
  }

  /** All that waits when the disk is free is saved by one write and one sync, whoever asked for it. */
  function flush(): Promise<void> {
    if (pending.length > 0 && !waiting) {
      waiting = true;
      written = written.then(write);
    }
    return written;
  }

  return {
    entries() {
      const found = documents;
      documents = new Map();
      return found;
    },
    put: (key, value) => void pending.push([key, value]),
    remove: (key) => void pending.push([key]),
    flush,
    async close() {
      await flush();
      await file.close();
      rmSync(lock, { force: true });
    },
  };
}
