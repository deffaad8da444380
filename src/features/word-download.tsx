/**
 * «Last ned som Word»: made in the browser of what the plan holds now. The lists that it tells of are read first, so that no
 * half plan goes to print; the writer is sent for when somebody asks.
 */
import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { useState } from 'react';
import type { Instant } from '#base/clock.ts';
import type { EntityName } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { failureText } from '#text/failures.ts';
import type { Language } from '#text/language.ts';
import { wordDownloadTexts } from '#text/word-download.ts';
import type { PlanRows, PlanSession } from '#sync/session.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { useToast } from '#ui/toast.tsx';
import { useClock, useSession } from './plan-session.tsx';
import './word-download.css';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Long enough for any browser to have taken the file. */
const TAKEN_AFTER = 60_000;

interface WordDownloadProps {
  readonly label: string;
  /** Lists that the document tells of. */
  readonly wanted: readonly EntityName[];
  readonly file: string;
  /** null where it cannot be made. */
  readonly write: (rows: PlanRows, language: Language, now: Instant) => Promise<Uint8Array | null>;
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

function save(bytes: Uint8Array, file: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: WORD }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_AFTER);
}

export function WordDownload({ label, wanted, file, write }: WordDownloadProps) {
  const texts = useTexts(wordDownloadTexts);
  const { language } = useReader();
  const session = useSession();
  const clock = useClock();
  const toast = useToast();
  const [making, setMaking] = useState(false);

  async function make(): Promise<string> {
    const failure = await blocked(session, wanted);
    if (failure !== null) {
      const { what, remedy } = failureText(failure, language);
      return `${what} ${remedy}`;
    }
    try {
      const bytes = await write(session.snapshot().rows, language, clock.now());
      if (bytes === null) return texts.failed;
      save(bytes, file);
      return texts.made(file);
    } catch {
      // The program file could not be fetched.
      return texts.failed;
    }
  }

  async function begin(): Promise<void> {
    setMaking(true);
    const text = await make();
    setMaking(false);
    toast({ text });
  }

  return (
    <Button
      className="word-download"
      icon={<ArrowDownload20Regular />}
      disabledFocusable={making}
      onClick={() => void begin()}
    >
      {making ? texts.making : label}
    </Button>
  );
}
