/**
 * Making a Word document in the browser of what the plan holds now. The lists that it tells of are read first, so that no half
 * plan goes to print; the municipality's template is fetched where the plan names one; the writer is sent for when somebody asks.
 */
import type { Instant } from '#base/clock.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { ChannelFile, FileFailure } from '#domain/channel-file.ts';
import type { EntityName } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Plan } from '#domain/plan.ts';
import { fileFailureText } from '#text/channel-files.ts';
import { failureText } from '#text/failures.ts';
import type { Language } from '#text/language.ts';
import { wordDownloadTexts } from '#text/word-download.ts';
import { sayTemplateFailure, type TemplateFailure } from '#text/word-template.ts';
import type { PlanRows, PlanSession } from '#sync/session.ts';
import { useReader } from '#ui/language.tsx';
import { type BringChannelFiles, useChannelFiles } from './channel-files.ts';
import { runningPlan } from './plan-rows.ts';
import { useClock, useSession } from './plan-session.tsx';
import type { NewFile } from './ports.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Long enough for any browser to have taken the file. */
const TAKEN_AFTER = 60_000;

export interface Making {
  /** The document's own, and not the reader's. */
  readonly language: Language;
  readonly made: Instant;
  /** The municipality's own; null for our looks. */
  readonly template: Uint8Array | null;
}

/** null where there is nothing to make it of. */
export type WriteWord = (
  rows: PlanRows,
  plan: Plan,
  making: Making,
) => Promise<Result<Uint8Array, TemplateFailure> | null>;

export interface MadeWord {
  readonly bytes: Uint8Array;
  /** What the person should know of it; '' mostly. */
  readonly remark: string;
}

export interface MakeOptions {
  readonly language?: Language;
  /** plan: the one that its settings name. */
  readonly template?: 'plan' | 'ours' | Uint8Array;
}

/** What stands in the way of the lists; null when they are here. */
function blocked(session: PlanSession, wanted: readonly EntityName[]): Promise<PlanFailure | null> {
  return new Promise((resolve) => {
    let stop: (() => void) | null = null;
    const look = (): void => {
      const { loaded, failure } = session.snapshot();
      const ready = wanted.every((entity) => loaded.has(entity));
      if (!ready && failure === null) return;
      stop?.();
      stop = null;
      resolve(ready ? null : failure);
    };
    stop = session.subscribe(look);
    for (const entity of wanted) session.want(entity);
    look();
  });
}

export async function readFileOf(
  bring: BringChannelFiles | null,
  link: string,
): Promise<Result<Uint8Array, FileFailure>> {
  if (bring === null) return fail({ kind: 'noFolder' });
  try {
    return await (await bring()).read(link);
  } catch {
    return fail({ kind: 'offline' });
  }
}

/** Failures are sentences, for there is nothing to do with them but to say them. */
export function useMakeWord(): (
  wanted: readonly EntityName[],
  write: WriteWord,
  options?: MakeOptions,
) => Promise<Result<MadeWord, string>> {
  const session = useSession();
  const clock = useClock();
  const bring = useChannelFiles();
  const { language } = useReader();
  const texts = wordDownloadTexts[language];

  return async (wanted, write, options = {}) => {
    const failure = await blocked(session, wanted);
    if (failure !== null) {
      const { what, remedy } = failureText(failure, language);
      return fail(`${what} ${remedy}`);
    }
    const { rows } = session.snapshot();
    const plan = runningPlan(rows);
    if (plan === null) return fail(texts.failed);
    let remark = '';
    const without = (reason: string): null => {
      remark = `${reason} ${texts.withoutTemplate}`;
      return null;
    };
    const { template: wish = 'plan' } = options;
    let template = wish === 'plan' || wish === 'ours' ? null : wish;
    if (wish === 'plan' && plan.settings.steeringTemplate !== '') {
      const read = await readFileOf(bring, plan.settings.steeringTemplate);
      template = read.ok ? read.value : without(fileFailureText(read.failure, language).what);
    }
    const making = { language: options.language ?? plan.language, made: clock.now() };
    try {
      let written = await write(rows, plan, { ...making, template });
      if (written !== null && !written.ok && template !== null) {
        template = without(sayTemplateFailure(written.failure, language));
        written = await write(rows, plan, { ...making, template });
      }
      return written?.ok === true ? succeed({ bytes: written.value, remark }) : fail(texts.failed);
    } catch {
      // The program file could not be fetched.
      return fail(texts.failed);
    }
  };
}

export function takeDown(bytes: Uint8Array, file: string): void {
  const address = URL.createObjectURL(wordFile(bytes));
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_AFTER);
}

/** In a window of its own: the tab stays where it is. */
export function openFile(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.click();
}

export const wordFile = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)], { type: WORD });

/** null where there is no channel to keep it in. */
export function useKeepFile(): ((file: NewFile) => Promise<Result<ChannelFile, FileFailure>>) | null {
  const bring = useChannelFiles();
  if (bring === null) return null;
  return async (file) => {
    try {
      return await (await bring()).save(file);
    } catch {
      return fail({ kind: 'offline' });
    }
  };
}

/** SHA-256, hexadecimal: whether a file is still the one that was made. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
