/** The notices themselves: storage in trouble, edits that clash, damaged lists, rows that cannot be read. */
import { useSnapshot } from '#features/plan-session.tsx';
import { entityNouns } from '#text/entities.ts';
import { failureText } from '#text/failures.ts';
import { storageTexts } from '#text/storage.ts';
import { unreadableTexts } from '#text/unreadable.ts';
import { unsentTexts } from '#text/unsent.ts';
import { useLanguage, useTexts } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { ClashCard } from './clash-card.tsx';
import { useDownloadUnsent } from '../unsent-file.ts';
import './loud-notices.css';

export function LoudNotices() {
  const language = useLanguage();
  const { edits, damaged } = useSnapshot();
  const clashes = edits.flatMap(({ state, ...edit }) => (state.kind === 'clash' ? [{ ...edit, state }] : []));
  // Several lists may be damaged in one way, and it is said once.
  const damages = new Map([...damaged.values()].map((failure) => [failureText(failure, language).what, failure]));
  return (
    <div className="sync-notices">
      <StorageNotice />
      {[...damages].map(([what, failure]) => (
        <Notice key={what} kind="warning" title={what}>
          {failureText(failure, language).remedy}
        </Notice>
      ))}
      {clashes.map((edit) => (
        <ClashCard key={edit.change.operation} edit={edit} clash={edit.state.clash} />
      ))}
      <UnreadableRows />
    </div>
  );
}

/** Loud: what is written now is gone with the page, unless it is shared or taken away as a file. */
function StorageNotice() {
  const texts = useTexts(storageTexts);
  const { download } = useTexts(unsentTexts);
  const { edits, storage, lockless } = useSnapshot();
  const take = useDownloadUnsent();
  if (storage.kind !== 'trouble') {
    return lockless ? <Notice kind="warning" title={texts.lockless} /> : null;
  }
  return (
    <Notice kind="error" title={texts.title} {...(edits.length > 0 && { action: { label: download, run: take } })}>
      {texts.trouble[storage.failure.kind]}
    </Notice>
  );
}

function UnreadableRows() {
  const texts = useTexts(unreadableTexts);
  const language = useLanguage();
  const { unreadable } = useSnapshot();
  if (unreadable.length === 0) return null;
  return (
    <Notice kind="warning" title={`${texts.title(unreadable.length)}.`}>
      <ul>
        {unreadable.map((row) => (
          <li key={`${row.entity}-${row.item}`}>
            {row.problems.some(({ kind }) => kind === 'newer') ? (
              texts.newer(row.title, entityNouns[row.entity][language].plural)
            ) : (
              <>
                {texts.row(
                  row.title,
                  entityNouns[row.entity][language].plural,
                  row.problems.map(({ column, found }) => `${column} ${found}`).join(', '),
                )}{' '}
                <a className="text-link" href={row.address} target="_blank" rel="noreferrer">
                  {texts.openInSharePoint}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
