/** A file for a row to point to: picked among those of the channel, or brought from the machine and put there. */
import { Button, Input } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Result } from '#base/result.ts';
import { type ChannelFile, type FileFailure, fittingName } from '#domain/channel-file.ts';
import { channelFileTexts, fileFailureText } from '#text/channel-files.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { type BringChannelFiles, useChannelFiles } from './channel-files.ts';
import './channel-file.css';

interface ChannelFileFieldProps {
  /** What is told to be picked: «Protokoll». */
  readonly label: string;
  readonly onChosen: (file: ChannelFile) => void;
}

type Asked = Result<readonly ChannelFile[], FileFailure> | null;

/** Two ways beside a field that holds the link; nothing where there is no channel. */
export function ChannelFileField({ label, onChosen }: ChannelFileFieldProps) {
  const texts = useTexts(channelFileTexts);
  const { language } = useReader();
  const bring = useChannelFiles();
  const input = useRef<HTMLInputElement>(null);
  const [picking, setPicking] = useState(false);
  const [uploading, setUploading] = useState(false);
  const [failure, setFailure] = useState<FileFailure | null>(null);
  if (bring === null) return null;

  async function upload(file: File, from: BringChannelFiles): Promise<void> {
    setUploading(true);
    setFailure(null);
    const name = fittingName(file.name, label);
    try {
      const saved = await (await from()).save({ name, otherName: name, content: file, taken: 'rename' });
      if (saved.ok) onChosen(saved.value);
      else setFailure(saved.failure);
    } catch {
      setFailure({ kind: 'offline' });
    }
    setUploading(false);
  }
  const said = failure === null ? null : fileFailureText(failure, language);
  return (
    <>
      <div className="channel-file">
        <Button size="small" aria-expanded={picking} onClick={() => setPicking(!picking)}>
          {texts.pick}
        </Button>
        <Button
          size="small"
          disabledFocusable={uploading}
          onClick={() => (uploading ? undefined : input.current?.click())}
        >
          {uploading ? texts.uploading : texts.upload}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={`${label}: ${texts.upload}`}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file !== undefined) void upload(file, bring);
          }}
        />
        <span className="channel-file-trouble" role="alert">
          {said === null ? '' : `${said.what} ${said.remedy}`}
        </span>
      </div>
      {picking ? (
        <Picker
          bring={bring}
          onChosen={(file) => {
            setPicking(false);
            onChosen(file);
          }}
        />
      ) : null}
    </>
  );
}

const MOST_SHOWN = 12;

interface PickerProps {
  readonly bring: BringChannelFiles;
  readonly onChosen: (file: ChannelFile) => void;
}

function Picker({ bring, onChosen }: PickerProps) {
  const texts = useTexts(channelFileTexts);
  const { language } = useReader();
  const [files, setFiles] = useState<Asked>(null);
  const [search, setSearch] = useState('');
  const id = useId();
  useEffect(() => {
    let wanted = true;
    async function ask(): Promise<Asked> {
      try {
        return await (await bring()).list();
      } catch {
        return { ok: false, failure: { kind: 'offline' } };
      }
    }
    void ask().then((answer) => (wanted ? setFiles(answer) : undefined));
    return () => {
      wanted = false;
    };
  }, [bring]);
  return <div className="channel-file-picker">{shown()}</div>;

  function shown(): ReactNode {
    if (files === null) return <p role="status">{texts.reading}</p>;
    if (!files.ok) return <p role="alert">{Object.values(fileFailureText(files.failure, language)).join(' ')}</p>;
    if (files.value.length === 0) return <p>{texts.noFiles}</p>;
    const wanted = search.trim().toLocaleLowerCase('nb');
    const found = files.value.filter(({ name }) => name.toLocaleLowerCase('nb').includes(wanted));
    return (
      <>
        {files.value.length > MOST_SHOWN ? (
          <>
            <label htmlFor={id}>{texts.find}</label>
            <Input id={id} type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
          </>
        ) : null}
        <ul aria-label={texts.filesIn}>
          {found.slice(0, MOST_SHOWN).map((file) => (
            <li key={file.link}>
              <button type="button" className="channel-file-one" onClick={() => onChosen(file)}>
                {file.name}
              </button>
            </li>
          ))}
        </ul>
        {found.length > MOST_SHOWN ? <p className="muted small">{texts.more(found.length - MOST_SHOWN)}</p> : null}
      </>
    );
  }
}
