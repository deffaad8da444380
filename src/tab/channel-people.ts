/** The channel's members through Graph: asked when somebody is to be chosen, once, and again when the answer was a failure. */
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Person } from '#domain/row.ts';
import type { People } from '#features/ports.ts';
import { collect, type Graph } from '#graph/client.ts';
import { type ChannelPlace, membersOf, readMembers } from '#graph/people.ts';
import { meaningOf } from '#repository/failure.ts';

type Members = Result<readonly Person[], PlanFailure>;

/** `channel` is null where the tab stands in none: then nobody is known but those whom the plan names. */
export function channelPeople(graph: Pick<Graph, 'pages'>, channel: ChannelPlace | null): People {
  let asked: Promise<Members> | null = null;

  async function ask(place: ChannelPlace): Promise<Members> {
    const found = await collect(graph.pages(membersOf(place)));
    if (found.ok) return succeed(readMembers(found.value));
    // To who may not see the channel, Graph says that there is none.
    return fail(found.failure.kind === 'notFound' ? { kind: 'noAccess' } : meaningOf(found.failure));
  }

  return {
    async members() {
      if (channel === null) return succeed([]);
      asked ??= ask(channel);
      const members = await asked;
      if (!members.ok) asked = null;
      return members;
    },
  };
}
