/**
 * Wishes to move one thing, in its panel: what is asked for and why, whom it waits for, the answer where it is given in
 * place, and afterwards what the answer was.
 */
import { Button, Textarea } from '@fluentui/react-components';
import { Lightbulb16Regular } from '@fluentui/react-icons/svg/lightbulb';
import { useId, useRef, useState } from 'react';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { Movable, MoveGround } from '#domain/move-ground.ts';
import { lastAnswer, toCarryOut, wishAnswer, wishDeciders } from '#domain/plan-change.ts';
import { nextCode } from '#domain/next-code.ts';
import { type Proposal, rolesOfBody } from '#domain/proposal.ts';
import { holds, roleFor } from '#domain/role.ts';
import { NOTE_LIMIT } from '#domain/row.ts';
import { formatRecentDay } from '#text/calendar-words.ts';
import { capitalised } from '#text/entities.ts';
import { deciderName, planChangeTexts } from '#text/plan-change.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { inSentence } from '#text/sentence.ts';
import { wishedTexts } from '#text/wished.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { isStopped, TextCheck } from '#ui/text-check.tsx';
import { useToast } from '#ui/toast.tsx';
import { useDecisionAsk } from './register-decision.ts';
import { runningPlan } from './plan-rows.ts';
import { useActor, useEditor, useSnapshot } from './plan-session.tsx';
import { HeldStill, RegisterButton, useRegistering } from './registering.tsx';
import { formatRoute } from './route.ts';
import './wishes.css';

interface WishProps {
  readonly of: Movable;
  readonly ground: MoveGround;
}

interface WishesProps extends WishProps {
  /** null where the reader may not change anything. */
  readonly onMove: ((when: FuzzyDate, reason: string) => void) | null;
}

export function Wishes({ of, ground, onMove }: WishesProps) {
  const { rows } = useSnapshot();
  const open = ground.wishes.get(of.key) ?? [];
  const place = useRef<HTMLDivElement>(null);
  const last = open.length > 0 ? null : lastAnswer(of.key, rows.proposal, rows.decision);
  return (
    <div className="wishes" ref={place} tabIndex={-1}>
      {open.map((wish) => (
        <Wish key={wish.key} wish={wish} of={of} ground={ground} onAnswered={() => place.current?.focus()} />
      ))}
      {last === null ? null : <Answer {...last} />}
      <CarryOut
        of={of}
        ground={ground}
        onMove={
          onMove === null
            ? null
            : (when, reason) => {
                onMove(when, reason);
                place.current?.focus();
              }
        }
      />
    </div>
  );
}

function Answer({ wish, decision }: NonNullable<ReturnType<typeof lastAnswer>>) {
  const texts = useTexts(planChangeTexts);
  const { language, today } = useReader();
  const to = inSentence(wish.change?.to ?? '', language);
  const by = inSentence(decision.decidedBy, language);
  const day = decision.on === null ? '' : formatRecentDay(decision.on, language, today);
  const { rejected, changed, accepted } = texts;
  const said =
    decision.outcome === 'adoptedChanged'
      ? changed(by, day)
      : (decision.outcome === 'rejected' ? rejected : accepted)(by, day, to);
  return (
    <p className="muted small">
      {said} {decision.points.join(' ')}{' '}
      <a className="text-link" href={formatRoute({ screen: 'decisions', open: decision.key })}>
        {decision.code === '' ? texts.open : decision.code}
      </a>
    </p>
  );
}

