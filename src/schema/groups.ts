/** Grupper: working groups, steering group and the other bodies that the plan names. */
import { type Group, groupKinds, groupPurposes, groupRhythms, groupStates } from '#domain/group.ts';
import { person, ref } from '#schema/compound-field.ts';
import { choice, choiceOrNone, count, lines, note, text, title } from '#schema/field.ts';
import { defineList } from '#schema/list.ts';
import { groupKindLabels, groupLabels, groupPurposeLabels, groupRhythmLabels, groupStateLabels } from '#text/group.ts';

export const groups = defineList<Group>({
  name: 'Groups',
  entity: 'group',
  rights: 'led',
  labels: groupLabels,
  fields: {
    code: text('Code'),
    title: title(),
    kind: choice('Kind', groupKinds, groupKindLabels, 'other', { indexed: true }),
    state: choice('State', groupStates, groupStateLabels, 'planned', { indexed: true }),
    purpose: choiceOrNone('Purpose', groupPurposes, groupPurposeLabels),
    position: count('Position'),
    description: note('Description'),
    responsibilities: lines('Responsibilities'),
    composition: lines('Composition'),
    authority: note('Authority'),
    leaderRole: text('LeaderRole'),
    leader: person('Leader'),
    reportsTo: ref('ReportsTo'),
    rhythm: choiceOrNone('Rhythm', groupRhythms, groupRhythmLabels),
  },
});
