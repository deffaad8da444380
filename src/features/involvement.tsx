/** Medvirkning: who has been heard, who not? The calendar first, then who stands where, then what came in and was answered. */
import type { Key } from '#base/id.ts';
import type { EntityName } from '#domain/entities.ts';
import { blankInput, blankInvolvement } from '#domain/involvement.ts';
import { hearingOf, toBeHeard } from '#domain/involvement-plan.ts';
import type { Plan } from '#domain/plan.ts';
import { isInUse, type Row } from '#domain/row.ts';
import { blankStakeholder } from '#domain/stakeholder.ts';
import { involvementTexts } from '#text/involvement-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { NameForm } from '#ui/name-form.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { Section } from '#ui/section.tsx';
import { usePhone } from '#ui/viewport.ts';
import { EmptyPlan } from './empty-plan.tsx';
import { MeetingCalendar } from './involvement/calendar.tsx';
import { InputList } from './involvement/input-list.tsx';
import { InputPanel } from './involvement/input-panel.tsx';
import { InvolvementPanel } from './involvement/involvement-panel.tsx';
import { StakeholderMatrix } from './involvement/stakeholder-matrix.tsx';
import { StakeholderPanel } from './involvement/stakeholder-panel.tsx';
import { useNavigation } from './navigation.tsx';
import { runningPlan } from './plan-rows.ts';
import { useEditor, useSnapshot } from './plan-session.tsx';
import { routeTo } from './route.ts';
import { useRowEditor } from './row-editor.ts';
import { useWanted } from './wanted.ts';
import { WhenLoaded } from './when-loaded.tsx';
import './involvement/involvement.css';

export function InvolvementScreen({ open }: { readonly open: Key | null }) {
  const { rows } = useSnapshot();
  const plan = runningPlan(rows);
  return plan === null ? <EmptyPlan /> : <PlanInvolvement plan={plan} open={open} />;
}

const wanted = ['stakeholder', 'involvement', 'input'] as const satisfies readonly EntityName[];

function PlanInvolvement({ plan, open }: { readonly plan: Plan; readonly open: Key | null }) {
  const texts = useTexts(involvementTexts);
  const { today } = useReader();
  const { rows, damaged } = useSnapshot();
  const editor = useEditor();
  const rowEditor = useRowEditor();
  const phone = usePhone();
  const { go } = useNavigation();
  useWanted(wanted);
  const ours = <Entity extends Row>(all: readonly Entity[]): readonly Entity[] =>
    all.filter((row) => isInUse(row) && row.plan === plan.key);
  const stakeholders = ours(rows.stakeholder);
  const involvement = ours(rows.involvement);
  const inputs = ours(rows.input);
  const mayWrite = (entity: EntityName): boolean => editor.allowed && !damaged.has(entity);
  const show = (key: Key): void => go({ screen: 'involvement', open: key });
  const close = (): void => go(routeTo('involvement'));

  const opened = panelOf();
  if (phone && opened !== null) return opened;

  function panelOf() {
    const meeting = involvement.find(({ key }) => key === open);
    if (meeting !== undefined) {
      return (
        <InvolvementPanel
          key={meeting.key}
          plan={plan}
          involvement={meeting}
          stakeholders={stakeholders}
          inputs={inputs}
          allowed={mayWrite('involvement')}
          onClose={close}
        />
      );
    }
    const stakeholder = stakeholders.find(({ key }) => key === open);
    if (stakeholder !== undefined) {
      return (
        <StakeholderPanel
          key={stakeholder.key}
          stakeholder={stakeholder}
          involvement={involvement}
          allowed={mayWrite('stakeholder')}
          onClose={close}
        />
      );
    }
    const input = inputs.find(({ key }) => key === open);
    if (input === undefined) return null;
    return (
      <InputPanel key={input.key} input={input} involvement={involvement} allowed={mayWrite('input')} onClose={close} />
    );
  }

  function addMeeting(title: string): void {
    const row = { ...blankInvolvement(editor.blank(plan.key)), title };
    if (rowEditor.add('involvement', row)) show(row.key);
  }
  function addStakeholder(title: string): void {
    const position = Math.max(0, ...stakeholders.map((one) => one.position)) + 1;
    const row = { ...blankStakeholder(editor.blank(plan.key)), title, position };
    if (rowEditor.add('stakeholder', row)) show(row.key);
  }
  function addInput(title: string): void {
    const row = { ...blankInput(editor.blank(plan.key)), title, receivedOn: today };
    if (rowEditor.add('input', row)) show(row.key);
  }

  const unheard = toBeHeard(stakeholders, involvement).filter((one) => hearingOf(one, involvement) !== 'heard');
  const named = unheard.slice(0, 3).map(({ title }) => title);
  const waiting = inputs.filter(({ state }) => state === 'received').length;
  return (
    <>
      <div className={`page${opened === null ? '' : ' beside-panel'}`}>
        <div className="page-head">
          <h1>{texts.heading}</h1>
          {stakeholders.length + involvement.length === 0 ? null : (
            <span className={unheard.length > 0 ? 'involvement-unheard' : 'muted'}>
              {unheard.length > 0 ? texts.notHeard(named.join(', '), unheard.length - named.length) : texts.allHeard}
            </span>
          )}
          <span className="grow" />
          {mayWrite('involvement') ? (
            <NameForm
              look={opened === null ? 'primary' : 'secondary'}
              label={texts.add}
              question={texts.newTitle}
              onCreate={addMeeting}
            />
          ) : null}
        </div>
        <WhenLoaded lists={wanted} rows={8}>
          <div className="involvement-parts">
            <Section title={texts.calendar} hint={texts.calendarHint}>
              {involvement.length === 0 ? (
                <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>
              ) : (
                <MeetingCalendar stakeholders={stakeholders} involvement={involvement} />
              )}
            </Section>
            <StakeholderMatrix
              stakeholders={stakeholders}
              action={
                mayWrite('stakeholder') ? (
                  <NameForm
                    look="quiet"
                    label={texts.addStakeholder}
                    question={texts.newStakeholder}
                    onCreate={addStakeholder}
                  />
                ) : null
              }
            />
            <Section title={texts.inputs} hint={inputs.length === 0 ? '' : texts.inputsHint(waiting)}>
              {inputs.length === 0 ? (
                <EmptyState title={texts.noInputs}>{texts.noInputsText}</EmptyState>
              ) : (
                <InputList inputs={inputs} />
              )}
              {mayWrite('input') ? (
                <NameForm look="quiet" label={texts.addInput} question={texts.newInput} onCreate={addInput} />
              ) : null}
            </Section>
          </div>
        </WhenLoaded>
      </div>
      {opened}
    </>
  );
}
