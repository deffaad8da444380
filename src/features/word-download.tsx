/** «Word-dokument»: taken down, or kept in the channel's files where everybody who works on the plan finds it. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { DocumentAdd20Regular } from '@fluentui/react-icons/svg/document-add';
import { useState } from 'react';
import type { EntityName } from '#domain/entities.ts';
import { formatTimeOfDay } from '#text/calendar-words.ts';
import { fileFailureText } from '#text/channel-files.ts';
import { wordDownloadTexts } from '#text/word-download.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { type Toast, useToast } from '#ui/toast.tsx';
import { useClock } from './plan-session.tsx';
import { fileNameOf } from './word-download-state.ts';
import { openFile, takeDown, useKeepFile, useMakeWord, wordFile, type WriteWord } from './word-making.ts';
import './word-download.css';

interface WordDownloadProps {
  readonly label?: string;
  /** Lists that the document tells of. */
  readonly wanted: readonly EntityName[];
  /** What it is called, and what where that is nothing. */
  readonly title: string;
  readonly otherwise: string;
  readonly size?: 'small' | 'medium';
  readonly write: WriteWord;
}

export function WordDownload({ label, wanted, title, otherwise, size = 'medium', write }: WordDownloadProps) {
  const texts = useTexts(wordDownloadTexts);
  const { language, today } = useReader();
  const clock = useClock();
  const makeWord = useMakeWord();
  const keepFile = useKeepFile();
  const toast = useToast();
  const [making, setMaking] = useState(false);
  const name = label ?? texts.word;
  const file = fileNameOf(title, otherwise, today);

  async function make(keep: typeof keepFile): Promise<Toast> {
    const made = await makeWord(wanted, write);
    if (!made.ok) return { text: made.failure };
    const { bytes, remark } = made.value;
    const withRemark = (text: string): string => (remark === '' ? text : `${text} ${remark}`);
    if (keep === null) {
      takeDown(bytes, file);
      return { text: withRemark(texts.made(file)) };
    }
    const otherName = fileNameOf(title, otherwise, today, formatTimeOfDay(clock.now(), 'nb').replace(':', '.'));
    const saved = await keep({ name: file, otherName, content: wordFile(bytes), taken: 'replace' });
    if (!saved.ok) {
      const { what, remedy } = fileFailureText(saved.failure, language);
      return {
        text: `${what} ${remedy}`,
        action: { label: texts.download, run: () => takeDown(bytes, file) },
      };
    }
    const { link } = saved.value;
    return {
      text: withRemark(texts.kept(saved.value.name)),
      action: { label: texts.open, run: () => openFile(link) },
    };
  }

  async function begin(keep: typeof keepFile): Promise<void> {
    setMaking(true);
    const said = await make(keep);
    setMaking(false);
    toast(said);
  }

  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button className="word-download" size={size} icon={<DocumentAdd20Regular />} disabledFocusable={making}>
          {making ? texts.making : name}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList aria-label={name}>
          <MenuItem onClick={() => void begin(null)}>{texts.download}</MenuItem>
          {keepFile === null ? null : <MenuItem onClick={() => void begin(keepFile)}>{texts.keep}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
