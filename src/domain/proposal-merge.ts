/**
 * Several proposals become one (Samlet): a new row that points to them, and they point to it. They stay as they were given,
 * so that each group finds its own words again; from then on it is the new one that is drøftet, recommended and decided.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import type { Consultation } from '#domain/consultation.ts';
import type { BudgetPlace, PoliticalGround } from '#domain/measure.ts';
import {
  blankProposal,
  type Proposal,
  type ProposalState,
  type ProposalSurroundings,
  rolesOfBody,
  stateOf,
} from '#domain/proposal.ts';
import { consultationsAbout, mayBeWritten } from '#domain/proposal-path.ts';
import { type Actor, holds, type Role } from '#domain/role.ts';
import { LINE_LIMIT, NOTE_LIMIT, type Ref, type Row } from '#domain/row.ts';
import type { Refusal } from '#domain/steps.ts';

/** Handed in, and not yet recommended by anybody. */
const mergeable: ReadonlySet<ProposalState> = new Set<ProposalState>(['handedIn', 'compiled', 'consulted']);

export const mayBeMerged = (proposal: Proposal, { decisions }: Pick<ProposalSurroundings, 'decisions'>): boolean =>
  proposal.kind === 'proposal' && mayBeWritten(proposal, decisions) && mergeable.has(stateOf(proposal, decisions));

/** Who compiles, compiles this too. */
export const mergers = ({ settings }: Pick<ProposalSurroundings, 'settings'>): readonly Role[] =>
  rolesOfBody[settings.compiles];

export type MergeRefusal =
  | Refusal
  | { readonly kind: 'tooFew' }
  /** Drafts, and what has been recommended or settled. */
  | { readonly kind: 'notMergeable'; readonly titles: readonly string[] }
  | { readonly kind: 'tooLong' };

export interface Merged {
  readonly made: Proposal;
  /** What changes in each that went into it. */
  readonly into: Ref;
}

/**
 * Drøftinger of those that went into it, however far back. They are read with it and do not count for it: what was discussed
 * was another proposal.
 */
export function consultationsBefore(
  proposal: Proposal,
  proposals: readonly Proposal[],
  consultations: readonly Consultation[],
): readonly Consultation[] {
  const sources = new Set<Proposal>();
  const add = ({ mergedFrom }: Proposal): void => {
    for (const one of proposals) {
      if (sources.has(one) || one.key === proposal.key || !mergedFrom.some(({ key }) => key === one.key)) continue;
      sources.add(one);
      add(one);
    }
  };
  add(proposal);
  const own = new Set(consultationsAbout(proposal, consultations));
  return [...new Set([...sources].flatMap((one) => consultationsAbout(one, consultations)))].filter(
    (one) => !own.has(one),
  );
}

const refOf = ({ key, code, title }: Proposal): Ref => ({ key, code, title });

/** What all of them say, else nothing. */
function common<Value>(values: readonly Value[], none: Value): Value {
  const [first = none] = values;
  return values.every((value) => value === first) ? first : none;
}

function sumOf(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
}

function budgetOf(places: readonly BudgetPlace[]): BudgetPlace {
  if (places.includes('outside')) return 'outside';
  return places.every((place) => place === 'inside') ? 'inside' : 'unknown';
}

function groundOf(grounds: readonly (PoliticalGround | null)[]): PoliticalGround | null {
  const given = new Set(grounds.filter((ground) => ground !== null));
  if (given.size > 1) return 'both';
  return [...given][0] ?? null;
}

const fromOf = ({ group, proposedBy }: Proposal): string => group?.code || group?.title || proposedBy;

/** `row`: of the one that is made. */
export function mergeProposals(
  picked: readonly Proposal[],
  { row, code, title }: { readonly row: Row; readonly code: string; readonly title: string },
  actor: Actor,
  surroundings: ProposalSurroundings,
): Result<Merged, MergeRefusal> {
  const by = mergers(surroundings);
  if (!holds(actor, by)) return fail({ kind: 'stepNotYours', by });
  if (new Set(picked.map(({ key }) => key)).size < 2) return fail({ kind: 'tooFew' });
  const unfit = picked.filter((one) => !mayBeMerged(one, surroundings));
  if (unfit.length > 0) return fail({ kind: 'notMergeable', titles: unfit.map((one) => one.title) });
  if (title.trim() === '') return fail({ kind: 'stepNeeds', needs: ['title'] });
  const text = picked
    .map((one) => [[one.code, fromOf(one)].filter(Boolean).join(', '), one.text].filter(Boolean).join(': '))
    .join('\n\n');
  if (text.length > NOTE_LIMIT) return fail({ kind: 'tooLong' });
  const days = picked.flatMap(({ proposedOn }) => proposedOn ?? []).toSorted();
  const sameGroup = new Set(picked.map(({ group }) => group?.key)).size === 1;
  const made: Proposal = {
    ...blankProposal(row),
    code,
    title: title.trim(),
    text,
    state: 'compiled',
    area: common(
      picked.map(({ area }) => area),
      null,
    ),
    proposedBy: [...new Set(picked.map(fromOf).filter(Boolean))].join(', ').slice(0, LINE_LIMIT),
    group: sameGroup ? (picked[0]?.group ?? null) : null,
    proposedOn: days[0] ?? null,
    handling: picked.some(({ handling }) => handling === 'political') ? 'political' : 'administrative',
    ground: groundOf(picked.map(({ ground }) => ground)),
    costOnce: sumOf(picked.map(({ costOnce }) => costOnce)),
    costYearly: sumOf(picked.map(({ costYearly }) => costYearly)),
    fullTimeEquivalents: sumOf(picked.map(({ fullTimeEquivalents }) => fullTimeEquivalents)),
    budget: budgetOf(picked.map(({ budget }) => budget)),
    mergedFrom: picked.map(refOf),
  };
  return succeed({ made, into: refOf(made) });
}
