/** The meeting that the tab is opened beside, where it is opened beside one. */
import { createContext } from 'react';

export interface MeetingPort {
  /** Leads to the choice of another plan; null in a channel's meeting, which has the channel's. */
  readonly choosePlan: (() => void) | null;
}

export const MeetingContext = createContext<MeetingPort | null>(null);
