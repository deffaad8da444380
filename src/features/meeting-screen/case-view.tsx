/**
 * The case that is up: its papers, what is decided, what the minutes say of it, and the one button on to the next. By keys:
 * a number chooses the outcome, Ctrl+Enter goes on.
 */
import { Button } from '@fluentui/react-components';
import { ArrowRight20Regular } from '@fluentui/react-icons/svg/arrow-right';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up';
import { type RefObject, useEffect, useId, useState } from 'react';
import { type DecisionDraft, stateAfter } from '#domain/agenda-item.ts';
import { type AgendaCase, type AgendaFields, isDone, type PlanOnAgenda } from '#domain/agenda.ts';
import { decisionKeyOf, isUnconsulted, registrable, wantsFollowup } from '#domain/decision-form.ts';
import { outcomes } from '#domain/decision.ts';
import {
  begunWith,
  caseNumberOf,
  draftOf,
  isDecided,
  isOnRecord,
  surroundingsOf,
  withOutcome,
} from '#domain/meeting-closing.ts';
import type { Meeting } from '#domain/meeting.ts';
import { LINE_LIMIT, NOTE_LIMIT } from '#domain/row.ts';
import type { Refusal } from '#domain/steps.ts';
import { caseLine, caseTitle } from '#text/agenda.ts';
import { outcomeLabels } from '#text/decision.ts';
import type { FailureText } from '#text/failures.ts';
import { meetingScreenTexts } from '#text/meeting-screen.ts';
import { refusalText } from '#text/steps.ts';
import { useChoices } from '#ui/choices.tsx';
import { Editable } from '#ui/editable.tsx';
import { keyPlaceOf } from '#ui/key-place.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { SavedText } from '#ui/saved-text.tsx';
import { DecisionFields } from '../decision-fields.tsx';
import { contextOf, measuresInOrder } from '../plan-rows.ts';
import { useActor, useSnapshot } from '../plan-session.tsx';
import { formatRoute } from '../route.ts';
import { CasePapers } from './case-papers.tsx';

export interface CaseActs {
  readonly write: (fields: AgendaFields, said?: string) => void;
  /** To the next case that is not done, with what this one is left with. */
  readonly goOn: (fields: AgendaFields) => void;
  readonly goBack: (() => void) | null;
  readonly move: (by: -1 | 1) => void;
  readonly takeOut: () => void;
}

interface CaseViewProps {
  readonly one: AgendaCase;
  readonly place: number;
  readonly of: number;
  readonly isLast: boolean;
  readonly meeting: Meeting;
  readonly given: PlanOnAgenda;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** null for whoever only reads, and when the meeting is over. */
  readonly acts: CaseActs | null;
  /** Why it was not registered when the meeting was to be closed. */
  readonly trouble: FailureText | null;
}

export function CaseView(props: CaseViewProps) {
  const { one, place, of, meeting, given, heading, acts, trouble } = props;
  const texts = useTexts(meetingScreenTexts);
  const { language } = useReader();
  const { item } = one;
  const record = given.decisions.find(({ key }) => key === decisionKeyOf(item));
  const isCounted = acts !== null && isDecided(item, meeting, given.groups);
  const number = isCounted ? caseNumberOf(item, meeting, given) : item.caseNumber;
  return (
    <article className="meeting-case surface" aria-labelledby="meeting-case-title">
      <header className="case-head">
        <p className="muted">
          {[texts.place(place, of), record?.caseNumber ?? number, caseLine(one, language)].filter(Boolean).join(' · ')}
        </p>
        {acts === null ? null : <Moves place={place} of={of} onMove={acts.move} />}
      </header>
      <h2 id="meeting-case-title" className="case-title" ref={heading} tabIndex={-1}>
        {caseTitle(one, language)}
      </h2>
      {trouble === null ? null : (
        <p className="case-trouble" role="status">
          <b>{trouble.what}</b> {trouble.remedy}
        </p>
      )}
      <CasePapers one={one} meeting={meeting} given={given} />
      {record === undefined ? null : (
        <p className="case-record">
          <b>{outcomeLabels[record.outcome][language]}</b>{' '}
          <a className="text-link" href={formatRoute({ screen: 'decisions', open: record.key })}>
            {texts.registeredAs(record.code)}
          </a>
        </p>
      )}
      {acts === null ? <Said one={one} isRecorded={record !== undefined} /> : <Recording {...props} acts={acts} />}
    </article>
  );
}

/** What Alt and an arrow do, for whoever does not know or cannot. */
function Moves({ place, of, onMove }: Pick<CaseViewProps, 'place' | 'of'> & { readonly onMove: CaseActs['move'] }) {
  const texts = useTexts(meetingScreenTexts);
  return (
    <span className="case-moves">
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronUp20Regular />}
        aria-label={texts.moveUp}
        title={texts.moveUp}
        disabledFocusable={place === 1}
        onClick={() => onMove(-1)}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronDown20Regular />}
        aria-label={texts.moveDown}
        title={texts.moveDown}
        disabledFocusable={place === of}
        onClick={() => onMove(1)}
      />
    </span>
  );
}

/** For whoever reads: what is written so far. */
function Said({ one: { item }, isRecorded }: { readonly one: AgendaCase; readonly isRecorded: boolean }) {
  const texts = useTexts(meetingScreenTexts);
  const { language } = useReader();
  const outcome = item.draft?.outcome ?? null;
  return (
    <>
      {outcome === null || isRecorded ? null : (
        <p className="case-record">
          <b>{outcomeLabels[outcome][language]}</b> <span className="muted">{texts.isDraftOutside}</span>
        </p>
      )}
      {item.note.trim() === '' ? null : (
        <section className="case-note">
          <h3>{texts.note}</h3>
          <p className="case-text">{item.note}</p>
        </section>
      )}
    </>
  );
}

