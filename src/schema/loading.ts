/**
 * When the tab reads each list. Apart from the lists themselves: a plan that is on the device is opened by these few words,
 * long before the columns are needed.
 */
import type { EntityName } from '#domain/entities.ts';

/**
 * With the plan, or when a screen asks for it. Of the service's own lists the ledger alone is read, by who looks at what would
 * be sent; where the service reaches people concerns no screen.
 */
export type Loading = 'start' | 'onDemand' | 'service';

export const loading: Readonly<Record<EntityName, Loading>> = {
  plan: 'start',
  milestone: 'start',
  measure: 'start',
  proposal: 'start',
  group: 'start',
  member: 'start',
  mandate: 'onDemand',
  report: 'start',
  sentReport: 'onDemand',
  decision: 'start',
  followup: 'onDemand',
  consultation: 'onDemand',
  request: 'onDemand',
  meeting: 'onDemand',
  agendaItem: 'onDemand',
  journalEntry: 'onDemand',
  workPackage: 'onDemand',
  goal: 'onDemand',
  stakeholder: 'onDemand',
  involvement: 'onDemand',
  input: 'onDemand',
  duty: 'onDemand',
  reference: 'onDemand',
  revision: 'onDemand',
  importRun: 'onDemand',
  change: 'onDemand',
  pause: 'onDemand',
  reminder: 'onDemand',
  conversation: 'service',
};
