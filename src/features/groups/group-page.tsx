/** One group: its measures in time, its proposals, its mandate on one page, its reports, its members, the help it waits for. */
import { Button } from '@fluentui/react-components';
import { type Group, moveGroup } from '#domain/group.ts';
import { owedReport } from '#domain/my-work.ts';
import { mayReportFor, membersOf, reportsTo, standingOfGroup } from '#domain/organisation.ts';
import type { Plan } from '#domain/plan.ts';
import { helpWanted } from '#domain/report-round.ts';
import { groupLine, groupsTexts, standingReasons } from '#text/groups-screen.ts';
import { myPageTexts } from '#text/my-page-screen.ts';
import { reportName } from '#text/report-period.ts';
import { reportsTexts } from '#text/reports-screen.ts';
import { shellTexts } from '#text/shell.ts';
import { BackLink } from '#ui/back-link.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { useNewPage } from '#ui/new-page.ts';
import { Notice } from '#ui/notice.tsx';
import { Section } from '#ui/section.tsx';
import { useToast } from '#ui/toast.tsx';
import { groupsInOrder, rowsOfPlan } from '../group-rows.ts';
import { AskForHelp } from '../help-form.tsx';
import { HelpList } from '../help-requests.tsx';
import { FoldedHistory } from '../item-history.tsx';
import { NextMeetingLink } from '../next-meeting.tsx';
import { useNavigation } from '../navigation.tsx';
import { measuresInOrder } from '../plan-rows.ts';
import { useSayEdited } from '../edit-outcome.tsx';
import { useActor, useEditor, useSnapshot } from '../plan-session.tsx';
import { formatRoute, routeTo } from '../route.ts';
import { WhenLoaded } from '../when-loaded.tsx';
import { AboutGroup } from './about-group.tsx';
import { GroupMeasures } from './group-measures.tsx';
import { GroupProposals } from './group-proposals.tsx';
import { GroupReports } from './group-reports.tsx';
import { GroupSteps } from './group-steps.tsx';
import { GroupMandate } from './mandate.tsx';
import { useMayWrite, WhoWrites } from '../may-write.tsx';
import { Members } from './members.tsx';
import './group-page.css';

interface GroupProps {
  readonly plan: Plan;
  readonly group: Group;
}

const neededForHelp = ['request', 'sentReport'] as const;

export function GroupPage({ plan, group }: GroupProps) {
  const texts = useTexts(groupsTexts);
  const shell = useTexts(shellTexts);
  const { language, today } = useReader();
  const { rows } = useSnapshot();
  const { go } = useNavigation();
  const editor = useEditor();
  const toast = useToast();
  const heading = useNewPage();
  const mayLead = useMayWrite('group');
  const groups = groupsInOrder(rows, plan);
  const measures = measuresInOrder(rows, plan).filter((measure) => measure.group?.key === group.key);
  const members = membersOf(group, rowsOfPlan(rows.member, plan), today);

  function takeAway(): void {
    const undo = editor.remove('group', group);
    toast({ text: texts.takenAway(group.title), action: { label: shell.undo, run: undo } });
    go(routeTo('groups'));
  }

  return (
    <div className="page">
      <BackLink href={formatRoute(routeTo('groups'))}>{texts.back}</BackLink>
      <div className="page-head group-head">
        <h1 ref={heading} tabIndex={-1}>
          {group.title}
        </h1>
        {group.code === '' ? null : <span className="group-code">{group.code}</span>}
        <span className="grow" />
        <WriteReport plan={plan} group={group} />
      </div>
      <p className="group-line">
        {groupLine(
          {
            leaderRole: group.leaderRole,
            members: members.length,
            above: reportsTo(group, groups),
            rhythm: group.rhythm,
          },
          language,
        )}
      </p>
      <NextMeetingLink plan={plan} of={group} />
      <NotAtWork plan={plan} group={group} />
      <div className="group-columns">
        <div className="group-column">
          <Section title={texts.plan} {...(measures.length > 0 && { count: measures.length })} hint={texts.planHint}>
            {measures.length === 0 ? (
              <p className="muted">{texts.noMeasures}</p>
            ) : (
              <GroupMeasures measures={measures} />
            )}
          </Section>
          <GroupProposals plan={plan} group={group} />
          <Help plan={plan} group={group} />
        </div>
        <div className="group-column">
          <GroupMandate plan={plan} group={group} />
          <GroupReports plan={plan} group={group} />
          <Members plan={plan} group={group} members={members} />
          <AboutGroup plan={plan} group={group} allowed={mayLead} />
          <GroupSteps plan={plan} group={group} />
          {mayLead ? (
            <div>
              <Button appearance="subtle" onClick={takeAway}>
                {texts.takeAway}
              </Button>
            </div>
          ) : null}
          <FoldedHistory entity="group" item={group.key} of={group.title} />
          <WhoWrites entities={['group', 'member', 'mandate']} />
        </div>
      </div>
    </div>
  );
}

