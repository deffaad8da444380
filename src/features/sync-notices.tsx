/** What needs the person before all is shared: edits that clash, edits set aside, rows that cannot be read, damaged lists. */
import { Button } from '@fluentui/react-components';
import { useSession, useSnapshot } from '#features/plan-session.tsx';
import { entityNouns } from '#text/entities.ts';
import { failureText } from '#text/failures.ts';
import { fieldLabel, fieldValue } from '#text/field-values.ts';
import { shellTexts } from '#text/shell.ts';
import { changedFields } from '#domain/change.ts';
import type { Row } from '#domain/row.ts';
import type { Clash, QueuedEdit } from '#sync/session.ts';
import { useLanguage, useTexts } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { useToast } from '#ui/toast.tsx';
import './sync-notices.css';

const titleOf = (row: object): string => ('title' in row && typeof row.title === 'string' ? row.title : '');

export function SyncNotices() {
  const texts = useTexts(shellTexts);
  const language = useLanguage();
  const { edits, unreadable, damaged } = useSnapshot();
  const stuck = edits.filter(({ state }) => state.kind === 'setAside');
  const clashes = edits.filter(({ state }) => state.kind === 'clash');
  if (stuck.length + clashes.length + unreadable.length + damaged.size === 0) return null;
  return (
    <div className="sync-notices">
      {[...damaged.values()].map((failure) => {
        const { what, remedy } = failureText(failure, language);
        return (
          <Notice key={what} kind="warning" title={what}>
            {remedy}
          </Notice>
        );
      })}
      {clashes.map((edit) =>
        edit.state.kind === 'clash' ? (
          <ClashCard key={edit.change.operation} edit={edit} clash={edit.state.clash} />
        ) : null,
      )}
      {stuck.map((edit) => (
        <SetAside key={edit.change.operation} edit={edit} />
      ))}
      {unreadable.length > 0 ? (
        <Notice kind="warning" title={`${texts.unreadableTitle(unreadable.length)}.`}>
          <ul>
            {unreadable.map((row) => (
              <li key={`${row.entity}-${row.item}`}>
                {texts.unreadableRow(
                  row.title,
                  entityNouns[row.entity][language].plural,
                  row.problems.map(({ column, found }) => `${column} ${found}`).join(', '),
                )}{' '}
                <a className="text-link" href={row.address} target="_blank" rel="noreferrer">
                  {texts.openInSharePoint}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}

/** What the person wrote in an edit, as text to read and to copy. */
function writtenIn({ change }: QueuedEdit, language: Parameters<typeof fieldLabel>[2]): string {
  const before: Row | null = change.before;
  const changed: object = before === null ? change.after : changedFields<Row>(before, change.after);
  return Object.entries(changed)
    .filter(([, value]) => typeof value === 'string' || typeof value === 'object')
    .filter(([field]) => !['key', 'plan', 'confirmedAt', 'confirmedBy', 'publicity'].includes(field))
    .map(([field, value]) => [
      fieldLabel(change.entity, field, language),
      fieldValue(change.entity, field, value, language),
    ])
    .filter(([, value]) => value !== '–')
    .map(([label, value]) => `${label}: ${value}`)
    .join('\n');
}

function SetAside({ edit }: { readonly edit: QueuedEdit }) {
  const texts = useTexts(shellTexts);
  const language = useLanguage();
  const session = useSession();
  const toast = useToast();
  if (edit.state.kind !== 'setAside') return null;
  const { what, remedy } = failureText(edit.state.failure, language);
  const written = writtenIn(edit, language);
  return (
    <Notice kind="error" title={`${texts.notSentTitle}: ${titleOf(edit.change.after)}.`}>
      {what} {remedy}
      <span className="sync-written">{written}</span>
      <span className="sync-ways">
        <Button size="small" onClick={() => session.retry()}>
          {texts.tryAgain}
        </Button>
        <Button
          size="small"
          onClick={() => void navigator.clipboard.writeText(written).then(() => toast({ text: texts.copied }))}
        >
          {texts.copy}
        </Button>
        <Button size="small" onClick={() => session.discard(edit.change.operation)}>
          {texts.discard}
        </Button>
      </span>
    </Notice>
  );
}

function ClashCard({ edit, clash }: { readonly edit: QueuedEdit; readonly clash: Clash }) {
  const texts = useTexts(shellTexts);
  const language = useLanguage();
  const session = useSession();
  const { entity, operation, after } = edit.change;
  const shown = (field: string, value: unknown): string => fieldValue(entity, field, value, language);
  return (
    <section className="clash surface" aria-label={texts.clashTitle}>
      <h2>{texts.clashTitle}</h2>
      {clash.conflicts.map(({ field, mine, theirs }) => (
        <div key={field}>
          <p className="muted">
            {titleOf(after)}, {fieldLabel(entity, field, language).toLocaleLowerCase('nb')}
          </p>
          <div className="clash-sides">
            <p>
              <small>{texts.clashMine}</small>
              {shown(field, mine)}
            </p>
            <p>
              <small>{texts.clashTheirs(clash.by, clash.at)}</small>
              {shown(field, theirs)}
            </p>
          </div>
        </div>
      ))}
      <div className="sync-ways">
        <Button appearance="primary" onClick={() => session.resolve(operation, 'mine')}>
          {texts.keepMine}
        </Button>
        <Button onClick={() => session.resolve(operation, 'theirs')}>{texts.useTheirs}</Button>
      </div>
    </section>
  );
}
