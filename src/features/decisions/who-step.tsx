/** Who decided, the day and the case; whether it is an order, what it ends, and whether it was decided before the plan came here. */
import { Checkbox } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { AgendaItem, DecisionDraft } from '#domain/agenda-item.ts';
import { refOf } from '#domain/decision-form.ts';
import {
  type Decision,
  type DecisionEnding,
  decisionEndings,
  decisionLevels,
  isSettling,
  registrarsOf,
} from '#domain/decision.ts';
import { inLogOrder, successorOf } from '#domain/decision-log.ts';
import type { Plan } from '#domain/plan.ts';
import { holds } from '#domain/role.ts';
import { isInUse, LINE_LIMIT, NOTE_LIMIT } from '#domain/row.ts';
import { decisionEndingLabels, decisionLabels, decisionLevelLabels } from '#text/decision.ts';
import { decisionFormTexts } from '#text/decision-form.ts';
import { decisionsTexts } from '#text/decisions-screen.ts';
import { anyRole } from '#text/writers.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { DayField } from '#ui/day-field.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { SavedText } from '#ui/saved-text.tsx';
import { ViewChoice } from '#ui/view-choice.tsx';
import { rowsOfPlan } from '../group-rows.ts';
import { useActor, useSnapshot } from '../plan-session.tsx';
import { caseNumberFor, decidingBodies } from './decision-desk.ts';
import { DraftStep } from '../decision-fields.tsx';

interface WhoStepProps {
  readonly plan: Plan;
  readonly item: AgendaItem;
  readonly draft: DecisionDraft;
  readonly onSave: (fields: Partial<AgendaItem>) => void;
}

const OTHER = '…';

export function WhoStep({ plan, item, draft, onSave }: WhoStepProps) {
  const texts = useTexts(decisionFormTexts);
  const log = useTexts(decisionsTexts);
  const { language } = useReader();
  const { rows } = useSnapshot();
  const id = useId();
  const bodies = decidingBodies(
    { group: rowsOfPlan(rows.group, plan), decision: rowsOfPlan(rows.decision, plan) },
    plan.language,
  );
  const by = registrarsOf(draft);
  const isHers = holds(useActor(), by);
  const [other, setOther] = useState(!bodies.some(({ name }) => name === draft.decidedBy));
  const label = (field: keyof typeof decisionLabels): string => decisionLabels[field][language];
  const save = (fields: Partial<DecisionDraft>): void => onSave({ draft: { ...draft, ...fields } });
  function choose(name: string): void {
    setOther(name === OTHER);
    const body = bodies.find((one) => one.name === name);
    if (body === undefined) return save({ decidedBy: '' });
    // A number that nobody has written over follows the body.
    const suggested = draft.on === null ? '' : caseNumberFor(draft.decidedBy, draft.on, rows.decision);
    const own = item.caseNumber !== '' && item.caseNumber !== suggested;
    const next = own || draft.on === null ? item.caseNumber : caseNumberFor(name, draft.on, rows.decision);
    return onSave({ draft: { ...draft, decidedBy: name, level: body.level }, caseNumber: next });
  }
  /** Today, and the number after the last one, are no guess at what was decided long ago. */
  function before(registeredAfterwards: boolean): void {
    const guessed = registeredAfterwards ? { on: null } : {};
    onSave({
      draft: { ...draft, registeredAfterwards, ...guessed },
      ...(registeredAfterwards && { caseNumber: '' }),
    });
  }
  return (
    <DraftStep title={texts.who}>
      <div className="draft-who">
        <div className="draft-field">
          <span className="draft-label">{log.decidedBy[draft.level]}</span>
          <ChoiceField
            label={log.decidedBy[draft.level]}
            value={other ? OTHER : draft.decidedBy}
            choices={[
              ...bodies.map(({ name }) => ({ value: name, label: name })),
              { value: OTHER, label: texts.otherBody },
            ]}
            onChange={choose}
          />
        </div>
        <div className="draft-field">
          <span className="draft-label">{label('on')}</span>
          <DayField label={label('on')} value={draft.on} onChange={(on) => save({ on })} />
        </div>
        <div className="draft-field">
          <label htmlFor={`${id}-case`}>{label('caseNumber')}</label>
          <SavedText
            id={`${id}-case`}
            rows={1}
            limit={LINE_LIMIT}
            value={item.caseNumber}
            onSave={(caseNumber) => onSave({ caseNumber })}
          />
        </div>
      </div>
      {isHers ? null : <p className="muted small">{texts.registeredBy(anyRole(by, language))}</p>}
      {other ? (
        <div className="draft-who draft-who--other">
          <div className="draft-field">
            <label htmlFor={`${id}-other`}>{texts.otherName}</label>
            <SavedText
              id={`${id}-other`}
              rows={1}
              limit={LINE_LIMIT}
              value={draft.decidedBy}
              onSave={(decidedBy) => save({ decidedBy })}
            />
          </div>
          <div className="draft-field">
            <span className="draft-label">{label('level')}</span>
            <ViewChoice
              label={label('level')}
              view={draft.level}
              views={decisionLevels.map((level) => ({ value: level, label: decisionLevelLabels[level][language] }))}
              onChange={(level) => save({ level })}
            />
          </div>
        </div>
      ) : null}
      <Ends plan={plan} draft={draft} onSave={save} />
      {item.about === null ? (
        <Checked
          label={texts.order}
          hint={texts.orderHint}
          checked={draft.kind === 'order'}
          onChange={(ordered) => save({ kind: ordered ? 'order' : 'decision' })}
        />
      ) : null}
      <Checked
        label={texts.afterwards}
        hint={texts.afterwardsHint}
        checked={draft.registeredAfterwards}
        onChange={before}
      />
      {draft.registeredAfterwards ? (
        <div className="draft-field">
          <label htmlFor={`${id}-source`}>{label('source')}</label>
          <SavedText
            id={`${id}-source`}
            rows={1}
            limit={NOTE_LIMIT}
            value={draft.source}
            describedBy={`${id}-source-hint`}
            onSave={(source) => save({ source })}
          />
          <p id={`${id}-source-hint`} className="muted small">
            {texts.sourceHint}
          </p>
        </div>
      ) : null}
    </DraftStep>
  );
}

