/**
 * Reads a plan out of a document: small recognisers, each for one kind of thing that plans hold, run one after the other
 * over the same outline, the surest first. What an earlier one has read a later one leaves alone; what nobody read is
 * listed. To read something new, write a recogniser and give it its place below.
 */
import type { Day } from '#base/clock.ts';
import type { DraftPlan } from './draft-plan.ts';
import { type DocumentTree, type NodeId, passagesOf } from './document-tree.ts';
import { readDatedLines } from './plan-import/dated-lines.ts';
import { readDuties } from './plan-import/duties.ts';
import { readDecisions } from './plan-import/decisions.ts';
import { readFlattenedTables } from './plan-import/flattened-tables.ts';
import { readGoals } from './plan-import/goals.ts';
import { readGroups } from './plan-import/groups.ts';
import { readInvestigations } from './plan-import/investigations.ts';
import { Ledger } from './plan-import/ledger.ts';
import { readMandates } from './plan-import/mandates.ts';
import { readMeasures } from './plan-import/measures.ts';
import { readMetadata } from './plan-import/metadata.ts';
import { type Outline, type Section, outlineOf } from './plan-import/outline.ts';
import { asMarked, factsOfOwnForm, ownFormOf, readOwnForm } from './plan-import/own-form.ts';
import { readPointed } from './plan-import/pointed.ts';
import { readProseMilestones } from './plan-import/prose-milestones.ts';
import type { ImportContext, Recogniser } from './plan-import/recogniser.ts';
import { readRecommendations } from './plan-import/recommendations.ts';
import { readReferences } from './plan-import/references.ts';
import { readStakeholders } from './plan-import/stakeholders.ts';
import { readTables } from './plan-import/tables.ts';
import { type FoundTime, Times } from './plan-import/times.ts';

export { readStatus } from './plan-import/status-words.ts';

const recognisers: readonly Recogniser[] = [
  readPointed,
  readReferences,
  readTables,
  readFlattenedTables,
  readGoals,
  readStakeholders,
  readRecommendations,
  readDecisions,
  readGroups,
  readMeasures,
  readDatedLines,
  readMandates,
  readDuties,
  readInvestigations,
  readProseMilestones,
];

/** A heading is understood when anything below it is. */
function supportHeadings(outline: Outline, ledger: Ledger): void {
  const read = new Set<Section>();
  // From the last to the first, for a section stands before those in it.
  for (const section of outline.sections.toReversed()) {
    const used = read.has(section) || [...passagesOf(section.content)].some((passage) => ledger.isRead(passage));
    if (!used) continue;
    ledger.support(section.heading);
    if (section.parent !== null) read.add(section.parent);
  }
}

/** Several recognisers ask for the times of the same sentence; finding them is most of the work. */
function timesOf(documentDay: Day | null): Pick<ImportContext, 'times' | 'timesIn'> {
  const known = new Map<string, readonly FoundTime[]>();
  return {
    times: () => new Times(documentDay),
    timesIn(sentence) {
      const found = known.get(sentence) ?? new Times(documentDay).find(sentence);
      known.set(sentence, found);
      return found;
    },
  };
}

/**
 * Total: any tree gives a draft. The same tree gives the same draft. `pointed` are blocks of which a person has said that
 * the milestones stand there.
 */
export function importPlan(given: DocumentTree, pointed: ReadonlySet<NodeId> = new Set()): DraftPlan {
  const tree = asMarked(given);
  // What stands in our own form is read word for word; the recognisers see the rest.
  const own = ownFormOf(tree);
  const rest = own === null ? tree : { ...tree, blocks: tree.blocks.filter((block) => !own.blocks.has(block)) };
  const outline = outlineOf(rest);
  const ledger = new Ledger(tree);
  const front = readMetadata({ outline, ledger, pointed, ...timesOf(null) }, tree.facts.title);
  const told = own === null ? {} : factsOfOwnForm(own, timesOf(null).times);
  const facts = { ...front.facts, ...told };
  const timed = timesOf(facts.date?.value.from ?? null);
  const context: ImportContext = { outline, ledger, pointed, ...front, ...timed };
  if (own !== null) {
    for (const fact of Object.values(told)) ledger.claim('fact', fact?.sources ?? []);
    readOwnForm(own, ledger, timed.times);
  }
  for (const recognise of recognisers) recognise(context);
  supportHeadings(outline, ledger);
  return {
    document: tree.facts,
    facts,
    items: ledger.numbered(),
    unread: ledger.unread({ ...facts, municipality: null }),
  };
}
