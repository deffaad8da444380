/** Where the screen finds the self-check; null where there is none, as beside a plan that is shown for itself. */
import { createContext, useContext } from 'react';
import type { SelfCheck } from './ports.ts';

const SelfCheckContext = createContext<SelfCheck | null>(null);

export const SelfCheckProvider = SelfCheckContext.Provider;
export const useSelfCheckPort = (): SelfCheck | null => useContext(SelfCheckContext);
