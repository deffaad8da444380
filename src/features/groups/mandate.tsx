/** The mandate on one page: what the group shall do, by when, within what limits, and who approved it. */
import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { blankMandate, type Group, type Mandate, mandateSteps, moveMandate } from '#domain/group.ts';
import { mandatesOf } from '#domain/organisation.ts';
import type { Plan } from '#domain/plan.ts';
import { NOTE_LIMIT } from '#domain/row.ts';
import { takersOf } from '#domain/steps.ts';
import { formatDay } from '#text/calendar-words.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { mandateLabels, mandateStateLabels } from '#text/group.ts';
import { groupsTexts } from '#text/groups-screen.ts';
import { bodyLabels } from '#text/bodies.ts';
import { shellTexts } from '#text/shell.ts';
import { refusalText } from '#text/steps.ts';
import { Editable } from '#ui/editable.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { Section } from '#ui/section.tsx';
import { PanelLine } from '#ui/side-panel.tsx';
import { DecisionTag } from '#ui/tag.tsx';
import { TimeField } from '#ui/time-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { rowsOfPlan } from '../group-rows.ts';
import { contextOf } from '../plan-rows.ts';
import { useSayEdited } from '../edit-outcome.tsx';
import { useActor, useEditor, useSnapshot } from '../plan-session.tsx';
import { FoldedHistory } from '../item-history.tsx';
import { HeldStill, RegisterButton, type Steps, useSteps } from '../registering.tsx';
import { MandateWord } from '../record-word.tsx';
import { WhenLoaded } from '../when-loaded.tsx';
import { useMayWrite } from '../may-write.tsx';

const needed = ['mandate'] as const;

interface GroupProps {
  readonly plan: Plan;
  readonly group: Group;
}

export function GroupMandate({ plan, group }: GroupProps) {
  const texts = useTexts(groupsTexts);
  const { rows } = useSnapshot();
  const [mandate] = mandatesOf(group, rowsOfPlan(rows.mandate, plan));
  if (group.kind !== 'working' && mandate === undefined) return null;
  const shared = mandate === undefined ? 0 : mandate.groups.length;
  return (
    <Section title={texts.mandate} {...(shared > 1 && { hint: texts.mandateFor(shared) })}>
      <WhenLoaded lists={needed}>
        {mandate === undefined ? <NoMandate plan={plan} group={group} /> : <OneMandate plan={plan} mandate={mandate} />}
      </WhenLoaded>
    </Section>
  );
}

function NoMandate({ plan, group }: GroupProps) {
  const texts = useTexts(groupsTexts);
  const shell = useTexts(shellTexts);
  const editor = useEditor();
  const toast = useToast();
  const allowed = useMayWrite('mandate');
  function write(): void {
    const mandate: Mandate = {
      ...blankMandate(editor.blank(plan.key)),
      title: [texts.mandate, group.title].filter(Boolean).join(': '),
      groups: [{ key: group.key, code: group.code, title: group.title }],
    };
    editor.create('mandate', mandate);
    toast({
      text: texts.added(mandate.title),
      action: { label: shell.undo, run: () => void editor.remove('mandate', mandate) },
    });
  }
  return (
    <>
      <p>{texts.noMandate}</p>
      <p className="muted">{texts.noMandateText}</p>
      {allowed ? (
        <p className="mandate-ways">
          <Button onClick={write}>{texts.writeMandate}</Button>
        </p>
      ) : null}
    </>
  );
}

const notes = ['limits', 'deliverable', 'resources'] as const;

