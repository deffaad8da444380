/**
 * From a press to a report that is sent: the document is made, kept in the channel's files, and the row that says what it said
 * is put to the server. What has been kept is not kept once more when the server is asked again.
 */
import { useRef, useState } from 'react';
import { wholeSecond } from '#base/clock.ts';
import { succeed } from '#base/result.ts';
import type { FileFailure } from '#domain/channel-file.ts';
import type { Plan } from '#domain/plan.ts';
import type { SentReport } from '#domain/report.ts';
import { roleFor } from '#domain/role.ts';
import { steeringRecordOf } from '#domain/steering-record.ts';
import type { SteeringReport } from '#domain/steering-report.ts';
import { formatTimeOfDay } from '#text/calendar-words.ts';
import type { Language } from '#text/language.ts';
import { roleLabels } from '#text/roles.ts';
import { steeringWords } from '#text/steering-record.ts';
import { steeringReportTexts } from '#text/steering-report.ts';
import { steeringScreenTexts } from '#text/steering-screen.ts';
import { useReader } from '#ui/language.tsx';
import { useToast } from '#ui/toast.tsx';
import { useNavigation } from '../navigation.tsx';
import { useActor, useClock, useEditor, useSession } from '../plan-session.tsx';
import { type Registering, useRegistering } from '../registering.tsx';
import { fileNameOf } from '../word-download-state.ts';
import { digestOf, type MakeOptions, openFile, takeDown, useKeepFile, useMakeWord, wordFile } from '../word-making.ts';
import { type SteeringNow, steeringLists, writeSteeringReport } from './report-now.ts';

export const senders = ['projectLeader'] as const;

/** What the person has chosen for it. */
export interface Wished {
  readonly assessment: string;
  readonly language: Language;
  readonly template: NonNullable<MakeOptions['template']>;
}

interface Made {
  readonly wished: Wished;
  readonly report: SteeringReport;
  readonly bytes: Uint8Array;
  readonly remark: string;
}

export interface Sending {
  readonly registering: Registering;
  readonly making: boolean;
  /** The document is made and could not be kept; null where nothing is in the way. */
  readonly notKept: FileFailure | null;
  readonly send: (wished: Wished) => void;
  /** Takes the document down instead of keeping it. */
  readonly sendAnyway: () => void;
  readonly download: (wished: Wished) => void;
}

const isSame = (a: Wished, b: Wished): boolean =>
  a.assessment === b.assessment && a.language === b.language && a.template === b.template;

export function useSteeringSending(plan: Plan, now: SteeringNow | null): Sending {
  const { language, today } = useReader();
  const texts = steeringScreenTexts[language];
  const session = useSession();
  const actor = useActor();
  const editor = useEditor();
  const clock = useClock();
  const toast = useToast();
  const { go } = useNavigation();
  const makeWord = useMakeWord();
  const keepFile = useKeepFile();
  const registering = useRegistering('sentReport');
  const [making, setMaking] = useState(false);
  const [waiting, setWaiting] = useState<{ readonly made: Made; readonly failure: FileFailure } | null>(null);
  const ready = useRef<{ readonly wished: Wished; readonly record: SentReport } | null>(null);

  const titleIn = (of: Language): string => steeringReportTexts[of].title;
  const nameOf = ({ language: of }: Wished, time = ''): string =>
    fileNameOf(titleIn(of), titleIn(of), now?.occasion.period ?? today, time);

  async function make(wished: Wished): Promise<Made | null> {
    const { assessment, language: of, template } = wished;
    let report: SteeringReport | null = null;
    setMaking(true);
    const write = writeSteeringReport(assessment, now?.history ?? [], (told) => (report = told));
    const made = await makeWord(steeringLists, write, { language: of, template });
    setMaking(false);
    if (!made.ok) toast({ text: made.failure });
    return made.ok && report !== null ? { wished, report, ...made.value } : null;
  }

  async function send(wished: Wished): Promise<void> {
    setWaiting(null);
    // The server did not take it: what is in the channel's files already is the same report.
    if (ready.current !== null && isSame(ready.current.wished, wished)) {
      register(ready.current.record, '');
      return;
    }
    const made = await make(wished);
    if (made === null) return;
    const time = formatTimeOfDay(clock.now(), 'nb').replace(':', '.');
    const file = {
      name: nameOf(wished),
      otherName: nameOf(wished, time),
      content: wordFile(made.bytes),
      taken: 'rename' as const,
    };
    setMaking(true);
    const kept = keepFile === null ? succeed({ link: '' }) : await keepFile(file);
    setMaking(false);
    if (!kept.ok) {
      setWaiting({ made, failure: kept.failure });
      return;
    }
    await record(made, kept.value.link);
  }

  async function record({ wished, report, bytes, remark }: Made, link: string): Promise<void> {
    if (now === null) return;
    const { rows } = session.snapshot();
    const after = steeringRecordOf(
      plan,
      report,
      now.occasion,
      steeringWords(report, wished.language),
      { link, sum: await digestOf(bytes) },
      { groups: rows.group, sent: rows.sentReport },
      editor.blank(plan.key),
      { at: wholeSecond(clock.now()), role: roleLabels[roleFor(actor, senders)][wished.language] },
    );
    ready.current = { wished, record: after };
    if (link === '') takeDown(bytes, nameOf(wished));
    register(after, remark);
  }

  function register(after: SentReport, remark: string): void {
    registering.press(
      '',
      () => editor.as(senders).registration({ entity: 'sentReport', before: null, after }),
      () => {
        ready.current = null;
        const said = after.document === '' ? texts.madeOnly : texts.made;
        toast({
          text: [said, remark].filter((words) => words !== '').join(' '),
          ...(after.document !== '' && { action: { label: texts.openInWord, run: () => openFile(after.document) } }),
        });
        go({ screen: 'reports', open: after.key });
      },
    );
  }

  async function download(wished: Wished): Promise<void> {
    const made = await make(wished);
    if (made === null) return;
    takeDown(made.bytes, nameOf(wished));
    if (made.remark !== '') toast({ text: made.remark });
  }

  return {
    registering,
    making,
    notKept: waiting?.failure ?? null,
    send: (wished) => void send(wished),
    sendAnyway() {
      if (waiting === null) return;
      setWaiting(null);
      void record(waiting.made, '');
    },
    download: (wished) => void download(wished),
  };
}
