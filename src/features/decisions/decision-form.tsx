/**
 * «Registrer vedtaket»: what was proposed on top, dashed; the steps in which the decision is written; and beside them how it
 * will stand in the log, solid. A draft until it is registered, saved by itself, and seen by everybody in the team.
 */
import { Button } from '@fluentui/react-components';
import { CloudCheckmark16Regular } from '@fluentui/react-icons/svg/cloud-checkmark';
import { Gavel20Regular } from '@fluentui/react-icons/svg/gavel';
import { type AgendaItem, blankDraft, creatables } from '#domain/agenda-item.ts';
import {
  creationsOf,
  decisionFrom,
  type DecisionSurroundings,
  isUnconsulted,
  registrable,
  wantsFollowup,
} from '#domain/decision-form.ts';
import { type Decision, isBinding } from '#domain/decision.ts';
import { standingAnswers } from '#domain/decision-log.ts';
import type { Plan } from '#domain/plan.ts';
import { consultationStanding } from '#domain/proposal-path.ts';
import { isInUse } from '#domain/row.ts';
import { formatDay, formatTimeOfDay } from '#text/calendar-words.ts';
import { decisionKindLabels, decisionLabels, decisionNouns, outcomeLabels } from '#text/decision.ts';
import { decisionFormTexts } from '#text/decision-form.ts';
import { decisionsTexts } from '#text/decisions-screen.ts';
import { capitalised } from '#text/entities.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { consultationLine, effectLine, progressLine } from '#text/proposal-lines.ts';
import { counted } from '#text/sentence.ts';
import { refusalText } from '#text/steps.ts';
import { BackLink } from '#ui/back-link.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { useNewPage } from '#ui/new-page.ts';
import { Notice } from '#ui/notice.tsx';
import { DecisionTag, ProposalTag } from '#ui/tag.tsx';
import { useToast } from '#ui/toast.tsx';
import { useSayEdited } from '../edit-outcome.tsx';
import { useNavigation } from '../navigation.tsx';
import { contextOf, measuresInOrder } from '../plan-rows.ts';
import { useActor, useEditor, useSnapshot } from '../plan-session.tsx';
import { HeldStill, RegisterButton, useRegistering } from '../registering.tsx';
import { formatRoute, routeTo } from '../route.ts';
import { useRowEditor } from '../row-editor.ts';
import { registrarOf, surroundingsOf } from './decision-desk.ts';
import { DecisionFacts } from './decision-facts.tsx';
import { DecisionFields } from '../decision-fields.tsx';
import { useDecisionAsk } from '../register-decision.ts';
import { WhoStep } from './who-step.tsx';
import './decision-form.css';

export function DecisionForm({ plan, item }: { readonly plan: Plan; readonly item: AgendaItem }) {
  const texts = useTexts(decisionFormTexts);
  const log = useTexts(decisionsTexts);
  const { language } = useReader();
  const { rows, damaged } = useSnapshot();
  const editor = useEditor();
  const say = useSayEdited();
  const heading = useNewPage();
  const registering = useRegistering('decision');
  const draft = item.draft ?? blankDraft;
  const given = surroundingsOf(item, { plan, rows });
  const allowed = editor.allowed && !damaged.has('agendaItem');
  function save(fields: Partial<AgendaItem>): void {
    const title = fields.draft?.title.trim();
    const edited = editor.change('agendaItem', item, { ...fields, ...(title && { title }) });
    if (!edited.ok) say(edited, '');
  }
  const [first] = given.proposals;
  return (
    <div className="page draft-page">
      <BackLink href={formatRoute(routeTo('decisions'))}>{log.back}</BackLink>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {texts.register[draft.level]}
        </h1>
        <span className="muted">
          {first === undefined ? '' : log.from(first.code, first.group?.code || first.proposedBy)}
        </span>
        <span className="grow" />
        <Saved />
      </div>
      <Proposed given={given} />
      {given.proposals
        .flatMap(({ key }) => standingAnswers(key, rows.decision))
        .map((answer) => (
          <Notice key={answer.key} kind="warning" title={texts.settled(`${answer.code} ${answer.title}`.trim())}>
            {texts.settledText}
          </Notice>
        ))}
      {draft.replaces === null ? null : (
        <p className="draft-replaces">
          <DecisionTag>{capitalised(decisionNouns[draft.level][language].singular)}</DecisionTag>
          <span>{texts.successorOf(`${draft.replaces.code} ${draft.replaces.title}`.trim())}</span>
        </p>
      )}
      <div className="draft-columns">
        {allowed ? (
          <div className="draft-form">
            <HeldStill registering={registering}>
              <DecisionFields
                numbered
                draft={draft}
                context={contextOf(plan)}
                proposals={given.proposals}
                measures={measuresInOrder(rows, plan)}
                level={draft.level}
                unconsulted={isUnconsulted(given.proposals, given.consultations)}
                wantsFollowup={wantsFollowup(draft, given)}
                onChange={(next) => save({ draft: next })}
                between={<WhoStep plan={plan} item={item} draft={draft} onSave={save} />}
              />
            </HeldStill>
            <Foot item={item} given={given} registering={registering} />
          </div>
        ) : null}
        <aside className="draft-preview">
          <h2>{texts.inLog}</h2>
          <Preview decision={decisionFrom(draft, given)} known={draft.outcome !== null} />
        </aside>
      </div>
    </div>
  );
}

