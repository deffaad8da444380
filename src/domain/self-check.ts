/**
 * What the self-check finds of the site and of the plan: how much each matters, where it belongs, and what can be put right
 * from the tab. A finding names lists, columns and views by their display names, and never says how it is worded.
 */
import type { Instant } from '#base/clock.ts';
import type { PlanFailure } from './failure.ts';
import { holds, type Actor } from './role.ts';

/** What stands on the site otherwise than the plan needs it, by display name. */
export type Finding =
  | { readonly kind: 'listMissing'; readonly list: string }
  | { readonly kind: 'listRenamed'; readonly list: string; readonly found: string }
  | { readonly kind: 'columnMissing'; readonly list: string; readonly column: string }
  | { readonly kind: 'columnRenamed'; readonly list: string; readonly column: string; readonly found: string }
  /** Another type, other choices, no index, not unique. */
  | { readonly kind: 'columnDrifted'; readonly list: string; readonly column: string; readonly what: Drift }
  /** Made by somebody else; harmless. */
  | { readonly kind: 'columnForeign'; readonly list: string; readonly column: string }
  /** Made by a newer Framdrift than this one. */
  | { readonly kind: 'newer'; readonly version: number };

export type Drift = 'type' | 'choices' | 'index' | 'unique';

/** What SharePoint keeps otherwise than the plan needs it. `list` and `group` by display name. */
export type RightsFinding =
  | { readonly kind: 'groupMissing'; readonly group: string }
  /** Those who are not in it cannot see who is. */
  | { readonly kind: 'groupClosed'; readonly group: string }
  | { readonly kind: 'levelMissing' }
  /** The level lets people do more, or less, than add. */
  | { readonly kind: 'levelDrifted' }
  /** Anybody who may edit the site may edit this list. */
  | { readonly kind: 'rightsInherited'; readonly list: string }
  | { readonly kind: 'rightsDrifted'; readonly list: string; readonly group: string }
  /** Somebody was let in beside the groups, with more than reading. */
  | { readonly kind: 'rightsForeign'; readonly list: string; readonly who: string };

/** What SharePoint shows otherwise than the plan wants it, by display name. */
export type ViewFinding =
  | { readonly kind: 'viewMissing'; readonly list: string; readonly view: string }
  | { readonly kind: 'viewDrifted'; readonly list: string; readonly view: string; readonly what: ViewDrift }
  | { readonly kind: 'formatDrifted'; readonly list: string; readonly column: string };

export type ViewDrift = 'title' | 'columns' | 'query' | 'format' | 'paging';

/** A part of the check, looked at apart: where one cannot be, the others still are. */
export const checkedParts = ['lists', 'timeZone', 'versions', 'views', 'rights', 'rows', 'registered'] as const;
export type CheckedPart = (typeof checkedParts)[number];

export type SiteFinding =
  /** The lists lack what a later version than theirs has, or were never finished: null. */
  | { readonly kind: 'older'; readonly version: number | null }
  /** The site does not keep Norwegian time: SharePoint's own pages show days that are off. `zone` as SharePoint calls it. */
  | { readonly kind: 'timeZone'; readonly id: number; readonly zone: string }
  | { readonly kind: 'versioningOff'; readonly list: string }
  | { readonly kind: 'fewVersions'; readonly list: string; readonly kept: number }
  /** Two rows bear one key: an edit of the one may land in the other. */
  | { readonly kind: 'duplicateKeys'; readonly list: string; readonly keys: number }
  | { readonly kind: 'unchecked'; readonly part: CheckedPart; readonly failure: PlanFailure };

export type ContentFinding =
  | { readonly kind: 'untimed'; readonly title: string }
  /** `address`: where SharePoint shows the row. */
  | { readonly kind: 'unreadable'; readonly list: string; readonly address: string }
  /** Added once and for all, and then changed in SharePoint. */
  | { readonly kind: 'changedAfterwards'; readonly list: string; readonly title: string }
  /** Its history is missing, or of another version: nobody can tell whether it was changed. */
  | { readonly kind: 'unverifiable'; readonly list: string; readonly title: string };

/** What was looked at and is as it should be. `count` of it. */
export interface Fine {
  readonly kind: 'fine';
  readonly what:
    | 'reached'
    | 'mayChange'
    | 'mayRead'
    | 'lists'
    | 'views'
    | 'versions'
    | 'timeZone'
    | 'rights'
    | 'times'
    | 'rows'
    | 'registered';
  readonly count: number;
}

export type CheckFinding = Finding | RightsFinding | ViewFinding | SiteFinding | ContentFinding | Fine;
type Kind = CheckFinding['kind'];

/** `notChecked`: nobody knows, and so it is never in order. */
export type Severity = 'inOrder' | 'notChecked' | 'shouldBeLookedAt' | 'stopsSomething';

export const areas = ['access', 'lists', 'rights', 'content'] as const;
export type Area = (typeof areas)[number];

