/** Full rows of what the program itself keeps: history, pauses, the reminder service. */
import type { Entities } from '#domain/entities.ts';
import { day, instant, keyFor, person, removedRow, rowOfPlan } from './rows-parts.ts';

const operation = keyFor('operation');

export const recordRows: Pick<Entities, 'change' | 'pause' | 'reminder' | 'conversation'> = {
  change: {
    ...rowOfPlan('change'),
    key: operation,
    operation,
    title: 'Dagtilbud for hjemmeboende',
    entity: 'measure',
    item: keyFor('measure'),
    act: 'restored',
    at: instant('2026-02-11T13:32:00Z'),
    by: person('Enhetsleder sykehjemmet', 7),
    role: 'groupLeader',
    via: 'card',
    before: { status: 'inProgress', coverage: [{ audience: 'Beboere', state: 'yes' }], responsible: null },
    after: { status: 'partlyDone', coverage: [], costOnce: 12.5 },
    checksum: 'ab'.repeat(32),
  },
  pause: {
    ...removedRow('pause'),
    title: 'Enhetsleder sykehjemmet',
    person: person('Enhetsleder sykehjemmet', 7),
    from: day('2026-06-29'),
    to: day('2026-08-02'),
  },
  reminder: {
    ...removedRow('reminder'),
    title: '7 digest 2026-02-09',
    recipient: person('Enhetsleder sykehjemmet', 7),
    form: 'single',
    state: 'unsure',
    claimedAt: instant('2026-02-09T07:00:00Z'),
    sentAt: instant('2026-02-09T07:00:03Z'),
    slot: day('2026-02-09'),
    claimedBy: 'service 1',
    answeredAt: instant('2026-02-09T07:12:00Z'),
    tells: [`measure ${keyFor('measure')} silent`],
    message: '1:1739088003000',
  },
  conversation: {
    ...removedRow('conversation'),
    title: person('Enhetsleder sykehjemmet', 7).id,
    person: person('Enhetsleder sykehjemmet', 7),
    conversationId: `a:${'1xYz'.repeat(80)}`,
    language: 'nn',
    service: 'https://smba.trafficmanager.net/emea/',
    teamsUser: '29:1bSnHZ7Js2STWrgk6ScEErLk1Lp2zQuD5H2qQ960rtvstKp8tKLl-3r8b6DoW0QxZimuTxk_kupZ1DBMpvIQQUA',
  },
};