function OneMandate({ plan, mandate }: { readonly plan: Plan; readonly mandate: Mandate }) {
  const texts = useTexts(groupsTexts);
  const { language } = useReader();
  const editor = useEditor();
  const say = useSayEdited();
  const steps = useSteps('mandate');
  // What is approved stands as it was approved; a draft is written together.
  const open = useMayWrite('mandate') && mandate.state === 'draft';
  const label = (field: keyof typeof mandateLabels): string => mandateLabels[field][language];
  function save(fields: Partial<Mandate>): void {
    say(editor.change('mandate', mandate, fields), texts.changed(mandate.title));
  }
  const tasks = (
    <ul className="mandate-tasks">
      {mandate.tasks.map((task) => (
        <li key={task}>{task}</li>
      ))}
    </ul>
  );
  return (
    <>
      <HeldStill registering={steps.registering}>
        {mandate.text === '' ? null : <p className="mandate-text">{mandate.text}</p>}
        {open ? (
          <PanelLine label={label('tasks')}>
            <Editable
              lines={5}
              value={mandate.tasks.join('\n')}
              label={texts.edit(label('tasks'))}
              empty={texts.nothing}
              hint={texts.oneOnEachLine}
              limit={NOTE_LIMIT}
              onSave={(written) =>
                save({
                  tasks: written
                    .split('\n')
                    .map((line) => line.trim())
                    .filter((line) => line !== ''),
                })
              }
            />
          </PanelLine>
        ) : (
          tasks
        )}
        {notes
          .filter((field) => open || mandate[field] !== '')
          .map((field) => (
            <PanelLine key={field} label={label(field)}>
              <Editable
                lines={3}
                value={mandate[field]}
                label={texts.edit(label(field))}
                empty={texts.nothing}
                limit={NOTE_LIMIT}
                locked={!open}
                onSave={(written) => save({ [field]: written })}
              />
            </PanelLine>
          ))}
        <PanelLine label={label('deadline')}>
          {open ? (
            <TimeField
              key={mandate.deadline.words}
              value={mandate.deadline}
              context={contextOf(plan)}
              baseline={null}
              onSave={(deadline) => save({ deadline })}
            />
          ) : (
            formatFuzzyDate(mandate.deadline, language)
          )}
        </PanelLine>
      </HeldStill>
      <Approval mandate={mandate} steps={steps} />
      <p className="mandate-ways">
        <MandateWord mandate={mandate} />
      </p>
      <FoldedHistory entity="mandate" item={mandate.key} of={mandate.title} />
    </>
  );
}

/** Who approved it and when; while it is a draft the step to it, for those who may take it, and why it cannot be taken. */
function Approval({
  mandate,
  steps: { registering, take },
}: {
  readonly mandate: Mandate;
  readonly steps: Steps<'mandate'>;
}) {
  const texts = useTexts(groupsTexts);
  const { language, today } = useReader();
  const actor = useActor();
  const place = useRef<HTMLDivElement>(null);
  const allowed = useMayWrite('mandate');
  if (mandate.state !== 'draft') {
    const day = mandate.approvedOn === null ? '' : formatDay(mandate.approvedOn, language, 'short');
    return (
      <div ref={place} tabIndex={-1} className="mandate-approval">
        <DecisionTag>{mandateStateLabels.approved[language]}</DecisionTag>
        <span>{texts.approvedBy(mandate.approvedBy, day)}</span>
      </div>
    );
  }
  const approved = moveMandate(
    { ...mandate, approvedOn: today, approvedBy: bodyLabels.steeringGroup.nb },
    'approved',
    actor,
  );
  function approve(): void {
    if (!approved.ok) return;
    const { state, approvedOn, approvedBy } = approved.value;
    const by = takersOf(mandateSteps, mandate.state, state);
    const fields = { state, approvedOn, approvedBy };
    take('', mandate, fields, by, texts.approved(mandate.title), () => place.current?.focus());
  }
  // What is missing is told to whoever can write it; everybody else hears whose turn it is.
  const lacks = !approved.ok && approved.failure.kind === 'stepNeeds' && allowed;
  const said = lacks
    ? Object.values(refusalText(approved.failure, 'mandate', language)).join(' ')
    : texts.waitsForApproval;
  return (
    <div ref={place} tabIndex={-1}>
      <p className="mandate-approval">
        <span className="mandate-draft">{texts.draft}</span>
        {approved.ok ? null : <span className="muted small">{said}</span>}
      </p>
      {allowed && approved.ok ? (
        <div className="mandate-ways">
          <RegisterButton registering={registering} appearance="primary" label={texts.approve} onPress={approve} />
        </div>
      ) : null}
    </div>
  );
}