function Saved() {
  const texts = useTexts(decisionFormTexts);
  const { language } = useReader();
  const { sharedAt, edits } = useSnapshot();
  return (
    <span className="muted draft-saved">
      {sharedAt === null || edits.length > 0 ? (
        texts.draft
      ) : (
        <>
          <CloudCheckmark16Regular />
          {texts.saved(formatTimeOfDay(sharedAt, language))}
        </>
      )}
    </span>
  );
}

/** What was proposed, dashed, with what came of drøfting. */
function Proposed({ given: { proposals, consultations } }: { readonly given: DecisionSurroundings }) {
  const log = useTexts(decisionsTexts);
  const { language, today } = useReader();
  const { loaded } = useSnapshot();
  return proposals.map((proposal) => (
    <div key={proposal.key} className="proposal-card draft-proposal">
      <p className="decisions-line">
        <ProposalTag>{`${log.proposal} ${proposal.code}`.trim()}</ProposalTag>
        <span>{progressLine(proposal, language, today)}</span>
      </p>
      <p>
        <a className="draft-proposal-name" href={formatRoute({ screen: 'decisions', open: proposal.key })}>
          {proposal.title}
        </a>
      </p>
      {proposal.text === '' ? null : <p className="proposal-card-text">{proposal.text}</p>}
      {loaded.has('consultation') && proposal.kind === 'proposal' ? (
        <p className="muted">{consultationLine(consultationStanding(proposal, consultations), language, today)}</p>
      ) : null}
    </div>
  ));
}

/** The card of the log, as it will be. */
function Preview({ decision, known }: { readonly decision: Decision; readonly known: boolean }) {
  const texts = useTexts(decisionFormTexts);
  const log = useTexts(decisionsTexts);
  const { language } = useReader();
  const { rows } = useSnapshot();
  const binding = isBinding(decision);
  const label = (field: keyof typeof decisionLabels): string => decisionLabels[field][language];
  const linked = rows.measure.filter(({ key }) => decision.about.some((one) => one.key === key));
  const things = [
    ...decision.creates.map(({ title }) => title),
    ...linked.map(({ code, title }) => (code === '' ? title : code)),
  ];
  return (
    <div className="decision-card surface">
      <p className="decision-log-kind">
        <DecisionTag>
          {`${capitalised(decisionNouns[decision.level][language].singular)} ${decision.code}`.trim()}
        </DecisionTag>
        {decision.kind === 'decision' ? null : <span>{decisionKindLabels[decision.kind][language]}</span>}
        {!known || decision.outcome === 'adopted' ? null : <b>{outcomeLabels[decision.outcome][language]}</b>}
        {decision.registeredAfterwards ? <span>{log.afterwards('')}</span> : null}
      </p>
      <h3>{decision.title === '' ? <span className="muted">{log.nothingWritten}</span> : decision.title}</h3>
      <DecisionFacts
        facts={[
          [
            log.decidedBy[binding || !known ? decision.level : 'handled'],
            [decision.decidedBy, decision.on === null ? '' : formatDay(decision.on, language, 'long')]
              .filter(Boolean)
              .join(', '),
          ],
          [log.caseNumber, decision.caseNumber],
          [log.applies, binding ? effectLine(decision, language) : ''],
          [
            decision.outcome === 'postponed' ? texts.untilWhen : label('deadline'),
            decision.deadline.words === '' ? '' : formatFuzzyDate(decision.deadline, language),
          ],
          [log.followedUpIn, things.join(', ')],
          [label('noFollowupBecause'), decision.noFollowupBecause],
          [label('unconsultedBecause'), decision.unconsultedBecause],
        ]}
      />
    </div>
  );
}

interface FootProps {
  readonly item: AgendaItem;
  readonly given: DecisionSurroundings;
  readonly registering: ReturnType<typeof useRegistering>;
}

/** The one press that makes it a decision; what stands in the way of it, and who may. */
function Foot({ item, given, registering }: FootProps) {
  const texts = useTexts(decisionFormTexts);
  const { language } = useReader();
  const { loaded } = useSnapshot();
  const actor = useActor();
  const toast = useToast();
  const { go } = useNavigation();
  const rowEditor = useRowEditor();
  const askFor = useDecisionAsk();
  const draft = item.draft ?? blankDraft;
  const checked = registrable(draft, given, actor);
  // Before the drøftinger are read nobody knows what the record shall say of them.
  const known = loaded.has('consultation') && isInUse(item);
  const made = creatables.flatMap((entity) => {
    const count = creationsOf(draft).filter((one) => one.entity === entity).length;
    return count === 0 ? [] : [texts.made(capitalised(counted(count, entity, language)))];
  });
  function press(): void {
    if (!checked.ok || !known) return;
    const decision = checked.value;
    registering.press(
      '',
      () => askFor(decision, registrarOf(decision, actor)),
      () => {
        toast({ text: texts.registered(decision.title) });
        go({ screen: 'decisions', open: decision.key }, { replace: true });
      },
    );
  }
  function discard(): void {
    rowEditor.takeAway('agendaItem', item, texts.discarded);
    go(routeTo('decisions'));
  }
  return (
    <div className="draft-foot">
      <RegisterButton
        registering={registering}
        appearance="primary"
        size="large"
        icon={<Gavel20Regular />}
        label={texts.register[draft.level]}
        refusal={checked.ok ? null : refusalText(checked.failure, 'decision', language)}
        onPress={press}
      >
        <p className="muted small">
          {[texts.cannotChange[draft.level], ...(checked.ok && isBinding(checked.value) ? made : [])].join(' ')}
        </p>
      </RegisterButton>
      <Button appearance="subtle" disabledFocusable={registering.isOpen} onClick={discard}>
        {texts.discard}
      </Button>
      <p className="muted small">{texts.readableBy}</p>
    </div>
  );
}
