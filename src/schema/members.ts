/** Medlemmer: who sits in a group and whom they speak for. Describes roles; never gives anybody rights. */
import type { Member } from '#domain/group.ts';
import { person, ref } from '#schema/compound-field.ts';
import { amount, day, required, text, title, yesNo } from '#schema/field.ts';
import { defineList } from '#schema/list.ts';
import { memberLabels } from '#text/group.ts';

export const members = defineList<Member>({
  name: 'Members',
  entity: 'member',
  rights: 'led',
  labels: memberLabels,
  fields: {
    title: title(),
    group: required(ref('Group', { indexed: true })),
    person: person('Person'),
    role: text('MemberRole'),
    leads: yesNo('Leads'),
    represents: text('Represents'),
    releaseWanted: amount('ReleaseWanted'),
    releaseGranted: amount('ReleaseGranted'),
    from: day('FromDay'),
    to: day('ToDay', { indexed: true }),
  },
});
