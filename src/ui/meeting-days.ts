/** The days on which bodies meet, for words of time that are written: «junimøtet» has its day while it is typed. */
import { createContext } from 'react';
import type { MeetingDay } from '#domain/fuzzy-date.ts';

export const MeetingDaysContext = createContext<readonly MeetingDay[]>([]);
