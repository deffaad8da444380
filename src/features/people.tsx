/** Who can be responsible, where a screen asks: the channel's members, and those whom the plan names already. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type KnownPerson, knownPeople } from '#domain/known-people.ts';
import { succeed } from '#base/result.ts';
import type { Person } from '#domain/row.ts';
import { useSession, useSnapshot } from './plan-session.tsx';
import type { People } from './ports.ts';

const nobody: People = { members: async () => succeed([]) };
const PeopleContext = createContext<People>(nobody);

export const PeopleProvider = ({ people, children }: { readonly people: People; readonly children: ReactNode }) => (
  <PeopleContext value={people}>{children}</PeopleContext>
);

export interface PeopleKnown {
  readonly people: readonly KnownPerson[];
  /** The channel could not be asked: only those whom the plan names are known. */
  readonly incomplete: boolean;
}

export function usePeople(): PeopleKnown {
  const port = useContext(PeopleContext);
  const session = useSession();
  const { rows, online } = useSnapshot();
  const [channel, setChannel] = useState<readonly Person[] | null>(null);
  const [incomplete, setIncomplete] = useState(false);
  useEffect(() => session.want('member'), [session]);
  useEffect(() => {
    let wanted = true;
    async function ask(): Promise<void> {
      const members = await port.members();
      if (!wanted) return;
      if (members.ok) setChannel(members.value);
      setIncomplete(!members.ok);
    }
    void ask();
    return () => {
      wanted = false;
    };
    // Who was not reached without net is asked again with it.
  }, [port, online]);
  const people = useMemo(
    () => knownPeople(channel ?? [], rows.measure, rows.member),
    [channel, rows.measure, rows.member],
  );
  return { people, incomplete: incomplete && channel === null };
}
