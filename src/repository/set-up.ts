/**
 * The site made ready for a plan, from the tab: what would be made, and the making of it part by part. Each part looks first
 * and may be stopped anywhere; what is there is never made twice, and what is not ours is told and left alone.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import {
  asksLeave,
  listsStanding,
  type RightsByHand,
  type RulesSurvey,
  type SetUpOutline,
  type SetUpPart,
  type SetUpProgress,
} from '#domain/set-up.ts';
import type { ListStanding, ListSurvey, SurveyedList } from '#domain/set-up-site.ts';
import type { Graph, SharePointRest } from '#graph/client.ts';
import { rowColumns } from '#schema/field.ts';
import { type ListShape, SCHEMA_VERSION } from '#schema/list.ts';
import { allLists } from '#schema/lists.ts';
import { migrationsFrom } from '#schema/migrations.ts';
import { addLevel, groupCreation, groupNames, rightsOn, standingGroups } from '#schema/rights.ts';
import { columnFormats, listViews } from '#schema/views.ts';
import type { Language } from '#text/language.ts';
import { provision } from './provision.ts';
import { inspectPage, provisionPage } from './provision-page.ts';
import { inspectViews, provisionViews } from './provision-views.ts';
import { inspectRights, provisionRights, type RuledList } from './rights.ts';
import { findLists, type FoundLists, missingColumns, type SiteAddress, stampedVersion } from './site.ts';

export interface SetUpPorts {
  /** With the rights of every day: looking asks for no more. */
  readonly graph: Graph;
  /** With leave to make lists. */
  readonly maker: Graph;
  /** With leave to make groups, rights and views. */
  readonly rest: SharePointRest;
  readonly site: SiteAddress;
  /** Of the views. */
  readonly language: Language;
}

type Answer<Value> = Promise<Result<Value, PlanFailure>>;

/** Finds the lists; a site that a newer Framdrift has touched is left to that one. */
async function found({ graph, site }: SetUpPorts): Answer<FoundLists> {
  const there = await findLists(graph, site);
  if (!there.ok) return there;
  return (stampedVersion(there.value.ours) ?? 0) > SCHEMA_VERSION ? fail({ kind: 'newer' }) : there;
}

/** Lists that newer programs added are missing from older sites, and nobody deleted them. */
function isGone({ entity }: ListShape, { ours }: FoundLists): boolean {
  const version = stampedVersion(ours);
  // The list of plans bears the stamp and is the first to be made: where others stand without it, it stood.
  if (version === null) return entity === 'plan' && ours.size > 0;
  const due = migrationsFrom(version);
  const added = due.ok ? due.value.flatMap(({ steps }) => steps) : [];
  return !added.some((step) => step.kind === 'addList' && step.list === entity);
}

/** What newer programs added is made here, so it is missing like anything else. */
const nothingDue: ReadonlySet<string> = new Set();

function surveyed(shape: ListShape, there: FoundLists): SurveyedList {
  const { ours, takenNames } = there;
  const found = ours.get(shape.entity);
  const nameTaken = takenNames.has(shape.label.toLowerCase());
  const standing = (): ListStanding => {
    if (found === undefined) return isGone(shape, there) ? 'gone' : 'missing';
    // Ours has it from the request that makes the list.
    if (!found.columns.has(rowColumns.key)) return 'foreign';
    const unnamed = found.displayName === shape.name && shape.label !== shape.name && !nameTaken;
    return unnamed || missingColumns(shape, found, nothingDue).length > 0 ? 'halfMade' : 'made';
  };
  return { entity: shape.entity, label: shape.label, standing: standing(), nameTaken };
}

/** The lists as they stand; nothing is changed. */
export async function surveyLists(ports: SetUpPorts): Answer<ListSurvey> {
  const there = await found(ports);
  if (!there.ok) return there;
  return succeed({
    lists: allLists.map((shape) => surveyed(shape, there.value)),
    version: stampedVersion(there.value.ours),
    newest: SCHEMA_VERSION,
  });
}

const ruled = ({ ours }: FoundLists): readonly RuledList[] =>
  allLists.flatMap((shape): readonly RuledList[] => {
    const there = ours.get(shape.entity);
    return there === undefined ? [] : [{ shape, id: there.id, displayName: there.displayName }];
  });

