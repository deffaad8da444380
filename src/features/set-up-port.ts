/** Where screens find set-up; null where there is none to offer, as beside a plan that is shown for itself. */
import { createContext, useContext } from 'react';
import type { PlanSetup } from './ports.ts';

const SetUpContext = createContext<PlanSetup | null>(null);

export const SetUpProvider = SetUpContext.Provider;
export const useSetUp = (): PlanSetup | null => useContext(SetUpContext);