interface Nature {
  /** For support: never given to another finding, whatever becomes of this one. */
  readonly code: string;
  readonly area: Area;
  readonly severity: Severity;
}

const natures: Readonly<Record<Kind, Nature>> = {
  listMissing: { code: 'L01', area: 'lists', severity: 'stopsSomething' },
  listRenamed: { code: 'L02', area: 'lists', severity: 'shouldBeLookedAt' },
  columnMissing: { code: 'L03', area: 'lists', severity: 'stopsSomething' },
  columnRenamed: { code: 'L04', area: 'lists', severity: 'shouldBeLookedAt' },
  columnDrifted: { code: 'L05', area: 'lists', severity: 'shouldBeLookedAt' },
  columnForeign: { code: 'L06', area: 'lists', severity: 'inOrder' },
  newer: { code: 'L07', area: 'lists', severity: 'stopsSomething' },
  older: { code: 'L08', area: 'lists', severity: 'shouldBeLookedAt' },
  timeZone: { code: 'L09', area: 'lists', severity: 'shouldBeLookedAt' },
  versioningOff: { code: 'L10', area: 'lists', severity: 'shouldBeLookedAt' },
  fewVersions: { code: 'L11', area: 'lists', severity: 'shouldBeLookedAt' },
  duplicateKeys: { code: 'C03', area: 'content', severity: 'stopsSomething' },
  viewMissing: { code: 'V01', area: 'lists', severity: 'shouldBeLookedAt' },
  viewDrifted: { code: 'V02', area: 'lists', severity: 'shouldBeLookedAt' },
  formatDrifted: { code: 'V03', area: 'lists', severity: 'shouldBeLookedAt' },
  groupMissing: { code: 'R01', area: 'rights', severity: 'shouldBeLookedAt' },
  groupClosed: { code: 'R02', area: 'rights', severity: 'shouldBeLookedAt' },
  levelMissing: { code: 'R03', area: 'rights', severity: 'shouldBeLookedAt' },
  levelDrifted: { code: 'R04', area: 'rights', severity: 'shouldBeLookedAt' },
  rightsInherited: { code: 'R05', area: 'rights', severity: 'shouldBeLookedAt' },
  rightsDrifted: { code: 'R06', area: 'rights', severity: 'shouldBeLookedAt' },
  rightsForeign: { code: 'R07', area: 'rights', severity: 'shouldBeLookedAt' },
  untimed: { code: 'C01', area: 'content', severity: 'shouldBeLookedAt' },
  unreadable: { code: 'C02', area: 'content', severity: 'shouldBeLookedAt' },
  changedAfterwards: { code: 'C04', area: 'content', severity: 'shouldBeLookedAt' },
  unverifiable: { code: 'C05', area: 'content', severity: 'notChecked' },
  unchecked: { code: 'A01', area: 'access', severity: 'notChecked' },
  fine: { code: 'OK', area: 'access', severity: 'inOrder' },
};

const areaOfFine: Readonly<Record<Fine['what'], Area>> = {
  reached: 'access',
  mayChange: 'access',
  mayRead: 'access',
  lists: 'lists',
  views: 'lists',
  versions: 'lists',
  timeZone: 'lists',
  rights: 'rights',
  times: 'content',
  rows: 'content',
  registered: 'content',
};

const areaOfPart: Readonly<Record<CheckedPart, Area>> = {
  lists: 'access',
  timeZone: 'lists',
  versions: 'lists',
  views: 'lists',
  rights: 'rights',
  rows: 'content',
  registered: 'content',
};

function areaOf(finding: CheckFinding): Area {
  if (finding.kind === 'fine') return areaOfFine[finding.what];
  return finding.kind === 'unchecked' ? areaOfPart[finding.part] : natures[finding.kind].area;
}

/** A column of another type can be neither read nor written. */
export function severityOf(finding: CheckFinding): Severity {
  if (finding.kind === 'columnDrifted' && finding.what === 'type') return 'stopsSomething';
  return natures[finding.kind].severity;
}

/** «FD-L05.choices»: stable, and the same in every language. */
function codeOf(finding: CheckFinding): string {
  const { code } = natures[finding.kind];
  if (finding.kind === 'columnDrifted' || finding.kind === 'fine') return `FD-${code}.${finding.what}`;
  if (finding.kind !== 'unchecked') return `FD-${code}`;
  const { part, failure } = finding;
  return ['FD-A01', part, failure.kind, ...('code' in failure ? [failure.code] : [])].join('.');
}

/** What can be put right from here: by their names, their choices, or by making what set-up makes. */
export type Mend = 'names' | 'choices' | 'columns' | 'lists' | 'update' | 'views' | 'rights' | 'versions';

