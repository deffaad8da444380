/** Something new that was asked for from elsewhere: the form for its name opens by itself when its page is shown. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

export type NewThing = 'measure' | 'milestone' | 'proposal';

interface AskedNew {
  readonly asked: NewThing | null;
  readonly ask: (thing: NewThing | null) => void;
}

const AskedNewContext = createContext<AskedNew>({ asked: null, ask: () => undefined });

export const useAskedNew = (): AskedNew => useContext(AskedNewContext);

export function AskedNewProvider({ children }: { readonly children: ReactNode }) {
  const [asked, ask] = useState<NewThing | null>(null);
  const value = useMemo(() => ({ asked, ask }), [asked]);
  return <AskedNewContext value={value}>{children}</AskedNewContext>;
}
