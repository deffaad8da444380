/** The mandates of a group: what counts, what is written to come in its place, and the steps that may be taken. */
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { blankMandate, type Group, type Mandate } from '#domain/group.ts';
import { draftsWithout, type MandateThread, mandateThreads } from '#domain/mandate.ts';
import type { Plan } from '#domain/plan.ts';
import { groupsTexts } from '#text/groups-screen.ts';
import { mandateTexts } from '#text/mandate-screen.ts';
import { shellTexts } from '#text/shell.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { useTexts } from '#ui/language.tsx';
import { Section } from '#ui/section.tsx';
import { useToast } from '#ui/toast.tsx';
import { rowsOfPlan } from '../group-rows.ts';
import { FoldedHistory } from '../item-history.tsx';
import { useMayWrite, WhoWrites } from '../may-write.tsx';
import { useEditor, useSnapshot } from '../plan-session.tsx';
import { useSteps } from '../registering.tsx';
import { useRowEditor } from '../row-editor.ts';
import { MandateWord } from '../record-word.tsx';
import { WhenLoaded } from '../when-loaded.tsx';
import { MandateDraft } from './mandate/draft.tsx';
import { MandateStanding } from './mandate/standing.tsx';
import { EarlierVersions, NewVersion } from './mandate/versions.tsx';
import './mandate/mandate.css';

const needed = ['mandate'] as const;

interface GroupProps {
  readonly plan: Plan;
  readonly group: Group;
}

export function GroupMandate({ plan, group }: GroupProps) {
  const texts = useTexts(mandateTexts);
  const { rows } = useSnapshot();
  const [whole, setWhole] = useState(false);
  const mandates = rowsOfPlan(rows.mandate, plan);
  const threads = mandateThreads(group, mandates);
  if (group.kind !== 'working' && threads.length === 0) return null;
  const [first] = threads;
  const shared = (first?.standing ?? first?.draft)?.groups.length ?? 0;
  const shortened = threads.some(({ standing }) => standing !== null);
  return (
    <Section
      title={texts.heading}
      {...(shared > 1 && { hint: texts.sharedBy(shared) })}
      {...(shortened && {
        action: (
          <button type="button" className="text-link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? texts.readLess : texts.readAll}
          </button>
        ),
      })}
    >
      <WhenLoaded lists={needed}>
        {threads.length === 0 ? <NoMandate plan={plan} group={group} /> : null}
        {threads.map((thread) => (
          <Thread
            key={(thread.earlier.at(-1) ?? thread.standing ?? thread.draft)?.key}
            plan={plan}
            thread={thread}
            whole={whole}
          />
        ))}
      </WhenLoaded>
    </Section>
  );
}

function NoMandate({ plan, group }: GroupProps) {
  const texts = useTexts(mandateTexts);
  const words = useTexts(groupsTexts);
  const shell = useTexts(shellTexts);
  const { rows } = useSnapshot();
  const editor = useEditor();
  const rowEditor = useRowEditor();
  const toast = useToast();
  const allowed = useMayWrite('mandate');
  const served = { key: group.key, code: group.code, title: group.title };
  const drafts = draftsWithout(group, rowsOfPlan(rows.mandate, plan));
  function write(): void {
    const mandate: Mandate = {
      ...blankMandate(editor.blank(plan.key)),
      title: [texts.heading, group.title].filter(Boolean).join(': '),
      groups: [served],
    };
    editor.create('mandate', mandate);
    toast({
      text: words.added(mandate.title),
      action: { label: shell.undo, run: () => void editor.remove('mandate', mandate) },
    });
  }
  function join(key: string): void {
    const draft = drafts.find((one) => one.key === key);
    if (draft === undefined) return;
    rowEditor.save('mandate', draft, { groups: [...draft.groups, served] }, words.changed(draft.title));
  }
  return (
    <>
      <p>{texts.none}</p>
      <p className="muted">{texts.noneText}</p>
      {allowed ? (
        <div className="mandate-ways">
          <Button onClick={write}>{texts.write}</Button>
          {drafts.length === 0 ? null : (
            <ChoiceField
              label={texts.join}
              value=""
              choices={[
                { value: '', label: texts.join },
                ...drafts.map(({ key, title }) => ({ value: String(key), label: title })),
              ]}
              onChange={join}
            />
          )}
        </div>
      ) : (
        <WhoWrites entities={['mandate']} />
      )}
    </>
  );
}

interface ThreadProps {
  readonly plan: Plan;
  readonly thread: MandateThread;
  readonly whole: boolean;
}

function Thread({ plan, thread: { standing, draft, earlier }, whole }: ThreadProps) {
  // Held here, for what is approved is no longer the draft that was pressed.
  const steps = useSteps('mandate');
  const place = useRef<HTMLDivElement>(null);
  const main = standing ?? draft;
  if (main === null) return null;
  const taking = { steps, onDone: () => place.current?.focus() };
  return (
    <div ref={place} tabIndex={-1} className="mandate">
      {standing === null ? null : (
        <>
          <MandateStanding plan={plan} mandate={standing} whole={whole} taking={taking} />
          {whole && draft === null ? <NewVersion plan={plan} mandate={standing} /> : null}
        </>
      )}
      {draft === null ? null : <MandateDraft plan={plan} mandate={draft} taking={taking} />}
      {earlier.length === 0 ? null : <EarlierVersions earlier={earlier} />}
      <p className="mandate-ways">
        <MandateWord mandate={main} />
      </p>
      <FoldedHistory entity="mandate" item={main.key} of={main.title} />
    </div>
  );
}
