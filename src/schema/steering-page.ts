/**
 * The page «Styringsgruppa» as a value: which views stand on it, in which order, under which words. How a page is said to
 * Graph is another's (graph/pages.ts).
 */
import type { EntityName } from '#domain/entities.ts';
import type { Language } from '#text/language.ts';
import type { ViewName } from '#text/list-views.ts';
import { type SteeringPart, steeringPartHeadings } from '#text/steering-page.ts';
import type { ListShape } from '#schema/list.ts';
import { allLists } from '#schema/lists.ts';
import { viewNamesOf } from '#schema/views.ts';

/** The same in every language of the plan: what the page is found by. */
export const STEERING_PAGE = 'Styringsgruppa.aspx';

const shown: readonly (readonly [part: SteeringPart, entity: EntityName, view: ViewName])[] = [
  ['milestones', 'milestone', 'steering'],
  ['ready', 'proposal', 'ready'],
  ['inForce', 'followup', 'inForce'],
  ['political', 'measure', 'political'],
  ['lastPeriod', 'report', 'lastPeriod'],
];

export interface SteeringView {
  readonly list: ListShape;
  /** Its place among the list's views. */
  readonly view: number;
  readonly heading: string;
}

export const steeringViews = (language: Language): readonly SteeringView[] =>
  shown.flatMap(([part, entity, name]) => {
    const list = allLists.find((each) => each.entity === entity);
    const view = list === undefined ? -1 : viewNamesOf(list).indexOf(name);
    return list === undefined || view === -1 ? [] : [{ list, view, heading: steeringPartHeadings[part][language] }];
  });
