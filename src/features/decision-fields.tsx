/**
 * The fields in which a decision is written, in the order in which one thinks: the outcome, the words, from when, who carries
 * it out. On its own page they are numbered; in a meeting what is seldom needed is folded away.
 */
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import { type ReactNode, useId, useState } from 'react';
import type { DecisionDraft } from '#domain/agenda-item.ts';
import { changedWords } from '#domain/changed-words.ts';
import { type DecisionLevel, outcomeBinds, outcomeSettles } from '#domain/decision.ts';
import type { DateContext } from '#domain/fuzzy-date.ts';
import type { Measure } from '#domain/measure.ts';
import type { Proposal } from '#domain/proposal.ts';
import { LINE_LIMIT, NOTE_LIMIT } from '#domain/row.ts';
import { decisionNouns } from '#text/decision.ts';
import { decisionFieldsTexts } from '#text/decision-fields.ts';
import { capitalised } from '#text/entities.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { SavedText } from '#ui/saved-text.tsx';
import { EffectFields, SavedTime } from './decision-fields/effect-fields.tsx';
import { FollowFields } from './decision-fields/follow-fields.tsx';
import { OutcomeChoice } from './decision-fields/outcome-choice.tsx';
import './decision-fields/decision-fields.css';

interface DecisionFieldsProps {
  readonly draft: DecisionDraft;
  /** Told with what is chosen, and with what is written when the field is left. */
  readonly onChange: (draft: DecisionDraft) => void;
  readonly context: DateContext;
  /** The proposals that it answers. */
  readonly proposals: readonly Proposal[];
  /** Measures that it may be linked to. */
  readonly measures: readonly Measure[];
  /** A «vedtak» or a «beslutning». */
  readonly level: DecisionLevel;
  /** It answers what the unions have not discussed: to decide without takes a sentence. */
  readonly unconsulted: boolean;
  /** Somebody must be named who carries it out, or why nobody need: `wantsFollowup` of the domain. */
  readonly wantsFollowup: boolean;
  /** Numbered, on a page of its own, with `between` after the words; else folded, in a meeting. */
  readonly numbered?: boolean;
  readonly between?: ReactNode;
}

export function DecisionFields(props: DecisionFieldsProps) {
  const {
    draft,
    onChange,
    context,
    proposals,
    measures,
    unconsulted,
    wantsFollowup,
    numbered = false,
    between,
  } = props;
  const texts = useTexts(decisionFieldsTexts);
  const id = useId();
  const { outcome } = draft;
  const binds = outcome !== null && outcomeBinds(outcome);
  const change = (fields: Partial<DecisionDraft>): void => onChange({ ...draft, ...fields });
  const follow = (
    <>
      <FollowFields draft={draft} context={context} measures={measures} onChange={onChange} />
      <div className="draft-field">
        <label htmlFor={`${id}-open`}>{texts.openPoints}</label>
        <SavedText
          id={`${id}-open`}
          rows={2}
          limit={NOTE_LIMIT}
          value={draft.openPoints.join('\n')}
          describedBy={`${id}-open-hint`}
          onSave={(written) => change({ openPoints: written === '' ? [] : written.split('\n') })}
        />
        <p id={`${id}-open-hint`} className="muted small">
          {texts.onePerLine}
        </p>
      </div>
    </>
  );
  return (
    <div className={numbered ? 'decision-fields decision-fields--numbered' : 'decision-fields'}>
      <DraftStep title={texts.outcome}>
        <OutcomeChoice
          outcome={outcome}
          proposed={proposals.length > 0}
          onChange={(chosen) => change({ outcome: chosen })}
        />
        {unconsulted && !draft.registeredAfterwards && outcome !== null && outcomeSettles(outcome) ? (
          <div className="draft-field draft-unconsulted">
            <p className="draft-warning">
              <Warning16Regular />
              {texts.unconsulted}
            </p>
            <label htmlFor={`${id}-unconsulted`}>{texts.unconsultedBecause}</label>
            <SavedText
              id={`${id}-unconsulted`}
              rows={1}
              limit={NOTE_LIMIT}
              value={draft.unconsultedBecause}
              describedBy={`${id}-unconsulted-hint`}
              onSave={(unconsultedBecause) => change({ unconsultedBecause })}
            />
            <p id={`${id}-unconsulted-hint`} className="muted small">
              {texts.unconsultedHint}
            </p>
          </div>
        ) : null}
        {outcome === 'postponed' ? (
          <SavedTime
            label={texts.untilWhen}
            value={draft.deadline}
            context={context}
            onSave={(deadline) => change({ deadline })}
          />
        ) : null}
      </DraftStep>
      <Words {...props} />
      {between}
      {draft.kind === 'order' && binds ? (
        <DraftStep title={texts.deadline}>
          <SavedTime
            label={texts.deadline}
            value={draft.deadline}
            context={context}
            onSave={(deadline) => change({ deadline })}
          />
        </DraftStep>
      ) : null}
      {binds ? (
        <DraftStep title={texts.effect}>
          <EffectFields draft={draft} context={context} onChange={onChange} />
        </DraftStep>
      ) : null}
      {!binds ? null : numbered ? (
        <DraftStep title={texts.followup} hint={wantsFollowup ? texts.followupHint : ''}>
          {follow}
        </DraftStep>
      ) : (
        <details className="draft-more">
          <summary>{texts.more}</summary>
          {follow}
        </details>
      )}
    </div>
  );
}