function Recording({
  one,
  place,
  of,
  isLast,
  meeting,
  given,
  acts,
  trouble,
}: CaseViewProps & { readonly acts: CaseActs }) {
  const texts = useTexts(meetingScreenTexts);
  const { language } = useReader();
  const { rows } = useSnapshot();
  const { singleKeys } = useChoices();
  const actor = useActor();
  const id = useId();
  const { item } = one;
  const decides = isDecided(item, meeting, given.groups);
  const isLocked = isOnRecord(item, given.decisions);
  const draft = draftOf(item, given);
  const around = surroundingsOf(item, meeting, given, '');
  const [lacks, setLacks] = useState<Refusal | null>(null);
  const said = lacks === null ? null : refusalText(lacks, 'decision', language);
  const isReady = !decides || isLocked || draft.outcome !== null;

  function save(next: DecisionDraft): void {
    setLacks(null);
    const isChosen = next.outcome !== draft.outcome;
    acts.write({ draft: isChosen ? withOutcome(draft, next.outcome, begunWith(item, given)) : next });
  }
  function register(): void {
    if (!isReady) return;
    if (!decides || isLocked) acts.goOn(isLocked ? {} : { state: 'handled' });
    else {
      // What lacks is told while they who know it are in the room.
      const checked = registrable(draft, around, actor);
      if (!checked.ok) {
        setLacks(checked.failure);
        return;
      }
      acts.goOn({ draft, state: stateAfter(draft.outcome), caseNumber: around.caseNumber });
    }
  }

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const at = keyPlaceOf(event.target);
      const isOutcome = event.target instanceof Element && event.target.closest('.outcomes') !== null;
      if (event.target instanceof Element && event.target.closest('dialog') !== null) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        // What is being written is saved as it is left.
        if (at === 'field' && document.activeElement instanceof HTMLElement) document.activeElement.blur();
        setTimeout(() => document.getElementById(`${id}-register`)?.click(), 0);
        return;
      }
      if (event.ctrlKey || event.metaKey || event.shiftKey || !singleKeys || !decides || isLocked) return;
      if (at === 'field' || (at === 'choices' && !isOutcome)) return;
      const outcome = /^[1-9]$/.test(event.key) ? outcomes[Number(event.key) - 1] : undefined;
      if (outcome === undefined) return;
      event.preventDefault();
      save({ ...draft, outcome });
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });

  return (
    <>
      {!decides || isLocked ? null : (
        <div className="case-decision">
          <DecisionFields
            draft={draft}
            context={contextOf(given.plan)}
            proposals={around.proposals}
            measures={measuresInOrder(rows, given.plan)}
            level={around.level}
            unconsulted={isUnconsulted(around.proposals, around.consultations)}
            wantsFollowup={wantsFollowup(draft, around)}
            onChange={save}
          />
          <p className="case-number">
            <span className="muted">{texts.caseNumber}</span>
            <Editable
              limit={LINE_LIMIT}
              value={around.caseNumber}
              label={texts.caseNumber}
              empty={texts.caseNumber}
              onSave={(caseNumber) => acts.write({ caseNumber })}
            />
          </p>
        </div>
      )}
      <section className="case-note">
        <label htmlFor={`${id}-note`}>{texts.note}</label>
        <SavedText
          id={`${id}-note`}
          rows={2}
          limit={NOTE_LIMIT}
          value={item.note}
          describedBy={`${id}-note-hint`}
          onSave={(note) => acts.write({ note })}
        />
        <p id={`${id}-note-hint`} className="small muted">
          {texts.noteHint}
        </p>
      </section>
      <div className="case-more">
        {isLocked ? null : isDone(item) ? (
          <Button size="small" appearance="subtle" onClick={() => acts.write({ state: 'waiting' })}>
            {texts.takeUp}
          </Button>
        ) : (
          <Button
            size="small"
            appearance="subtle"
            onClick={() =>
              acts.goOn({ state: 'postponed', ...(draft.outcome !== null && { draft: { ...draft, outcome: null } }) })
            }
          >
            {texts.postpone}
          </Button>
        )}
        {isLocked ? null : (
          <Button size="small" appearance="subtle" onClick={acts.takeOut}>
            {texts.takeOut}
          </Button>
        )}
        <Moves place={place} of={of} onMove={acts.move} />
      </div>
      {said === null || trouble !== null ? null : (
        <p className="case-trouble" role="status">
          <b>{said.what}</b> {said.remedy}
        </p>
      )}
      <footer className="case-foot">
        {acts.goBack === null ? null : (
          <Button
            className="case-back"
            size="large"
            icon={<ChevronLeft20Regular />}
            aria-label={texts.previous}
            onClick={acts.goBack}
          />
        )}
        <p className="small muted">{decides && !isLocked ? texts.isDraft : ''}</p>
        <Button
          id={`${id}-register`}
          className="case-register"
          appearance="primary"
          size="large"
          iconPosition="after"
          icon={<ArrowRight20Regular />}
          disabledFocusable={!isReady}
          onClick={register}
        >
          <span className="case-register-long">
            {decides && !isLocked ? (isLast ? texts.last : texts.next) : isLast ? texts.doneLast : texts.done}
          </span>
          <span className="case-register-short">{decides && !isLocked ? texts.nextShort : texts.doneShort}</span>
        </Button>
      </footer>
      <span className="visually-hidden" aria-live="polite">
        {draft.outcome === null ? '' : outcomeLabels[draft.outcome][language]}
      </span>
    </>
  );
}
