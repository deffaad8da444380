/** Revisjoner: approved changes of the plan, only ever added. */
import type { Revision } from '#domain/plan.ts';
import { count, day, note, required, text, title } from '#schema/field.ts';
import { defineList } from '#schema/list.ts';
import { revisionLabels } from '#text/plan.ts';

export const revisions = defineList<Revision>({
  name: 'Revisions',
  entity: 'revision',
  rights: 'addOnlyByLed',
  labels: revisionLabels,
  fields: {
    title: title(),
    number: count('RevisionNumber'),
    on: required(day('RevisedOn', { indexed: true })),
    by: text('RevisedBy'),
    whatChanged: note('WhatChanged'),
    approvedBy: text('ApprovedBy'),
    caseNumber: text('CaseNumber'),
    planVersion: count('PlanVersion'),
    document: note('Document'),
  },
});
