/** A mandate that is written: what the group shall do, by when, within what limits, and which groups it is for. */
import { Button } from '@fluentui/react-components';
import { type Mandate, mandateMayBeWritten } from '#domain/group.ts';
import { changesOf } from '#domain/mandate.ts';
import type { Plan } from '#domain/plan.ts';
import { NOTE_LIMIT } from '#domain/row.ts';
import { mandateLabels } from '#text/group.ts';
import { groupsTexts } from '#text/groups-screen.ts';
import { mandateTexts } from '#text/mandate-screen.ts';
import { Editable } from '#ui/editable.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { PanelLine } from '#ui/side-panel.tsx';
import { TimeField } from '#ui/time-field.tsx';
import { rowsOfPlan } from '../../group-rows.ts';
import { useMayWrite } from '../../may-write.tsx';
import { contextOf } from '../../plan-rows.ts';
import { useSnapshot } from '../../plan-session.tsx';
import { HeldStill } from '../../registering.tsx';
import { formatRoute } from '../../route.ts';
import { useRowEditor } from '../../row-editor.ts';
import { ServedGroups } from './served.tsx';
import { MandateWords } from './standing.tsx';
import { MandateSteps, type Taking } from './steps.tsx';

interface DraftProps {
  readonly plan: Plan;
  readonly mandate: Mandate;
}

const notes = ['deliverable', 'limits', 'resources'] as const;

export function MandateDraft({ plan, mandate, taking }: DraftProps & { readonly taking: Taking }) {
  const texts = useTexts(mandateTexts);
  const words = useTexts(groupsTexts);
  const rowEditor = useRowEditor();
  const open = useMayWrite('mandate') && mandateMayBeWritten(mandate);
  return (
    <section className="mandate-draft">
      <h3>{mandate.version > 1 ? texts.draftOf(mandate.version) : texts.draft}</h3>
      <HeldStill registering={taking.steps.registering}>
        {open ? <Written plan={plan} mandate={mandate} /> : <MandateWords mandate={mandate} whole />}
        <ServedGroups plan={plan} mandate={mandate} />
      </HeldStill>
      <Asked plan={plan} mandate={mandate} />
      <MandateSteps plan={plan} mandate={mandate} taking={taking} />
      {open ? (
        <Button
          appearance="subtle"
          size="small"
          onClick={() => rowEditor.takeAway('mandate', mandate, words.takenAway(mandate.title))}
        >
          {texts.takeAway}
        </Button>
      ) : null}
    </section>
  );
}

/** Where the change of an approved mandate is proposed. */
function Asked({ plan, mandate }: DraftProps) {
  const texts = useTexts(mandateTexts);
  const { rows } = useSnapshot();
  const asked = changesOf(mandate, rowsOfPlan(rows.proposal, plan));
  if (mandate.replaces === null) return null;
  return (
    <>
      <p className="muted small">{texts.newVersionText}</p>
      {asked.map(({ key, code, title }) => (
        <p key={key}>
          {texts.askedBy}{' '}
          <a className="text-link" href={formatRoute({ screen: 'decisions', open: key })}>
            {[code, title].filter(Boolean).join(' ')}
          </a>
        </p>
      ))}
    </>
  );
}

const linesIn = (written: string): readonly string[] =>
  written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function Written({ plan, mandate }: DraftProps) {
  const words = useTexts(groupsTexts);
  const { language } = useReader();
  const rowEditor = useRowEditor();
  const label = (field: keyof typeof mandateLabels): string => mandateLabels[field][language];
  const save = (fields: Partial<Mandate>): void =>
    rowEditor.save('mandate', mandate, fields, words.changed(mandate.title));
  const note = (field: 'text' | (typeof notes)[number]) => (
    <PanelLine key={field} label={label(field)}>
      <Editable
        lines={3}
        value={mandate[field]}
        label={words.edit(label(field))}
        empty={words.nothing}
        limit={NOTE_LIMIT}
        onSave={(written) => save({ [field]: written })}
      />
    </PanelLine>
  );
  return (
    <>
      {note('text')}
      <PanelLine label={label('tasks')}>
        <Editable
          lines={5}
          value={mandate.tasks.join('\n')}
          label={words.edit(label('tasks'))}
          empty={words.nothing}
          hint={words.oneOnEachLine}
          limit={NOTE_LIMIT}
          onSave={(written) => save({ tasks: linesIn(written) })}
        >
          <span className="mandate-lines">{mandate.tasks.join('\n')}</span>
        </Editable>
      </PanelLine>
      {notes.map(note)}
      <PanelLine label={label('deadline')}>
        <TimeField
          key={mandate.deadline.words}
          value={mandate.deadline}
          context={contextOf(plan)}
          baseline={null}
          onSave={(deadline) => save({ deadline })}
        />
      </PanelLine>
    </>
  );
}
