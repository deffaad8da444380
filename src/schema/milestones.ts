/** Milepæler: the points that the plan steers by. */
import { type Milestone, milestoneKinds, milestoneStates } from '#domain/milestone.ts';
import { ref, refs } from '#schema/compound-field.ts';
import { choice, count, day, lines, note, text, title } from '#schema/field.ts';
import { fuzzyDate, fuzzyDateOrNone } from '#schema/fuzzy-date-field.ts';
import { defineList } from '#schema/list.ts';
import { moved } from '#schema/timed.ts';
import { milestoneKindLabels, milestoneLabels, milestoneStateLabels } from '#text/milestone.ts';

export const milestones = defineList<Milestone>({
  name: 'Milestones',
  entity: 'milestone',
  rights: 'open',
  labels: milestoneLabels,
  fields: {
    code: text('Code'),
    title: title(),
    when: fuzzyDate('When'),
    state: choice('State', milestoneStates, milestoneStateLabels, 'planned', { indexed: true }),
    kind: choice('Kind', milestoneKinds, milestoneKindLabels, 'other'),
    position: count('Position'),
    participants: lines('Participants'),
    group: ref('Group', { indexed: true }),
    reachedOn: day('ReachedOn'),
    evidence: note('Evidence'),
    delivers: note('Delivers'),
    dependsOn: refs('DependsOn'),
    baseline: fuzzyDateOrNone('Baseline'),
    moveReason: note('MoveReason'),
    note: note('Note'),
  },
  derived: [moved],
});