/** Groups, rights and views as they stand; nothing is changed. */
export async function surveyRules(ports: SetUpPorts): Answer<RulesSurvey> {
  const there = await found(ports);
  if (!there.ok) return there;
  const lists = ruled(there.value);
  const rights = await inspectRights(ports.rest, lists);
  if (!rights.ok) return rights;
  const shown = await inspectViews(ports);
  if (!shown.ok) return shown;
  const page = await inspectPage(ports);
  // The page is made of the views, and cannot be told of before they stand.
  if (!page.ok && page.failure.kind !== 'listMissing') return page;
  const missing = new Set(rights.value.flatMap((finding) => (finding.kind === 'groupMissing' ? [finding.group] : [])));
  const unruled = new Set(
    rights.value.flatMap((finding) =>
      finding.kind === 'rightsInherited' || finding.kind === 'rightsDrifted' ? [finding.list] : [],
    ),
  );
  const unmade = new Set(shown.value.map((finding) => ('view' in finding ? `${finding.list}/${finding.view}` : '')));
  const plain = new Set(
    shown.value.map((finding) => (finding.kind === 'formatDrifted' ? `${finding.list}/${finding.column}` : '')),
  );
  return succeed({
    groups: groupNames.map((name) => {
      const { title } = groupCreation(name);
      return { title, made: !missing.has(title) };
    }),
    level: !rights.value.some(({ kind }) => kind === 'levelMissing' || kind === 'levelDrifted'),
    lists: lists.map(({ displayName: label }) => ({ label, ruled: !unruled.has(label) })),
    foreign: rights.value.flatMap((finding) =>
      finding.kind === 'rightsForeign' ? [{ list: finding.list, who: finding.who }] : [],
    ),
    views: lists.flatMap(({ shape, displayName: list }) =>
      listViews(shape, ports.language).map(({ Title: title }) => ({
        list,
        title,
        made: !unmade.has(`${list}/${title}`),
      })),
    ),
    page: page.ok && page.value.every(({ kind }) => kind === 'pageEdited'),
    columns: lists.flatMap(({ shape, displayName: list }) =>
      // An empty one is SharePoint's own look.
      columnFormats(shape, ports.language)
        .filter(({ CustomFormatter }) => CustomFormatter !== '')
        .map(({ column }) => {
          const title = shape.columnLabels[column] ?? column;
          return { list, column: title, shown: !plain.has(`${list}/${title}`) };
        }),
    ),
  });
}

/** Deleted lists are not made anew, and lists of others not used, before somebody has said so. */
async function mayMakeLists(ports: SetUpPorts): Answer<null> {
  const survey = await surveyLists(ports);
  if (!survey.ok) return survey;
  const gone = listsStanding(survey.value, 'gone');
  if (gone.length > 0) return fail({ kind: 'listMissing', lists: gone });
  return asksLeave(survey.value) ? fail({ kind: 'refused', code: 'nameAlreadyExists' }) : succeed(null);
}

/**
 * Makes one part. A refusal stops it; what was made stays, and the next run goes on from there. `agreed`: deleted lists may
 * be made anew, empty, and lists of others that have our addresses may be used.
 */
export async function makePart(
  ports: SetUpPorts,
  part: SetUpPart,
  onProgress: (progress: SetUpProgress) => void = () => undefined,
  agreed = false,
): Answer<null> {
  switch (part) {
    case 'lists': {
      const may = agreed ? succeed(null) : await mayMakeLists(ports);
      if (!may.ok) return may;
      const made = await provision(ports.maker, ports.site, ({ step, list, done, total }) =>
        onProgress({ part, making: step === 'createList' ? list : null, done, total }),
      );
      return made.ok ? succeed(null) : made;
    }
    case 'rights': {
      const there = await found(ports);
      if (!there.ok) return there;
      const made = await provisionRights(ports.rest, ruled(there.value), ({ done, total }) =>
        onProgress({ part, making: null, done, total }),
      );
      return made.ok ? succeed(null) : made;
    }
    case 'views':
      return provisionViews(ports, ({ done, total }) => onProgress({ part, making: null, done, total }));
    case 'page': {
      const made = await provisionPage({ ...ports, graph: ports.maker }, ({ done, total }) =>
        onProgress({ part, making: null, done, total }),
      );
      return made.ok ? succeed(null) : made;
    }
  }
}

export const setUpOutline = (language: Language): SetUpOutline => ({
  lists: allLists.map((shape) => ({
    label: shape.label,
    columns: shape.columns.length,
    views: listViews(shape, language).map(({ Title }) => Title),
  })),
  rights: rightsByHand(),
});

/** The rights that are given, for whoever gives them by hand. */
function rightsByHand(): RightsByHand {
  const sets = new Map<string, { readonly lists: string[]; readonly rights: RightsByHand['sets'][number]['rights'] }>();
  for (const shape of allLists) {
    const rights = [...rightsOn(shape)].map(([group, level]) => {
      const standing = standingGroups.find((name) => name === group);
      if (standing !== undefined) return { group: standing, level };
      const name = groupNames.find((each) => each === group);
      return { group: { title: name === undefined ? group : groupCreation(name).title }, level };
    });
    const alike = sets.get(shape.rights);
    if (alike === undefined) sets.set(shape.rights, { lists: [shape.label], rights });
    else alike.lists.push(shape.label);
  }
  return {
    groups: groupNames.map(groupCreation),
    level: { name: addLevel.name, description: addLevel.description },
    sets: [...sets.values()],
  };
}
