/**
 * One corpus of rows, passed by everything that writes, keeps or shows rows: a full row of every list, where each property
 * says something, a bare row, and rows as people leave them in SharePoint.
 */
import type { Entities, EntityName } from '#domain/entities.ts';
import { decisionRows } from './rows-decisions.ts';
import { planRows } from './rows-plan.ts';
import { recordRows } from './rows-records.ts';
import { workRows } from './rows-work.ts';

export { bareRows } from './rows-bare.ts';
export { copiedKey, rowsByHand } from './rows-by-hand.ts';

export const fullRows: { readonly [Name in EntityName]: Entities[Name] } = {
  ...planRows,
  ...workRows,
  ...decisionRows,
  ...recordRows,
};
