/**
 * Where the screen finds the self-check, which is brought when somebody asks for it; null where there is none, as beside a
 * plan that is shown for itself.
 */
import { createContext, useContext } from 'react';
import type { SelfCheck } from './ports.ts';

export type BringSelfCheck = () => Promise<SelfCheck>;

const SelfCheckContext = createContext<BringSelfCheck | null>(null);

export const SelfCheckProvider = SelfCheckContext.Provider;
export const useBringSelfCheck = (): BringSelfCheck | null => useContext(SelfCheckContext);