/** null where a person has to do it in SharePoint, or there is nothing to do. */
export function mendOf(finding: CheckFinding): Mend | null {
  switch (finding.kind) {
    case 'listRenamed':
    case 'columnRenamed':
      return 'names';
    case 'columnDrifted':
      if (finding.what === 'type') return null;
      return finding.what === 'choices' ? 'choices' : 'columns';
    case 'listMissing':
    case 'columnMissing':
      return 'lists';
    case 'older':
      return 'update';
    case 'viewMissing':
    case 'viewDrifted':
    case 'formatDrifted':
      return 'views';
    case 'groupMissing':
    case 'groupClosed':
    case 'levelMissing':
    case 'levelDrifted':
    case 'rightsInherited':
    case 'rightsDrifted':
      return 'rights';
    case 'versioningOff':
    case 'fewVersions':
      return 'versions';
    case 'columnForeign':
    case 'newer':
    case 'timeZone':
    case 'duplicateKeys':
    case 'rightsForeign':
    case 'untimed':
    case 'unreadable':
    case 'changedAfterwards':
    case 'unverifiable':
    case 'unchecked':
    case 'fine':
      return null;
  }
}

/** What only whoever owns the site sees: she can let the check ask with all that she may. */
export const asksOwner = ({ findings: [first] }: CheckRow): boolean =>
  first.kind === 'unchecked' && first.part === 'rights' && first.failure.kind === 'noAccess';

/** Whoever may change lists and rights for the others. SharePoint has the last word. */
export const mayMend = (actor: Actor): boolean => holds(actor, ['projectLeader']);

/** One line of the check: findings that are said together, and put right together. */
export interface CheckRow {
  readonly id: string;
  readonly area: Area;
  readonly severity: Severity;
  readonly findings: readonly [CheckFinding, ...CheckFinding[]];
}

const worst: Readonly<Record<Severity, number>> = { stopsSomething: 0, shouldBeLookedAt: 1, notChecked: 2, inOrder: 3 };

/** In the order of their areas, what matters most first within each. Names that were changed stand one by one. */
export function rowsOf(findings: readonly CheckFinding[]): readonly CheckRow[] {
  const rows = new Map<string, CheckRow>();
  for (const [place, finding] of findings.entries()) {
    const id = mendOf(finding) === 'names' ? `${codeOf(finding)}-${place}` : codeOf(finding);
    const known = rows.get(id);
    rows.set(id, {
      id,
      area: areaOf(finding),
      severity: severityOf(finding),
      findings: known === undefined ? [finding] : [...known.findings, finding],
    });
  }
  return [...rows.values()].toSorted(
    (a, b) => areas.indexOf(a.area) - areas.indexOf(b.area) || worst[a.severity] - worst[b.severity],
  );
}

/** What the sentence on top is made of. */
export interface Verdict {
  /** Whether the plan can be read and written; null where the lists could not be looked at. */
  readonly works: boolean | null;
  readonly stopping: readonly CheckRow[];
  readonly looked: readonly CheckRow[];
  readonly unchecked: readonly CheckRow[];
}

const STOPPING_ALL: ReadonlySet<Kind> = new Set<Kind>(['listMissing', 'columnMissing', 'newer']);

export function verdictOf(rows: readonly CheckRow[]): Verdict {
  const of = (severity: Severity): readonly CheckRow[] => rows.filter((row) => row.severity === severity);
  const [stopping, unchecked] = [of('stopsSomething'), of('notChecked')];
  const isBlind = unchecked.some(({ findings: [one] }) => one.kind === 'unchecked' && one.part === 'lists');
  const works = isBlind ? null : !stopping.some(({ findings: [{ kind }] }) => STOPPING_ALL.has(kind));
  return { works, stopping, looked: of('shouldBeLookedAt'), unchecked };
}

/** What somebody called otherwise than this version does. */
export const renamedIn = (rows: readonly CheckRow[]): readonly CheckRow[] =>
  rows.filter(({ findings: [first] }) => mendOf(first) === 'names');

export interface Versions {
  /** Of the program and of the lists as it wants them. */
  readonly program: string;
  readonly schema: number;
}

/** For whoever helps: codes, counts and versions, and nothing that anybody wrote. `at` as a moment in UTC. */
export function supportText(rows: readonly CheckRow[], versions: Versions | null, at: Instant): string {
  const lines = rows.map(({ severity, findings }) => `${codeOf(findings[0])} ${severity} ${numberIn(findings)}`);
  const made = versions === null ? '?' : `${versions.program}, schema ${versions.schema}`;
  return [`Framdrift ${made}`, at, ...lines, ''].join('\n');
}

function numberIn(findings: CheckRow['findings']): string {
  const [first] = findings;
  if (first.kind === 'fine') return String(first.count);
  const version = first.kind === 'newer' || first.kind === 'older' ? ` v${first.version ?? 0}` : '';
  return `${findings.length}${version}${first.kind === 'timeZone' ? ` zone ${first.id}` : ''}`;
}
