import { describe, expect, it } from 'vitest';
import { fail } from '#base/result.ts';
import type { GraphPorts } from '#graph/client.ts';
import { nothing, type Reaction, refusal, stage } from '#graph/scripted-service.ts';
import { FEED_TYPE } from '#text/app-package.ts';
import { createActivityFeed } from './activity-feed.ts';
import { SOON } from './post.ts';
import { card, leader } from './test-channel.ts';

const TEAM = '55555555-eeee-4eee-8eee-555555555555';

function feed(reaction: Reaction, ports: Partial<GraphPorts> = {}) {
  const set = stage(() => reaction, ports);
  const delivery = createActivityFeed({ graph: set.graph, clock: set.clock, team: TEAM });
  return { ...set, deliver: (...args: Parameters<typeof card>) => set.run(delivery.deliver(card(...args))) };
}

describe('a line in the activity feed', () => {
  it('is a sentence to one person of the team, and where it leads', async () => {
    const { deliver, calls } = feed(nothing(204));
    expect(await deliver()).toEqual({ kind: 'sent', message: '' });
    expect(calls).toHaveLength(1);
    expect(new URL(calls[0]?.url ?? '').pathname).toBe(`/v1.0/teams/${TEAM}/sendActivityNotification`);
    expect(calls[0]?.body).toEqual({
      topic: { source: 'text', value: 'Framdrift', webUrl: card().link },
      activityType: FEED_TYPE,
      previewText: { content: card().text },
      recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: leader.id },
      templateParameters: [],
    });
    expect(JSON.stringify(calls[0]?.body)).not.toContain('AdaptiveCard');
  });

  it('is cut at a word where Teams would cut it anywhere', async () => {
    const { deliver, calls } = feed(nothing(204));
    await deliver({ text: 'Tiltak '.repeat(30) });
    const previewText = (calls[0]?.body as { readonly previewText: { readonly content: string } } | undefined)
      ?.previewText;
    expect(previewText?.content.length).toBeLessThanOrEqual(150);
    expect(previewText?.content).toMatch(/Tiltak…$/);
  });

  it.each([
    'https://framdrift.skarvoy.no/',
    'http://teams.microsoft.com/l/x',
    'https://teams.microsoft.com.evil.example/l/x',
    '',
  ])('leads nowhere but into Teams: %s', async (link) => {
    const { deliver, calls } = feed(nothing(204));
    expect(await deliver({ link })).toEqual({ kind: 'refused', again: null, code: 'notTeamsLink' });
    expect(calls).toEqual([]);
  });

  it('is never sent to a whole channel', async () => {
    const { deliver, calls } = feed(nothing(204));
    expect(await deliver({ recipient: null })).toMatchObject({ kind: 'refused', again: null });
    expect(calls).toEqual([]);
  });

  it.each([
    [() => refusal(403, 'Forbidden'), { kind: 'refused', again: null, code: 'forbidden Forbidden' }],
    [() => refusal(404, 'NotFound'), { kind: 'refused', again: null }],
    [() => refusal(400, 'BadRequest'), { kind: 'refused', again: null }],
    [() => refusal(412, 'PreconditionFailed'), { kind: 'refused', again: SOON }],
    [() => refusal(504, 'GatewayTimeout'), { kind: 'unsure' }],
    [() => 'connection lost' as const, { kind: 'unsure', code: 'offline' }],
    [() => 'silence' as const, { kind: 'unsure', code: 'timeout' }],
  ])('is told of honestly: %#', async (reaction, told) => {
    const { deliver, calls } = feed(reaction());
    expect(await deliver()).toMatchObject(told);
    expect(calls).toHaveLength(1);
  });

  it('comes later where Graph asks to wait longer than one may', async () => {
    const { deliver } = feed(refusal(429, 'TooManyRequests', { 'Retry-After': '120' }));
    expect(await deliver()).toMatchObject({ kind: 'refused', again: expect.any(Number) as number });
  });

  it('comes later where there is no token now', async () => {
    const { deliver, calls } = feed(nothing(204), { token: () => Promise.resolve(fail({ kind: 'refused' })) });
    expect(await deliver()).toEqual({ kind: 'refused', again: SOON, code: 'tokenUnavailable' });
    expect(calls).toEqual([]);
  });
});
