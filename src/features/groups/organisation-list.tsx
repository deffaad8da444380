/** The same organisation as a list within lists: for screen readers, and for everybody who would rather read. */
import type { Group } from '#domain/group.ts';
import { type Branch, branchesOf } from '#domain/organisation.ts';
import type { Plan } from '#domain/plan.ts';
import { groupsTexts } from '#text/groups-screen.ts';
import { useTexts } from '#ui/language.tsx';
import { formatRoute } from '../route.ts';
import { type GroupFacts, RunningReport, StandingMark, useGroupFacts } from './group-facts.tsx';

export function OrganisationList({ plan, groups }: { readonly plan: Plan; readonly groups: readonly Group[] }) {
  const texts = useTexts(groupsTexts);
  const factsOf = useGroupFacts(plan);
  return (
    <div className="surface organisation-list">
      <p className="muted">{texts.listHint}</p>
      <Branches branches={branchesOf(groups)} factsOf={factsOf} />
    </div>
  );
}

function Branches({
  branches,
  factsOf,
}: {
  readonly branches: readonly Branch[];
  readonly factsOf: (group: Group) => GroupFacts;
}) {
  return (
    <ul>
      {branches.map(({ group, below }) => (
        <li key={group.key}>
          <Line group={group} facts={factsOf(group)} />
          {below.length === 0 ? null : <Branches branches={below} factsOf={factsOf} />}
        </li>
      ))}
    </ul>
  );
}

function Line({ group, facts }: { readonly group: Group; readonly facts: GroupFacts }) {
  const texts = useTexts(groupsTexts);
  const { standing, members, measures, meeting, report } = facts;
  const said = [
    group.leaderRole === '' ? '' : texts.ledBy(group.leaderRole),
    members === 0 ? '' : texts.members(members),
    measures.length === 0 ? '' : texts.measuresOf(measures.length),
    meeting === '' ? '' : texts.nextMeeting(meeting),
  ].filter(Boolean);
  return (
    <div className="organisation-list-line">
      <a href={formatRoute({ screen: 'groups', open: group.key })}>
        {[group.code, group.title].filter(Boolean).join(' ')}
      </a>
      <span className="muted small">{said.join(' · ')}</span>
      {standing === 'atWork' ? (
        report === null ? null : (
          <RunningReport report={report} />
        )
      ) : (
        <StandingMark standing={standing} />
      )}
    </div>
  );
}