interface CheckedProps {
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Checked({ label, hint, checked, onChange }: CheckedProps) {
  const id = useId();
  return (
    <div className="draft-checked">
      <Checkbox
        label={label}
        checked={checked}
        aria-describedby={id}
        onChange={(_, { checked: now }) => onChange(now === true)}
      />
      <p id={id} className="muted small">
        {hint}
      </p>
    </div>
  );
}

interface EndsProps {
  readonly plan: Plan;
  readonly draft: DecisionDraft;
  readonly onSave: (fields: Partial<DecisionDraft>) => void;
}

const named = ({ code, title }: Pick<Decision, 'code' | 'title'>): string => `${code} ${title}`.trim();

/** What has settled something can be ended, and only once: what was turned down may come to be adopted. */
function Ends({ plan, draft, onSave }: EndsProps) {
  const texts = useTexts(decisionFormTexts);
  const { language } = useReader();
  const { rows } = useSnapshot();
  const decisions = rows.decision.filter((one) => isInUse(one) && one.plan === plan.key);
  const open = decisions
    .filter((one) => isSettling(one) && one.kind !== 'correction' && successorOf(one, decisions) === null)
    .toSorted(inLogOrder);
  if (open.length === 0 && draft.replaces === null) return null;
  const chosen = draft.replaces;
  const among = chosen === null || open.some(({ key }) => key === chosen.key);
  return (
    <div className="draft-field">
      <span className="draft-label">{texts.ends}</span>
      <ChoiceField
        label={texts.ends}
        value={chosen === null ? '' : String(chosen.key)}
        choices={[
          { value: '', label: texts.endsNone },
          ...(among || chosen === null ? [] : [{ value: String(chosen.key), label: `${chosen.code} ${chosen.title}` }]),
          ...open.map((one) => ({ value: String(one.key), label: named(one) })),
        ]}
        onChange={(key) => {
          const old = open.find((one) => one.key === key);
          onSave(
            old === undefined
              ? { replaces: null, ending: null }
              : { replaces: refOf(old), ending: draft.ending ?? 'replaces' },
          );
        }}
      />
      {chosen === null ? null : (
        <ViewChoice<DecisionEnding>
          label={texts.endsHow}
          view={draft.ending ?? 'replaces'}
          views={decisionEndings.map((one) => ({ value: one, label: decisionEndingLabels[one][language] }))}
          onChange={(ending) => onSave({ ending })}
        />
      )}
    </div>
  );
}