/** A decision with changes moves nothing by itself: a person reads what was decided, and moves it to that. */
function CarryOut({ of, ground, onMove }: WishesProps) {
  const texts = useTexts(planChangeTexts);
  const { language } = useReader();
  const actor = useActor();
  const open = toCarryOut(of, ground);
  if (open === null) return null;
  const mine = onMove !== null && holds(actor, open.by);
  // Of several times that the decision speaks of, which one it is takes somebody who reads it.
  const [when, ...others] = open.times;
  return (
    <div className="wish" role="group" aria-label={texts.carryOut}>
      <p className="wish-head">
        <Lightbulb16Regular />
        {mine ? texts.carryOut : texts.carryOutByLeader}
      </p>
      <p className="wish-reason">{open.changed.decision.points.join(' ')}</p>
      {mine && when !== undefined && others.length === 0 ? (
        <div className="wish-steps">
          <Button appearance="primary" onClick={() => onMove({ ...when, words: capitalised(when.words) }, '')}>
            {texts.moveTo(inSentence(formatFuzzyDate(when, language), language))}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

interface OneWishProps extends WishProps {
  readonly wish: Proposal;
  readonly onAnswered: () => void;
}

function Wish({ wish, of, ground, onAnswered }: OneWishProps) {
  const texts = useTexts(planChangeTexts);
  const { language, today } = useReader();
  const { rows } = useSnapshot();
  const id = useId();
  const actor = useActor();
  const editor = useEditor();
  const toast = useToast();
  const registering = useRegistering('decision');
  const ask = useDecisionAsk();
  const [refusing, setRefusing] = useState(false);
  const [because, setBecause] = useState('');
  const deciders = wishDeciders(wish, of, ground);
  const { change } = wish;
  if (change === null || deciders === null) return null;
  // What is large is decided where a body meets; what is small, here.
  const mine = editor.allowed && deciders.size === 'small' && holds(actor, deciders.by);

  function answer(outcome: 'adopted' | 'rejected', by: NonNullable<typeof deciders>): void {
    const role = roleFor(actor, by.by);
    // Whoever decides large ones may have answered a small one.
    const body = rolesOfBody[by.decides].includes(role) ? by.decides : ground.settings.changes.large;
    // What is on record is in the plan's language, whoever reads the screen.
    const decidedBy = capitalised(deciderName(body, runningPlan(rows)?.language ?? language));
    registering.press(
      outcome,
      () => {
        const code = nextCode(
          'V',
          rows.decision.map((one) => one.code),
        );
        const given = { code, decidedBy, on: today, because };
        return ask(wishAnswer(wish, outcome, given), role);
      },
      () => {
        toast({ text: texts.registered });
        onAnswered();
      },
    );
  }

  return (
    <div className="wish" role="group" aria-labelledby={`${id}-to`}>
      <p className="wish-head" id={`${id}-to`}>
        <Lightbulb16Regular />
        {wishedTexts[language].wished(inSentence(change.to, language))}
      </p>
      <p className="wish-reason">{change.reason}</p>
      <p className="muted small">
        {wish.proposedOn === null
          ? wish.proposedBy
          : texts.askedBy(wish.proposedBy, formatRecentDay(wish.proposedOn, language, today))}
        {mine ? '' : ` · ${texts.waitsFor(deciderName(deciders.decides, language))}`}
      </p>
      {mine && !refusing ? (
        <div className="wish-steps">
          <RegisterButton
            registering={registering}
            step="adopted"
            appearance="primary"
            label={texts.accept}
            onPress={() => answer('adopted', deciders)}
          />
          <Button disabledFocusable={registering.isOpen} onClick={() => setRefusing(!registering.isOpen)}>
            {texts.reject}
          </Button>
        </div>
      ) : null}
      {mine && refusing ? (
        <HeldStill registering={registering}>
          <div className="wish-no">
            <label htmlFor={`${id}-because`}>{texts.why}</label>
            <Textarea
              id={`${id}-because`}
              autoFocus
              rows={2}
              value={because}
              aria-describedby={`${id}-hint`}
              onChange={(_, { value }) => setBecause(value)}
            />
            <TextCheck text={because} limit={NOTE_LIMIT} />
            <span id={`${id}-hint`} className="muted small">
              {texts.whyHint}
            </span>
            <div className="wish-steps">
              <RegisterButton
                registering={registering}
                step="rejected"
                appearance="primary"
                label={texts.reject}
                onPress={() =>
                  because.trim() === '' || isStopped(because, NOTE_LIMIT)
                    ? document.getElementById(`${id}-because`)?.focus()
                    : answer('rejected', deciders)
                }
              />
              <Button appearance="subtle" onClick={() => setRefusing(false)}>
                {texts.cancel}
              </Button>
            </div>
          </div>
        </HeldStill>
      ) : null}
      <a className="text-link" href={formatRoute({ screen: 'decisions', open: wish.key })}>
        {texts.open}
      </a>
    </div>
  );
}
