/** The channel's members while Graph is still on its way; where it cannot be had, there is no net. */
import { fail } from '#base/result.ts';
import type { People } from '#features/ports.ts';

export const laterPeople = (bring: () => Promise<People>): People => ({
  async members() {
    let people: People;
    try {
      people = await bring();
    } catch {
      return fail({ kind: 'offline' });
    }
    return people.members();
  },
});
