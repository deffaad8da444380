import { expect, it } from 'vitest';
import { reminderEntities } from '#domain/reminders-due.ts';
import { noticeLists } from './notice-lists.ts';

it('a page waits for every list that reminders are worked out from, but for the service’s own ledger', () => {
  expect([...noticeLists, 'reminder']).toEqual(reminderEntities);
});
