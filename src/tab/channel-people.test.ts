import { describe, expect, it } from 'vitest';
import { fail, type Result, succeed } from '#base/result.ts';
import type { Graph, Page } from '#graph/client.ts';
import type { GraphFailure } from '#graph/failure.ts';
import { channelPeople } from './channel-people.ts';

const place = { team: 't', channel: 'c' };
const member = { userId: 'a', displayName: 'Prosjektleder', email: 'leder@kommune.no' };

type Answer = Result<Page, GraphFailure>;
async function* onePage(page: Answer): AsyncIterable<Answer> {
  yield page;
}

/** Answers in turn, and tells how often it was asked. */
function scripted(...answers: readonly (readonly unknown[] | 'offline' | 'notFound')[]) {
  const asked: string[] = [];
  const pages: Graph['pages'] = (start) => {
    const answer = answers[asked.length] ?? [];
    asked.push(start);
    if (typeof answer !== 'string') return onePage(succeed({ items: answer, deltaLink: null }));
    return onePage(fail({ kind: answer, landed: 'no' }));
  };
  return { graph: { pages }, asked };
}

describe('the people of a channel', () => {
  it('are asked for once, by whoever needs them', async () => {
    const { graph, asked } = scripted([member]);
    const people = channelPeople(graph, place);
    const [first, second] = await Promise.all([people.members(), people.members()]);
    expect(first).toEqual(succeed([{ id: 'a', name: 'Prosjektleder', email: 'leder@kommune.no' }]));
    expect(second).toEqual(first);
    expect(asked).toHaveLength(1);
  });

  it('are asked for again after a failure', async () => {
    const { graph, asked } = scripted('offline', [member]);
    const people = channelPeople(graph, place);
    expect(await people.members()).toMatchObject({ ok: false, failure: { kind: 'offline' } });
    expect(await people.members()).toMatchObject({ ok: true });
    expect(asked).toHaveLength(2);
  });

  it('are hidden from who may not see the channel, and nobody where there is none', async () => {
    expect(await channelPeople(scripted('notFound').graph, place).members()).toMatchObject({
      failure: { kind: 'noAccess' },
    });
    const { graph, asked } = scripted();
    expect(await channelPeople(graph, null).members()).toEqual(succeed([]));
    expect(asked).toEqual([]);
  });
});
