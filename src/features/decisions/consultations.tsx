/** Drøfting of one proposal: what was discussed, how it ended, and the unions' disagreement word for word. */
import { Button } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { useRef } from 'react';
import { inOslo, wholeSecond } from '#base/clock.ts';
import {
  blankConsultation,
  type Consultation,
  type ConsultationOutcome,
  consultationOutcomes,
  type ConsultationState,
  consultationStates,
  consultationMayBeWritten,
  type ConsultationPart,
  counts,
  lockedPart,
  moveConsultation,
  takersOfConsultation,
} from '#domain/consultation.ts';
import type { Plan } from '#domain/plan.ts';
import type { Proposal, ProposalSurroundings } from '#domain/proposal.ts';
import { consultationsAbout, reasonWriters } from '#domain/proposal-path.ts';
import { holds, type Role } from '#domain/role.ts';
import { LINE_LIMIT, NOTE_LIMIT } from '#domain/row.ts';
import { anyOf } from '#text/any-of.ts';
import { formatDay } from '#text/calendar-words.ts';
import { consultationLabels, consultationOutcomeLabels, consultationStateLabels } from '#text/consultation.ts';
import { decisionsTexts } from '#text/decisions-screen.ts';
import { proposalLabels } from '#text/proposal.ts';
import { proposalScreenTexts } from '#text/proposal-screen.ts';
import { roleInSentence, roleLabels } from '#text/roles.ts';
import { refusalText } from '#text/steps.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { DayField } from '#ui/day-field.tsx';
import { Editable } from '#ui/editable.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { PanelLine } from '#ui/side-panel.tsx';
import { JournalFacts } from '../journal-facts.tsx';
import { ChannelFileField } from '../channel-file.tsx';
import { FoldedHistory } from '../item-history.tsx';
import { useMayWrite, WhoWrites } from '../may-write.tsx';
import { useActor, useClock, useEditor, useSnapshot } from '../plan-session.tsx';
import { useRowEditor } from '../row-editor.ts';
import { HeldStill, RegisterButton, type Steps, useSteps } from '../registering.tsx';
import { ItemSection } from './page-frame.tsx';

interface ConsultationsProps {
  readonly plan: Plan;
  readonly proposal: Proposal;
  readonly surroundings: ProposalSurroundings;
  /** Saves why it goes on without drøfting, by the right of those who may. */
  readonly onReason: (reason: string, by: readonly Role[]) => void;
}

