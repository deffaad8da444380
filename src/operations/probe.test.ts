import { describe, expect, it } from 'vitest';
import { assumptions } from '#localtenant/assumptions.ts';
import type { Fault } from '#localtenant/fault-plan.ts';
import { openTestTenant, type TestTenant } from '#localtenant/test-tenant.ts';
import type { Conduct } from '#localtenant/world.ts';
import { languages } from '#text/language.ts';
import { type ProbeId, probeIds, probeTitles } from '#text/probe.ts';
import { expected, isWhole, probeSite, type ProbePorts, type Report, unprobed } from './probe.ts';
import { complaintsOf, reportJson, reportText } from './probe-report.ts';
import { lyingOn, portsOn } from './test-site.ts';

const made = { version: '1.2.3', when: '2026-02-11' };

interface Ran {
  readonly report: Report;
  readonly world: TestTenant;
  /** Names on the site before and after. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

interface Stage {
  readonly faults?: readonly Fault[];
  readonly seed?: number;
  readonly conduct?: Partial<Conduct>;
  readonly timeZone?: string;
  readonly ports?: Partial<ProbePorts>;
}

async function run({ faults = [], seed = 1, ports = {}, ...tenant }: Stage = {}): Promise<Ran> {
  const world = await openTestTenant(tenant);
  world.tenant.faults.set({ seed, faults });
  const before = lyingOn(world);
  const report = await probeSite(portsOn(world, ports));
  await world.tenant.settle();
  return { report, world, before, after: lyingOn(world) };
}

const answersOf = ({ report }: Ran, probe: ProbeId): ReadonlyMap<string, string> =>
  report.findings.find((finding) => finding.probe === probe)?.answers ?? new Map();

/** Every answer that is not as expected, as «probe: what was asked → answer». */
const differing = ({ report }: Ran): readonly string[] =>
  report.findings.flatMap(({ probe, answers }) =>
    [...answers]
      .filter(([step, answer]) => (expected[probe].answers[step] ?? answer) !== answer)
      .map(([step, answer]) => `${probe}: ${step} → ${answer}`),
  );

describe('the probes on the tenant in a box', () => {
  it('are answered as expected, all of them, and leave nothing behind', async () => {
    const ran = await run();
    expect(ran.report.blocked).toBeNull();
    for (const { probe, answers, obstacle } of ran.report.findings) {
      expect([probe, obstacle]).toEqual([probe, null]);
      expect([...answers.keys()]).toEqual(Object.keys(expected[probe].answers));
    }
    expect(differing(ran)).toEqual([]);
    expect(ran.report.findings.map(({ probe }) => probe)).toEqual(probeIds);
    expect(isWhole(ran.report)).toBe(true);
    expect(ran.after).toEqual(ran.before);
  });

  it('write to no list but their own', async () => {
    const world = await openTestTenant();
    const { json } = await world.as('leder').post(`${world.site}/lists`, { displayName: 'Milepæler' });
    const row = await world.as('leder').post(`${world.site}/lists/${String(json['id'])}/items`, { Title: 'Oppstart' });
    const written: string[] = [];
    await probeSite(
      portsOn(world, {
        fetch: (url, init) => {
          if (init.method !== 'GET' && init.method !== 'OPTIONS') written.push(url);
          return world.tenant.fetch(url, init);
        },
      }),
    );
    expect(written.length).toBeGreaterThan(100);
    expect(written.filter((url) => url.includes(String(json['id'])))).toEqual([]);
    const after = await world.as('leder').get(`${world.site}/lists/${String(json['id'])}/items/1?$expand=fields`);
    expect(after.json['eTag']).toBe(row.json['eTag']);
  });

  it('ask about every assumption of the tenant in a box, or it is said why not', () => {
    const asked = Object.values(expected).flatMap((each) => each.assumptions);
    const told = [...asked, ...Object.keys(unprobed)];
    expect(told.toSorted()).toEqual(assumptions.map(({ id }) => id).toSorted());
  });
});

describe('a tenant that does otherwise', () => {
  const cases: readonly (readonly [string, Stage, RegExp])[] = [
    ['refuses equal values with 409', { conduct: { uniqueViolation: 'conflict' } }, /^unique: a second POST .*→ 409/],
    [
      'takes a plain array',
      { conduct: { multiChoice: 'either' } },
      /^multi-choice: POST of a plain array → 201, reads/,
    ],
    [
      'answers a POST with the dates it keeps',
      { conduct: { createdAnswerDates: 'stored' } },
      /^dates: that day .* → 2026-02-28/,
    ],
    ['refuses …/fields', { conduct: { fieldsRoute: 'refused' } }, /^if-match: PATCH …\/fields → 400/],
    ['lies in another time zone', { timeZone: 'America/Los_Angeles' }, /^dates: day .* → 2026-03-01T08:00:00Z/],
    [
      'lets equal values through',
      { faults: [{ effect: { kind: 'leakyUnique' } }] },
      /^unique: rows with that value → 20/,
    ],
    [
      'stamps its lists late',
      { faults: [{ when: { method: 'GET' }, effect: { kind: 'listStamp', stamp: 'late', seconds: 5 } }] },
      /^list-stamp: lastModifiedDateTime after an edit → after \d s/,
    ],
    [
      'lets delta lag behind',
      { faults: [{ when: { path: '**/delta' }, effect: { kind: 'lag', seconds: 7 } }] },
      /^delta: an edit is told → after \d s/,
    ],
  ];
  it.each(cases)('%s: it is seen, and where', async (_name, stage, wanted) => {
    const ran = await run(stage);
    const found = differing(ran);
    expect(
      found.some((line) => wanted.test(line)),
      found.join('\n'),
    ).toBe(true);
    expect(ran.after).toEqual(ran.before);
  });
});

const refuse = (path: string, method: string, status = 403): Fault => ({
  when: { path, method },
  effect: { kind: 'refuse', status, code: 'accessDenied' },
});

describe('a site that refuses', () => {
  it('half of it is told by the sentence, and cleaned up', async () => {
    const ran = await run({ faults: [refuse('**/items', 'POST'), refuse('**/_api/web/sitegroups', 'POST')] });
    expect(isWhole(ran.report)).toBe(false);
    const told = complaintsOf(ran.report, 'en').join('\n');
    expect(told).toContain('if-match: POST …/items was refused with 403 accessDenied.');
    expect(told).toContain('role-group: The rest rests on POST web/sitegroups, which was refused.');
    expect(answersOf(ran, 'views').get('MERGE of a column’s format')).toBe('204');
    expect(ran.after).toEqual(ran.before);
  });

  it('the list lets no probe begin', async () => {
    const ran = await run({ faults: [refuse('/sites/*/lists', 'POST')] });
    // Whether the token reaches is what a run with fewer rights is for.
    expect(ran.report.findings.map(({ probe }) => probe)).toEqual(['token-rights']);
    expect(answersOf(ran, 'token-rights').get('POST …/lists')).toBe('403 accessDenied');
    expect(complaintsOf(ran.report, 'en')).toEqual([
      'POST …/lists was refused with 403 accessDenied. 401 means that the token has expired, 403 that it does not reach, 429 and 503 that the service has too much to do.',
    ]);
    expect(ran.after).toEqual(ran.before);
  });

  it('the deletion is told, with what is left', async () => {
    const ran = await run({ faults: [refuse('/sites/*/lists/*', 'DELETE')] });
    expect(isWhole(ran.report)).toBe(false);
    const left = ran.after.filter((name) => !ran.before.includes(name));
    expect(left.length).toBeGreaterThan(0);
    expect(new Set(ran.report.remains.map(({ name }) => name))).toEqual(new Set(left));
    expect(complaintsOf(ran.report, 'en').at(-1)).toContain(`Could not delete the list “${left[0] ?? ''}`);
  });

  it('the deletion for a while is asked again', async () => {
    const refusal: Fault = { ...refuse('/sites/*/lists/*', 'DELETE', 423) };
    const ran = await run({ faults: [{ ...refusal, when: { ...refusal.when, times: 4 } }] });
    expect(ran.report.remains).toEqual([]);
    expect(ran.after).toEqual(ran.before);
  });

  it('by chance, or answers by silence, keeps nothing that is not told', async () => {
    let begun = 0;
    for (let seed = 1; seed <= 8; seed += 1) {
      const effect: Fault['effect'] =
        seed % 2 === 0 ? { kind: 'dropAfter' } : { kind: 'refuseAfter', status: 503, retryAfter: { seconds: 1 } };
      const ran = await run({ seed, faults: [{ when: { probability: 0.3 }, effect }] });
      expect(isWhole(ran.report)).toBe(false);
      if (ran.report.findings.length > 1) begun += 1;
      const left = ran.after.filter((name) => !ran.before.includes(name));
      const told = new Set(ran.report.remains.map(({ name }) => name));
      expect(left.filter((name) => !told.has(name) && !told.has(null))).toEqual([]);
    }
    expect(begun).toBeGreaterThan(2);
  });
});

describe('what is not given', () => {
  it('is asked for by name: a channel, and a member', async () => {
    const { tokens } = portsOn(await openTestTenant());
    const ran = await run({ ports: { channel: null, tokens: { ...tokens, member: null } } });
    const obstacles = ran.report.findings.flatMap(({ probe, obstacle }) =>
      obstacle === null ? [] : [[probe, obstacle.kind]],
    );
    expect(obstacles).toEqual([
      ['channel-files', 'needsChannel'],
      ['add-only', 'needsMember'],
    ]);
    expect(reportText(ran.report, 'en', made)).toMatch(/\| – \| a member edits +\| not asked +\| 403 accessDenied/);
  });

  it('is told where a token has expired', async () => {
    const { tokens } = portsOn(await openTestTenant());
    const ran = await run({ ports: { tokens: { ...tokens, graph: 'local:nobody@framdrift.local' } } });
    expect(complaintsOf(ran.report, 'en')[0]).toContain('was refused with 401');
    expect(ran.report.findings).toEqual([]);
  });

  it('is not asked for after somebody has ended it, and what was made goes', async () => {
    const stop = new AbortController();
    const world = await openTestTenant();
    const before = lyingOn(world);
    const report = await probeSite(portsOn(world, { stop: stop.signal }), (probe) => {
      if (probe === 'dates') stop.abort();
    });
    const ended = report.findings.filter(({ obstacle }) => obstacle?.kind === 'interrupted').map(({ probe }) => probe);
    expect(ended).toEqual(probeIds.slice(probeIds.indexOf('dates') + 1));
    expect(lyingOn(world)).toEqual(before);
  });
});

it('the rights in a token are told, and no more of it', async () => {
  const part = (value: object): string => btoa(JSON.stringify(value)).replaceAll('=', '');
  const token = `${part({ alg: 'RS256' })}.${part({ scp: 'Sites.Selected User.Read', name: 'Fagleder' })}.c2lnbmVk`;
  const { tokens } = portsOn(await openTestTenant());
  // The tenant in a box knows people by other tokens than Entra's.
  const world = await openTestTenant();
  const fetchAs: ProbePorts['fetch'] = (url, init) => {
    const sent = new Headers(init.headers);
    if (sent.get('authorization') === `Bearer ${token}`) sent.set('authorization', `Bearer ${tokens.graph}`);
    return world.tenant.fetch(url, { ...init, headers: sent });
  };
  const report = await probeSite(portsOn(world, { fetch: fetchAs, tokens: { ...tokens, graph: token } }));
  const found = report.findings.find(({ probe }) => probe === 'token-rights')?.answers;
  expect(found?.get('rights in the token')).toBe('Sites.Selected User.Read');
  const told = reportText(report, 'nb', made) + JSON.stringify(reportJson(report, made));
  expect(told).not.toMatch(/Fagleder|c2lnbmVk/);
});

it('a probe that breaks does so after the site is clean', async () => {
  const world = await openTestTenant();
  const before = lyingOn(world);
  const broken = probeSite(portsOn(world), (probe) => {
    if (probe === 'add-only') throw new Error('a bug');
  });
  await expect(broken).rejects.toThrow('a bug');
  expect(lyingOn(world)).toEqual(before);
});

it('what another run left is told and let alone', async () => {
  const world = await openTestTenant();
  const name = 'Framdrift prøve 2026-02-10 0900 ffff';
  await world.as('leder').post(`${world.site}/lists`, { displayName: name });
  const report = await probeSite(portsOn(world));
  expect(complaintsOf(report, 'en')).toEqual([
    `This is of another run, and was not touched: «${name}». Delete it by hand if nobody is at it.`,
  ]);
  expect(lyingOn(world)).toContain(name);
  expect(isWhole(report)).toBe(true);
});

describe('the report', () => {
  it('shows every answer beside what was expected, in a table and in JSON, and names neither site nor token', async () => {
    const { report } = await run({ conduct: { uniqueViolation: 'conflict' } });
    for (const language of languages) {
      const text = reportText(report, language, made);
      for (const probe of probeIds) expect(text).toContain(`${probe}: ${probeTitles[probe][language]}`);
      expect(text).toMatch(/\| = \| PATCH …\/items\/\{id\}, stale If-Match +\| 412 resourceModified, unchanged \| 412/);
      expect(text).toMatch(/\| ≠ \| a second POST of the same value +\| 409 nameAlreadyExists +\| 400 invalidRequest/);
      expect(text).toMatch(/\| · \| kind of channel +\| standard/);
      expect(text).not.toMatch(/localhost|@framdrift|local:/);
    }
    const json = JSON.stringify(reportJson(report, made));
    expect(json).not.toMatch(/localhost|@framdrift|local:/);
    expect(json).toContain('"step":"a second POST of the same value","answer":"409 nameAlreadyExists"');
  });
});
