/**
 * The first-tenant probes: asks a real tenant what nobody whom we could read knows, and puts its answers beside what the
 * tenant in a box assumes. Works in a list of its own and takes away all that it made, also where something fails.
 */
import { millisecondsOf } from '#base/clock.ts';
import { type Obstacle, type ProbeId, probeIds, type Remains } from '#text/probe.ts';
import {
  clean,
  type Cleaned,
  type Ground,
  makeGround,
  openSite,
  type Probe,
  type ProbePorts,
  type Site,
} from './probe/ground.ts';
import { channelFiles, listCreation, noteScopes, rightsOfToken } from './probe/making.ts';
import { headers, views } from './probe/page.ts';
import { batches, delta, filters, listStamp, paging } from './probe/reading.ts';
import { addOnly, inheritance, roleGroup } from './probe/rights.ts';
import { unique } from './probe/uniqueness.ts';
import { clearing, dates, hyperlink, ifMatch, multiChoice, oddFields, parallelWrites } from './probe/writing.ts';

export { type ProbePorts, RUN_NAME } from './probe/ground.ts';
export { expected, unprobed } from './probe/expected.ts';

const probes: Readonly<Record<ProbeId, Probe>> = {
  'if-match': ifMatch,
  'parallel-writes': parallelWrites,
  'multi-choice': multiChoice,
  clearing,
  dates,
  hyperlink,
  'odd-fields': oddFields,
  delta,
  paging,
  filters,
  'list-stamp': listStamp,
  batches,
  unique,
  'list-creation': listCreation,
  'token-rights': rightsOfToken,
  'channel-files': channelFiles,
  views,
  headers,
  inheritance,
  'role-group': roleGroup,
  'add-only': addOnly,
};

export interface Finding {
  readonly probe: ProbeId;
  /** By what was asked, in the order of asking. */
  readonly answers: ReadonlyMap<string, string>;
  /** Why not all could be asked. */
  readonly obstacle: Obstacle | null;
}

export interface Report {
  /** Begins the name of all that was made. */
  readonly run: string;
  /** null where the list could be made. */
  readonly blocked: Obstacle | null;
  readonly findings: readonly Finding[];
  readonly remains: readonly Remains[];
  /** Names of what another run left, or is using. */
  readonly older: readonly string[];
  readonly seconds: number;
}

const nothing: Finding['answers'] = new Map();

async function runOne(ground: Ground, { troubles }: Site, probe: ProbeId): Promise<Finding> {
  troubles.length = 0;
  const answers = new Map<string, string>();
  const obstacle = await probes[probe](ground, (step, answer) => answers.set(step, answer));
  return { probe, answers, obstacle: obstacle ?? troubles[0] ?? null };
}

async function runAll(site: Site, begin: (probe: ProbeId) => void): Promise<Pick<Report, 'blocked' | 'findings'>> {
  const ground = await makeGround(site);
  if (!ground.ok) {
    const answers = new Map<string, string>();
    noteScopes(site.ports, (step, answer) => answers.set(step, answer));
    const { failure } = ground;
    if (failure.kind === 'refused') answers.set(failure.what, `${failure.status} ${failure.code}`.trim());
    return { blocked: failure, findings: [{ probe: 'token-rights', answers, obstacle: null }] };
  }
  const findings: Finding[] = [];
  for (const probe of probeIds) {
    if (site.ports.stop?.aborted === true) {
      findings.push({ probe, answers: nothing, obstacle: { kind: 'interrupted' } });
      continue;
    }
    begin(probe);
    findings.push(await runOne(ground.value, site, probe));
  }
  return { blocked: null, findings };
}

/** `begin` is told of each probe as it starts. What a bug leaves on the site is taken away before the bug is told. */
export async function probeSite(ports: ProbePorts, begin: (probe: ProbeId) => void = () => undefined): Promise<Report> {
  const { clock } = ports;
  const begun = millisecondsOf(clock.now());
  const seconds = (): number => Math.round((millisecondsOf(clock.now()) - begun) / 1000);
  const site = await openSite(ports);
  if (!site.ok) return { run: '', blocked: site.failure, findings: [], remains: [], older: [], seconds: seconds() };
  let cleaned: Cleaned;
  let done: Pick<Report, 'blocked' | 'findings'>;
  try {
    done = await runAll(site.value, begin);
  } finally {
    cleaned = await clean(site.value);
  }
  return { run: site.value.name, ...done, ...cleaned, seconds: seconds() };
}

/** Whether everything could be asked and nothing is left: whatever the answers were. */
export const isWhole = ({ blocked, findings, remains }: Report): boolean =>
  blocked === null && remains.length === 0 && findings.every(({ obstacle }) => obstacle === null);