export function Consultations({ plan, proposal, surroundings, onReason }: ConsultationsProps) {
  const texts = useTexts(decisionsTexts);
  const { loaded } = useSnapshot();
  const editor = useEditor();
  const rowEditor = useRowEditor();
  const about = consultationsAbout(proposal, surroundings.consultations);
  const allowed = useMayWrite('consultation');
  return (
    <ItemSection title={texts.consultations}>
      {loaded.has('consultation') ? (
        <>
          {about.map((one) => (
            <ConsultationFacts key={one.key} plan={plan} consultation={one} allowed={allowed} />
          ))}
          <WithoutConsultation proposal={proposal} surroundings={surroundings} onReason={onReason} />
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

/**
 * Why it goes on without drøfting: written by whoever takes the step that the gate stands before, while it stands there,
 * and by nobody else before or after.
 */
function WithoutConsultation({
  proposal,
  surroundings,
  onReason,
}: Pick<ConsultationsProps, 'proposal' | 'surroundings' | 'onReason'>) {
  const texts = useTexts(decisionsTexts);
  const words = useTexts(proposalScreenTexts);
  const { language } = useReader();
  const actor = useActor();
  const { damaged } = useSnapshot();
  const by = reasonWriters(proposal, surroundings);
  const written = proposal.unconsultedBecause;
  if (by.length === 0 && written === '') return null;
  const may = holds(actor, by) && !damaged.has('proposal');
  const label = proposalLabels.unconsultedBecause[language];
  const who = anyOf(
    by.map((role) => roleInSentence[role][language]),
    language,
  );
  return (
    <PanelLine label={label}>
      <Editable
        lines={2}
        limit={NOTE_LIMIT}
        value={written}
        label={texts.edit(label)}
        empty={texts.nothingWritten}
        locked={!may}
        onSave={(reason) => onReason(reason, by)}
      />
      <p className="muted small">{by.length === 0 ? words.reasonFrozen : words.reasonBy(who)}</p>
    </PanelLine>
  );
}

const isOutcome = (value: string): value is ConsultationOutcome => consultationOutcomes.some((one) => one === value);

function ConsultationFacts({
  plan,
  consultation,
  allowed,
}: {
  readonly plan: Plan;
  readonly consultation: Consultation;
  readonly allowed: boolean;
}) {
  const texts = useTexts(decisionsTexts);
  const { language } = useReader();
  const rowEditor = useRowEditor();
  const actor = useActor();
  const steps = useSteps('consultation');
  const words = useTexts(proposalScreenTexts);
  const label = (field: keyof typeof consultationLabels): string => consultationLabels[field][language];
  const isLocked = (part: ConsultationPart): boolean =>
    !allowed || !consultationMayBeWritten(consultation, part, actor);
  function save(fields: Partial<Consultation>): void {
    if (lockedPart(consultation, { ...consultation, ...fields }, actor) !== null) return;
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
        locked={isLocked(field)}
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
          {isLocked('on') ? (
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
          {isLocked('outcome') ? (
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
        <Lock consultation={consultation} />
        {consultation.outcome === 'notRequired' ? line('reason', 2) : null}
        {line('protocol')}
        {/^https:\/\/\S+$/.test(consultation.protocol) ? (
          <PanelLine label="">
            <a className="text-link" href={consultation.protocol} target="_blank" rel="noreferrer">
              {words.openProtocol}
            </a>
          </PanelLine>
        ) : null}
        {isLocked('protocol') ? null : (
          <ChannelFileField label={label('protocol')} onChosen={({ link }) => save({ protocol: link })} />
        )}
        {consultation.confirmedBy === '' ? null : (
          <PanelLine label={label('confirmedBy')}>
            {consultation.confirmedBy}
            {consultation.confirmedAt === null
              ? null
              : `, ${formatDay(inOslo(consultation.confirmedAt).day, language, 'long')}`}
          </PanelLine>
        )}
        <p className="muted small">
          {counts(consultation) ? words.countsNow : consultation.state === 'planned' ? '' : words.countsWhen}
        </p>
      </HeldStill>
      <ConsultationSteps plan={plan} consultation={consultation} steps={steps} />
      {consultation.state === 'planned' ? null : (
        <JournalFacts
          plan={plan}
          kind="consultation"
          about={{ key: consultation.key, code: '', title: consultation.title }}
        />
      )}
      <FoldedHistory entity="consultation" item={consultation.key} of={consultation.title} />
    </div>
  );
}

/** Who can change it, and why others cannot: told to all, for the project leader meets it as everybody else. */
function Lock({ consultation }: { readonly consultation: Consultation }) {
  const words = useTexts(proposalScreenTexts);
  const isConfirmed = consultation.state === 'confirmed';
  if (!isConfirmed && consultation.disagreement.trim() === '') return null;
  return (
    <p className="consultation-lock small">
      <LockClosed16Regular />
      <span>{isConfirmed ? words.confirmedLock : words.theirsLock}</span>
    </p>
  );
}

/** Who may take each step is the step's own rule; here it is told where somebody else must. */
function ConsultationSteps({
  plan,
  consultation,
  steps: { registering, take },
}: {
  readonly plan: Plan;
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
      confirmedBy: roleLabels.unionRepresentative[plan.language],
      confirmedAt: wholeSecond(clock.now()),
    };
    const fields = { state: to, ...(to === 'confirmed' && confirmation) };
    const said = texts.stateNow(consultation.title, consultationStateLabels[to][language]);
    const by = takersOfConsultation(consultation, to);
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
