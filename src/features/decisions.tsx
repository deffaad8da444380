/** Beslutninger: what is proposed, what applies? Two lists side by side, and a page for each proposal and each decision. */
import { Button } from '@fluentui/react-components';
import { Gavel20Regular } from '@fluentui/react-icons/svg/gavel';
import type { Key } from '#base/id.ts';
import type { EntityName } from '#domain/entities.ts';
import { decisionKeyOf } from '#domain/decision-form.ts';
import { registrars } from '#domain/decision.ts';
import { inLogOrder } from '#domain/decision-log.ts';
import type { Plan } from '#domain/plan.ts';
import { blankProposal, type ProposalSurroundings } from '#domain/proposal.ts';
import { roleWork } from '#domain/role-work.ts';
import { isInUse, type Row } from '#domain/row.ts';
import { bodyLabels } from '#text/bodies.ts';
import { decisionFormTexts } from '#text/decision-form.ts';
import { decisionsTexts } from '#text/decisions-screen.ts';
import { roleLabels } from '#text/roles.ts';
import { onlyThey } from '#text/writers.ts';
import { shellTexts } from '#text/shell.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { NameForm } from '#ui/name-form.tsx';
import { useBeginDecision } from './decisions/begin-decision.ts';
import { usualBody } from './decisions/decision-desk.ts';
import { DecisionForm } from './decisions/decision-form.tsx';
import { DecisionLog } from './decisions/decision-log.tsx';
import { DecisionPage } from './decisions/decision-page.tsx';
import { proposalSections } from './decisions/decisions-state.ts';
import { DraftList, LeftUndone } from './decisions/draft-list.tsx';
import { OrderList } from './decisions/order-list.tsx';
import { ProposalList } from './decisions/proposal-list.tsx';
import { ProposalPage } from './decisions/proposal-page.tsx';
import { EmptyPlan } from './empty-plan.tsx';
import { useMayWrite } from './may-write.tsx';
import { NextMeetingLink } from './next-meeting.tsx';
import { useNavigation } from './navigation.tsx';
import { nextCode, runningPlan } from './plan-rows.ts';
import { useActor, useEditor, useSnapshot } from './plan-session.tsx';
import { RoleWork } from './role-work.tsx';
import { formatRoute, routeTo } from './route.ts';
import { useRowEditor } from './row-editor.ts';
import { useWanted } from './wanted.ts';
import { WhenLoaded } from './when-loaded.tsx';
import './decisions/decisions.css';

export function DecisionsScreen({ open }: { readonly open: Key | null }) {
  const { rows } = useSnapshot();
  const plan = runningPlan(rows);
  return plan === null ? <EmptyPlan /> : <PlanDecisions plan={plan} open={open} />;
}

/** Lists that the plan does not open with. */
const wanted = [
  'consultation',
  'followup',
  'meeting',
  'agendaItem',
  'mandate',
] as const satisfies readonly EntityName[];

function PlanDecisions({ plan, open }: { readonly plan: Plan; readonly open: Key | null }) {
  const { rows, failure, loaded } = useSnapshot();
  const actor = useActor();
  useWanted(wanted);
  const ours = <Entity extends Row>(all: readonly Entity[]): readonly Entity[] =>
    all.filter((row) => isInUse(row) && row.plan === plan.key);
  const proposals = ours(rows.proposal);
  const decisions = ours(rows.decision);
  const surroundings: ProposalSurroundings = {
    settings: plan.settings,
    consultations: ours(rows.consultation),
    decisions,
  };
  const proposal = proposals.find(({ key }) => key === open);
  if (proposal !== undefined) {
    return (
      <ProposalPage
        key={proposal.key}
        plan={plan}
        proposal={proposal}
        surroundings={surroundings}
        meetings={ours(rows.meeting)}
      />
    );
  }
  const decision = decisions.find(({ key }) => key === open);
  if (decision !== undefined) return <DecisionPage key={decision.key} plan={plan} decision={decision} />;

  const item = ours(rows.agendaItem).find(({ key }) => key === open);
  if (item !== undefined) {
    const made = decisions.find(({ key }) => key === decisionKeyOf(item));
    return made === undefined ? (
      <DecisionForm key={item.key} plan={plan} item={item} />
    ) : (
      <DecisionPage key={made.key} plan={plan} decision={made} />
    );
  }

  const sections = proposalSections(proposals, surroundings);
  return (
    <div className="page">
      <Head
        plan={plan}
        underway={sections.ready.length + sections.underway.length}
        logged={decisions.length}
        codes={proposals.map(({ code }) => code)}
      />
      <NextMeetingLink plan={plan} of={bodyLabels[plan.settings.decides].nb} />
      {/* Says so where they cannot be read; what is known without them is shown meanwhile. */}
      {failure === null ? null : <WhenLoaded lists={wanted}>{null}</WhenLoaded>}
      <RoleWork tasks={loaded.has('consultation') ? roleWork(actor.roles, proposals, surroundings) : []} />
      <div className="decisions">
        <ProposalList
          plan={plan}
          sections={sections}
          surroundings={surroundings}
          meetings={ours(rows.meeting)}
          any={proposals.length > 0}
        />
        <div>
          <LeftUndone plan={plan} />
          <DraftList plan={plan} />
          <OrderList decisions={decisions} followups={ours(rows.followup)} />
          <DecisionLog decisions={decisions.toSorted(inLogOrder)} followups={ours(rows.followup)} />
          <WhoRegisters />
        </div>
      </div>
    </div>
  );
}

function WhoRegisters() {
  const { language } = useReader();
  const allowed = useMayWrite('decision');
  return allowed ? null : <p className="muted small">{onlyThey(registrars, 'add', ['decision'], language)}</p>;
}

function Head({
  plan,
  underway,
  logged,
  codes,
}: {
  readonly plan: Plan;
  readonly underway: number;
  readonly logged: number;
  readonly codes: readonly string[];
}) {
  const texts = useTexts(decisionsTexts);
  const { language } = useReader();
  const form = useTexts(decisionFormTexts);
  const shell = useTexts(shellTexts);
  const { damaged } = useSnapshot();
  const mayRegister = useMayWrite('decision');
  const begin = useBeginDecision(plan);
  const editor = useEditor();
  const rowEditor = useRowEditor();
  const actor = useActor();
  const { go } = useNavigation();
  const role = actor.roles.find((held) => held !== 'reader');
  function add(title: string): void {
    const row = {
      ...blankProposal(editor.blank(plan.key)),
      code: nextCode('F', codes),
      title,
      proposedBy: role === undefined ? '' : roleLabels[role][language],
    };
    if (rowEditor.add('proposal', row)) go({ screen: 'decisions', open: row.key });
  }
  return (
    <div className="page-head">
      <h1>{texts.heading}</h1>
      <span className="muted">{texts.count(underway, logged)}</span>
      <span className="grow" />
      <div className="head-ways">
        <a className="text-link" href={formatRoute(routeTo('journal'))}>
          {shell.screens.journal}
        </a>
        {editor.allowed && !damaged.has('proposal') ? (
          <NameForm
            of="proposal"
            look={mayRegister ? 'secondary' : 'primary'}
            label={texts.add}
            question={texts.newTitle}
            onCreate={add}
          />
        ) : null}
        {mayRegister ? (
          <Button appearance="primary" icon={<Gavel20Regular />} onClick={() => begin({ kind: 'nothing' })}>
            {form.begin[usualBody(plan, null).level]}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
