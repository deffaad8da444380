/** Drøfting of one proposal: what was discussed, how it ended, and the unions' disagreement word for word. */
import { Button } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { useRef } from 'react';
import { inOslo, wholeSecond } from '#base/clock.ts';
import {
  blankConsultation,
  type Consultation,
  type ConsultationOutcome,
  consultationOutcomes,
  type ConsultationState,
  consultationStates,
  consultationSteps,
  moveConsultation,
} from '#domain/consultation.ts';
import type { Plan } from '#domain/plan.ts';
import type { Proposal } from '#domain/proposal.ts';
import { consultationsAbout } from '#domain/proposal-path.ts';
import { LINE_LIMIT, NOTE_LIMIT } from '#domain/row.ts';
import { takersOf } from '#domain/steps.ts';
import { formatDay } from '#text/calendar-words.ts';
import { consultationLabels, consultationOutcomeLabels, consultationStateLabels } from '#text/consultation.ts';
import { decisionsTexts } from '#text/decisions-screen.ts';
import { proposalLabels } from '#text/proposal.ts';
import { roleLabels } from '#text/roles.ts';
import { refusalText } from '#text/steps.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { DayField } from '#ui/day-field.tsx';
import { Editable } from '#ui/editable.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { PanelLine } from '#ui/side-panel.tsx';
import { FoldedHistory } from '../item-history.tsx';
import { useMayWrite, WhoWrites } from '../may-write.tsx';
import { useActor, useClock, useEditor, useSnapshot } from '../plan-session.tsx';
import { useRowEditor } from '../row-editor.ts';
import { HeldStill, RegisterButton, type Steps, useSteps } from '../registering.tsx';
import { ItemSection } from './page-frame.tsx';

interface ConsultationsProps {
  readonly plan: Plan;
  readonly proposal: Proposal;
  readonly consultations: readonly Consultation[];
  /** Saves why it goes on without drøfting; null where the reader may not change the proposal. */
  readonly onReason: ((reason: string) => void) | null;
}

export function Consultations({ plan, proposal, consultations, onReason }: ConsultationsProps) {
  const texts = useTexts(decisionsTexts);
  const { language } = useReader();
  const { loaded } = useSnapshot();
  const editor = useEditor();
  const rowEditor = useRowEditor();
  const about = consultationsAbout(proposal, consultations);
  const allowed = useMayWrite('consultation');
  const label = proposalLabels.unconsultedBecause[language];
  return (
    <ItemSection title={texts.consultations}>
      {loaded.has('consultation') ? (
        <>
          {about.map((one) => (
            <ConsultationFacts key={one.key} consultation={one} allowed={allowed} />
          ))}
          {about.length > 0 ? null : (
            <PanelLine label={label}>
              <Editable
                lines={2}
                limit={NOTE_LIMIT}
                value={proposal.unconsultedBecause}
                label={texts.edit(label)}
                empty={texts.nothingWritten}
                locked={onReason === null}
                onSave={(reason) => onReason?.(reason)}
              />
            </PanelLine>
          )}
          {allowed ? (
            <Button
              appearance="transparent"
              size="small"
              icon={<Add16Regular />}
              onClick={() =>
                rowEditor.add('consultation', {
                  ...blankConsultation(editor.blank(plan.key)),
                  title: texts.newConsultation(proposal.title).slice(0, LINE_LIMIT),
                  proposals: [{ key: proposal.key, code: proposal.code, title: proposal.title }],
                })
              }
            >
              {texts.addConsultation}
            </Button>
          ) : (
            <WhoWrites entities={['consultation']} />
          )}
        </>
      ) : null}
    </ItemSection>
  );
}

const isOutcome = (value: string): value is ConsultationOutcome => consultationOutcomes.some((one) => one === value);

