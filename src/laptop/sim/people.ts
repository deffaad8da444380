/** Who takes part: the plan's people on their own machines, two of them also on one that they share, and one in SharePoint. */
import { administrator, personNamed } from '../people.ts';

export type Someone = typeof administrator;

export const leader = personNamed('leder');
export const groupLeader = personNamed('gruppeleder1');
export const member = personNamed('medlem1');

/** Edits the lists in SharePoint, without the product. */
export const foreignHand = administrator;

export const people: readonly Someone[] = [leader, groupLeader, member];

export const TENANT = '7a1b3c5d-2e4f-4a6b-8c9d-0e1f2a3b4c5d';