/** The heading in the log and the points; beside what was proposed where the body changed it. */
function Words({ draft, onChange, proposals, level, numbered = false }: DecisionFieldsProps) {
  const texts = useTexts(decisionFieldsTexts);
  const { language } = useReader();
  const id = useId();
  const proposed = proposals.map(({ text }) => text).join('\n');
  const saved = draft.points.join('\n');
  // What is under the field moves while one writes, never under the finger that leaves it.
  const [words, setTyped] = useState(saved);
  const changes = draft.outcome === 'adoptedChanged' && proposed !== '';
  const title = capitalised(decisionNouns[level][language].definite);
  const hint = proposals.length > 0 && saved === proposed && saved !== '' ? texts.fromProposal : '';
  const fields = (
    <>
      <div className="draft-field">
        <label htmlFor={`${id}-title`}>{texts.heading}</label>
        <SavedText
          id={`${id}-title`}
          rows={1}
          limit={LINE_LIMIT}
          value={draft.title}
          onSave={(title) => onChange({ ...draft, title })}
        />
      </div>
      {changes ? (
        <div className="draft-field">
          <span className="draft-label">{texts.proposed}</span>
          <blockquote className="draft-proposed">{proposed}</blockquote>
        </div>
      ) : null}
      <div className="draft-field">
        <label htmlFor={`${id}-points`}>{draft.outcome === 'rejected' ? texts.rejectedBecause : texts.words}</label>
        <SavedText
          id={`${id}-points`}
          rows={draft.outcome === 'rejected' ? 2 : 4}
          limit={NOTE_LIMIT}
          value={saved}
          describedBy={`${id}-points-hint`}
          onType={setTyped}
          onSave={(written) => onChange({ ...draft, points: written === '' ? [] : written.split('\n') })}
        />
        <p id={`${id}-points-hint`} className="muted small">
          {draft.outcome === 'rejected' ? texts.rejectedHint : texts.wordsHint}
        </p>
      </div>
      {changes && words !== proposed && words !== '' ? (
        <div className="draft-field">
          <span className="draft-label">{texts.nowReads}</span>
          <p className="draft-changed">
            {changedWords(proposed, words).map(({ at, text, changed }) =>
              changed ? <ins key={at}>{text}</ins> : <span key={at}>{text}</span>,
            )}
          </p>
        </div>
      ) : null}
    </>
  );
  if (!numbered && proposals.length > 0) {
    // In a meeting the words of the proposal stand above already, until it is decided otherwise.
    const asProposed = hint !== '' && !changes && draft.outcome !== 'rejected';
    return (
      <details className="draft-more draft-step" open={!asProposed}>
        <summary>
          {title} <span className="muted small">{hint}</span>
        </summary>
        {fields}
      </details>
    );
  }
  return (
    <DraftStep title={title} hint={hint}>
      {fields}
    </DraftStep>
  );
}

/** Its number comes from the order in which the steps stand. */
export const DraftStep = ({
  title,
  hint = '',
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) => (
  <section className="draft-step">
    <header>
      <h2>{title}</h2>
      {hint === '' ? null : <span className="muted small">{hint}</span>}
    </header>
    {children}
  </section>
);