function ConsultationFacts({
  consultation,
  allowed,
}: {
  readonly consultation: Consultation;
  readonly allowed: boolean;
}) {
  const texts = useTexts(decisionsTexts);
  const { language } = useReader();
  const rowEditor = useRowEditor();
  const steps = useSteps('consultation');
  const label = (field: keyof typeof consultationLabels): string => consultationLabels[field][language];
  // What the unions have confirmed is locked.
  const locked = !allowed || consultation.state === 'confirmed';
  function save(fields: Partial<Consultation>): void {
    rowEditor.save('consultation', consultation, fields, texts.changed(consultation.title));
  }
  const line = (field: 'unions' | 'protocol' | 'disagreement' | 'reason', lines = 1) => (
    <PanelLine label={label(field)}>
      <Editable
        lines={lines}
        limit={field === 'unions' ? LINE_LIMIT : NOTE_LIMIT}
        value={consultation[field]}
        label={texts.edit(label(field))}
        empty={texts.nothingWritten}
        locked={locked}
        onSave={(value) => save({ [field]: value })}
      />
    </PanelLine>
  );
  return (
    <div className="consultation">
      <h3>
        {consultation.title} <span className="muted">{consultationStateLabels[consultation.state][language]}</span>
      </h3>
      <HeldStill registering={steps.registering}>
        <PanelLine label={label('on')}>
          {locked ? (
            consultation.on === null ? (
              texts.nothingWritten
            ) : (
              formatDay(consultation.on, language, 'long')
            )
          ) : (
            <DayField label={label('on')} value={consultation.on} onChange={(on) => save({ on })} />
          )}
        </PanelLine>
        {line('unions')}
        <PanelLine label={label('outcome')}>
          {locked ? (
            consultation.outcome === null ? (
              texts.noOutcome
            ) : (
              consultationOutcomeLabels[consultation.outcome][language]
            )
          ) : (
            <ChoiceField
              label={label('outcome')}
              value={consultation.outcome ?? ''}
              choices={[
                { value: '', label: texts.noOutcome },
                ...consultationOutcomes.map((one) => ({ value: one, label: consultationOutcomeLabels[one][language] })),
              ]}
              onChange={(outcome) => save({ outcome: isOutcome(outcome) ? outcome : null })}
            />
          )}
        </PanelLine>
        {consultation.outcome === 'disagreement' ? line('disagreement', 4) : null}
        {consultation.outcome === 'notRequired' ? line('reason', 2) : null}
        {line('protocol')}
        {consultation.confirmedBy === '' ? null : (
          <PanelLine label={label('confirmedBy')}>
            {consultation.confirmedBy}
            {consultation.confirmedAt === null
              ? null
              : `, ${formatDay(inOslo(consultation.confirmedAt).day, language, 'long')}`}
          </PanelLine>
        )}
      </HeldStill>
      {allowed ? <ConsultationSteps consultation={consultation} steps={steps} /> : null}
      <FoldedHistory entity="consultation" item={consultation.key} of={consultation.title} />
    </div>
  );
}

/** Who may take each step is the step's own rule; here it is told where somebody else must. */
function ConsultationSteps({
  consultation,
  steps: { registering, take },
}: {
  readonly consultation: Consultation;
  readonly steps: Steps<'consultation'>;
}) {
  const texts = useTexts(decisionsTexts);
  const { language } = useReader();
  const actor = useActor();
  const clock = useClock();
  const place = useRef<HTMLUListElement>(null);
  const possible = consultationStates
    .map((to) => ({ to, outcome: moveConsultation(consultation, to, actor) }))
    .filter(({ outcome }) => outcome.ok || outcome.failure.kind !== 'stepNotPossible');
  function press(to: ConsultationState): void {
    const confirmation = {
      confirmedBy: roleLabels.unionRepresentative[language],
      confirmedAt: wholeSecond(clock.now()),
    };
    const fields = { state: to, ...(to === 'confirmed' && confirmation) };
    const said = texts.stateNow(consultation.title, consultationStateLabels[to][language]);
    const by = takersOf(consultationSteps, consultation.state, to);
    take(to, consultation, fields, by, said, () => place.current?.focus());
  }
  return (
    <ul ref={place} tabIndex={-1} className="item-steps item-steps--row">
      {possible.map(({ to, outcome }) => (
        <li key={to}>
          <RegisterButton
            registering={registering}
            step={to}
            size="small"
            label={texts.consultationSteps[to]}
            refusal={outcome.ok ? null : refusalText(outcome.failure, 'consultation', language)}
            onPress={() => press(to)}
          />
        </li>
      ))}
    </ul>
  );
}
