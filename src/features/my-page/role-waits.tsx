/** What waits for a person because of her roles: a part for each that has something waiting. */
import { useMemo } from 'react';
import type { Key } from '#base/id.ts';
import type { EntityName } from '#domain/entities.ts';
import { journalRecords, notJournaled } from '#domain/journal.ts';
import type { Plan } from '#domain/plan.ts';
import type { Role } from '#domain/role.ts';
import { type RoleWaits, type RoleWork, waitsByRole } from '#domain/role-waits.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { roleWaitsTexts, waitsHeading } from '#text/role-waits.ts';
import { inSentence } from '#text/sentence.ts';
import { LateMark } from '#ui/attention-mark.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { Section } from '#ui/section.tsx';
import { rowsOfPlan } from '../group-rows.ts';
import { useActor, useSnapshot } from '../plan-session.tsx';
import { formatRoute, routeTo } from '../route.ts';
import { useWanted } from '../wanted.ts';

/** Lists that tell of a role's work, and that the plan does not open with. */
const wantedBy: Readonly<Partial<Record<Role, readonly EntityName[]>>> = {
  politicalSecretariat: ['followup', 'journalEntry', 'consultation', 'meeting', 'sentReport'],
  steeringGroup: ['mandate'],
  projectLeader: ['mandate'],
};
const journaled = ['journalEntry', 'consultation', 'meeting', 'sentReport', 'decision'] as const;

/** By role; what is not read yet is not told. */
export function useRoleWaits(plan: Plan): readonly RoleWaits[] {
  const { today } = useReader();
  const { rows, loaded } = useSnapshot();
  const actor = useActor();
  const wanted = useMemo(() => [...new Set(actor.roles.flatMap((role) => wantedBy[role] ?? []))], [actor]);
  useWanted(wanted);
  const known = {
    proposals: rowsOfPlan(rows.proposal, plan),
    decisions: rowsOfPlan(rows.decision, plan),
    followups: rowsOfPlan(rows.followup, plan),
    mandates: rowsOfPlan(rows.mandate, plan),
  };
  const records = journalRecords({
    decisions: known.decisions,
    consultations: rowsOfPlan(rows.consultation, plan),
    meetings: rowsOfPlan(rows.meeting, plan),
    sent: rowsOfPlan(rows.sentReport, plan),
    entries: rowsOfPlan(rows.journalEntry, plan),
  });
  const isRead = journaled.every((entity) => loaded.has(entity));
  return waitsByRole(actor, { ...known, notJournaled: isRead ? notJournaled(records).length : null }, today);
}

export function RoleParts({ waits }: { readonly waits: readonly RoleWaits[] }) {
  const { language } = useReader();
  return (
    <>
      {waits.map(({ role, work }) => (
        <Section key={role} title={waitsHeading(role, language)} count={work.length}>
          <ul className="role-waits">
            {work.map((one) => (
              <li key={keyOfWork(one)}>
                <OneWork work={one} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

/** The rows that it tells of. */
export const keysOfWork = (work: RoleWork): readonly Key[] =>
  work.kind === 'order' ? [work.decision.key] : work.kind === 'mandate' ? [work.mandate.key] : [];

function keyOfWork(work: RoleWork): string {
  switch (work.kind) {
    case 'order':
      return work.decision.key;
    case 'journal':
      return 'journal';
    case 'mandate':
      return work.mandate.key;
  }
}

function OneWork({ work }: { readonly work: RoleWork }) {
  const texts = useTexts(roleWaitsTexts);
  const { language } = useReader();
  switch (work.kind) {
    case 'order': {
      const { key, title, deadline } = work.decision;
      const words = inSentence(formatFuzzyDate(deadline, language), language);
      return (
        <>
          <a href={formatRoute({ screen: 'decisions', open: key })}>{title}</a>
          {work.late ? (
            <LateMark>{texts.late(words)}</LateMark>
          ) : (
            <span className="muted small">
              {[texts.order, deadline.words === '' ? '' : texts.deadline(words)].filter(Boolean).join('. ')}
            </span>
          )}
        </>
      );
    }
    case 'journal':
      return (
        <>
          <a href={formatRoute(routeTo('journal'))}>{texts.journal(work.count)}</a>
          <span className="muted small">{texts.journalHint}</span>
        </>
      );
    case 'mandate':
      return (
        <>
          <a href={formatRoute({ screen: 'groups', open: work.mandate.groups[0]?.key ?? null })}>
            {work.mandate.title}
          </a>
          <span className="muted small">{texts.mandate[work.mandate.state]}</span>
        </>
      );
  }
}