/** The one thing to do here, for whoever may do it. */
function WriteReport({ plan, group }: GroupProps) {
  const texts = useTexts(myPageTexts);
  const { language, today } = useReader();
  const { rows, loaded } = useSnapshot();
  const actor = useActor();
  const editor = useEditor();
  if (!editor.allowed || !mayReportFor(group, rowsOfPlan(rows.member, plan), actor, today)) return null;
  const owed = owedReport(
    group,
    {
      measures: rowsOfPlan(rows.measure, plan),
      mandates: loaded.has('mandate') ? rowsOfPlan(rows.mandate, plan) : null,
      reports: rowsOfPlan(rows.report, plan),
      sent: rowsOfPlan(rows.sentReport, plan),
      groups: groupsInOrder(rows, plan),
      meetings: loaded.has('meeting') ? rowsOfPlan(rows.meeting, plan) : null,
    },
    today,
  );
  if (owed === null) return null;
  const name = reportName(owed.period, language);
  return (
    <Button as="a" appearance="primary" href={formatRoute({ screen: 'reports', open: group.key })}>
      {owed.draft === null ? texts.beginReport(name) : texts.finishReport(name)}
    </Button>
  );
}

/** Why the group may not work yet, and the step out of it for those who may take it. */
function NotAtWork({ plan, group }: GroupProps) {
  const texts = useTexts(groupsTexts);
  const { language } = useReader();
  const { rows, loaded } = useSnapshot();
  const editor = useEditor();
  const say = useSayEdited();
  const actor = useActor();
  const mayLead = useMayWrite('group');
  const mandates = rowsOfPlan(rows.mandate, plan);
  const standing = standingOfGroup(group, loaded.has('mandate') ? mandates : null);
  if (standing === 'atWork') return null;
  const started = moveGroup(group, 'active', actor, mandates);
  function start(): void {
    if (!started.ok) return;
    say(editor.change('group', group, { state: started.value.state }), texts.startedNow(group.title));
  }
  const offer = mayLead && standing === 'planned' && started.ok;
  return (
    <div className="group-notice">
      <Notice
        kind="warning"
        title={`${texts.notActive}.`}
        {...(offer && { action: { label: texts.start, run: start } })}
      >
        {standingReasons[standing][language]}
      </Notice>
    </div>
  );
}

function Help({ plan, group }: GroupProps) {
  const texts = useTexts(reportsTexts);
  const { today } = useReader();
  const { rows, damaged } = useSnapshot();
  const editor = useEditor();
  const wanted = helpWanted(rowsOfPlan(rows.request, plan), rowsOfPlan(rows.sentReport, plan), today).filter(
    (one) => (one.kind === 'request' ? one.request.group : one.report.group)?.key === group.key,
  );
  return (
    <Section title={texts.help} {...(wanted.length > 0 && { count: wanted.length })}>
      <WhenLoaded lists={neededForHelp} rows={2}>
        {wanted.length === 0 ? <p className="muted">{texts.groupAsksNothing}</p> : null}
        <HelpList wanted={wanted} named={false} />
        {editor.allowed && !damaged.has('request') ? <AskForHelp plan={plan} group={group} /> : null}
      </WhenLoaded>
    </Section>
  );
}
