/** Arbeidspakker, focus areas and sub-projects: what measures are grouped by. */
import { type WorkPackage, workPackageKinds } from '#domain/plan.ts';
import { choice, count, text, title } from '#schema/field.ts';
import { defineList } from '#schema/list.ts';
import { workPackageKindLabels, workPackageLabels } from '#text/plan.ts';

export const workPackages = defineList<WorkPackage>({
  name: 'WorkPackages',
  entity: 'workPackage',
  rights: 'open',
  labels: workPackageLabels,
  fields: {
    code: text('Code'),
    title: title(),
    kind: choice('Kind', workPackageKinds, workPackageKindLabels, 'workPackage'),
    position: count('Position'),
  },
});
