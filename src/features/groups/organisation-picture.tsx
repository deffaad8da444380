/** The organisation as a picture: tiers from the top down, what goes down and what comes up between them, advisers beside. */
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up';
import type { CSSProperties } from 'react';
import type { Group, GroupKind } from '#domain/group.ts';
import { organisationOf, reportsTo } from '#domain/organisation.ts';
import type { Plan } from '#domain/plan.ts';
import { groupInSentence, groupsTexts } from '#text/groups-screen.ts';
import { inSentence } from '#text/sentence.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { StatusGlyph } from '#ui/status-mark.tsx';
import { formatRoute } from '../route.ts';
import { type GroupFacts, NextMeeting, RunningReport, StandingMark, useGroupFacts } from './group-facts.tsx';
import './organisation.css';

/** How a tier is drawn, by the kind of its first group; null for those that nothing flows to. */
const flows: Readonly<Partial<Record<GroupKind, 'client' | 'steering' | 'project' | 'working'>>> = {
  client: 'client',
  committee: 'client',
  management: 'client',
  steering: 'steering',
  project: 'project',
  working: 'working',
};

interface PictureProps {
  readonly plan: Plan;
  readonly groups: readonly Group[];
}

export function OrganisationPicture({ plan, groups }: PictureProps) {
  const texts = useTexts(groupsTexts);
  const factsOf = useGroupFacts(plan);
  const { tiers, beside, apart } = organisationOf(groups);
  // Advisers stand beside the tier above those who do the work.
  const middle = tiers.findLastIndex((tier) => tier[0]?.kind !== 'working');
  const half = Math.ceil(beside.length / 2);
  const card = (group: Group) => <Card key={group.key} group={group} groups={groups} facts={factsOf(group)} />;
  return (
    <div className="organisation">
      <ol className="organisation-tiers">
        {tiers.map((tier, index) => {
          const kind = tier[0]?.kind ?? 'other';
          const flow = index === 0 ? undefined : flows[kind];
          const fan = kind === 'working' && tier.length > 1 && index > 0;
          return (
            <li key={kind}>
              {flow === undefined ? null : <Flow {...texts.flowOf[flow]} />}
              {kind === 'working' ? (
                <ul
                  className={`organisation-working${fan ? ' organisation-fan' : ''}`}
                  style={{ '--groups': tier.length } as CSSProperties}
                >
                  {tier.map((group) => (
                    <li key={group.key}>{card(group)}</li>
                  ))}
                </ul>
              ) : index === middle && beside.length > 0 ? (
                <div className="organisation-middle">
                  <Advisers groups={beside.slice(0, half)} side="left" draw={card} />
                  <div className="organisation-tier">{tier.map(card)}</div>
                  <Advisers groups={beside.slice(half)} side="right" draw={card} />
                </div>
              ) : (
                <div className="organisation-tier">{tier.map(card)}</div>
              )}
            </li>
          );
        })}
      </ol>
      {middle < 0 && beside.length > 0 ? (
        <section className="organisation-apart">
          <h2>{texts.beside}</h2>
          <div className="organisation-tier">{beside.map(card)}</div>
        </section>
      ) : null}
      {apart.length === 0 ? null : (
        <section className="organisation-apart">
          <h2>{texts.apart}</h2>
          <ul className="organisation-working">
            {apart.map((group) => (
              <li key={group.key}>{card(group)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Advisers({
  groups,
  side,
  draw,
}: {
  readonly groups: readonly Group[];
  readonly side: 'left' | 'right';
  readonly draw: (group: Group) => React.ReactNode;
}) {
  return (
    <div className={`organisation-beside organisation-beside--${side}`}>
      {groups.map((group) => (
        <div key={group.key} className="organisation-adviser">
          {draw(group)}
        </div>
      ))}
    </div>
  );
}

function Flow({ down, up }: { readonly down: string; readonly up: string }) {
  return (
    <p className="organisation-flow">
      <span>
        {down}
        <ArrowDown16Regular />
      </span>
      <span>
        <ArrowUp16Regular />
        {up}
      </span>
    </p>
  );
}

interface CardProps {
  readonly group: Group;
  readonly groups: readonly Group[];
  readonly facts: GroupFacts;
}

function Card({ group, groups, facts }: CardProps) {
  const texts = useTexts(groupsTexts);
  const { language } = useReader();
  const { standing, members, measures, meeting, report } = facts;
  const above = reportsTo(group, groups);
  const working = group.kind === 'working';
  const lines = working
    ? [group.leaderRole]
    : [
        group.description,
        group.composition.map((who, index) => (index === 0 ? who : inSentence(who, language))).join(', '),
        [group.leaderRole === '' ? '' : texts.ledBy(group.leaderRole), members === 0 ? '' : texts.members(members)]
          .filter(Boolean)
          .join(', '),
      ];
  return (
    <a
      className={`organisation-card surface organisation-card--${group.kind}${standing === 'atWork' ? '' : ' organisation-card--idle'}`}
      href={formatRoute({ screen: 'groups', open: group.key })}
    >
      <b>
        <span>{group.title}</span>
        {group.code === '' ? null : <span className="organisation-code">{group.code}</span>}
      </b>
      {lines.filter(Boolean).map((line, index) => (
        <span key={line} className={index === 0 ? 'organisation-line' : 'organisation-line muted small'}>
          {line}
        </span>
      ))}
      {above === null ? null : (
        <span className="visually-hidden">{texts.reportsTo(groupInSentence(above, language))}</span>
      )}
      {meeting === '' ? null : <NextMeeting when={meeting} />}
      {working && measures.length > 0 ? (
        <span className="organisation-glyphs">
          <span className="visually-hidden">{texts.measuresOf(measures.length)}</span>
          {measures.map(({ key, status }) => (
            <StatusGlyph key={key} status={status} size={14} />
          ))}
        </span>
      ) : null}
      {standing === 'atWork' ? (
        report === null ? null : (
          <span className="organisation-foot">
            <RunningReport report={report} />
          </span>
        )
      ) : (
        <span className="organisation-foot">
          <StandingMark standing={standing} />
        </span>
      )}
    </a>
  );
}
