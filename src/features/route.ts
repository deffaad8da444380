/**
 * Where in the plan the person is, as a value and as the address after `#`. Any string is a route: what is not understood
 * leads to the front, so that a link from anywhere can do no harm.
 */
import { type Day, parseDay } from '#base/clock.ts';
import { isKey, type Key } from '#base/id.ts';
import { type MeasureFilter, measureFilters, type MeasureList } from '#domain/measure-list.ts';
import { readList, writeList } from './measure-address.ts';
import { formatTimelineView, parseTimelineView, type TimelineView } from './timeline-view.ts';

export type { MeasureFilter } from '#domain/measure-list.ts';

export type Route =
  | { readonly screen: 'overview' }
  /** `open` is a milestone or a measure; without a view the timeline is seen as anybody first sees it. */
  | { readonly screen: 'timeline'; readonly open: Key | null; readonly view?: TimelineView }
  | {
      readonly screen: 'measures';
      readonly open: Key | null;
      readonly filter: MeasureFilter | null;
      readonly search: string;
      /** How the list is shown and narrowed; the plain list where nothing is said. */
      readonly list?: MeasureList;
    }
  | { readonly screen: 'my-page' }
  | { readonly screen: 'groups'; readonly open: Key | null }
  /** `open` is a sent report, or the group whose running report is written. */
  | { readonly screen: 'reports'; readonly open: Key | null }
  /** `open` is a proposal or a decision. */
  | { readonly screen: 'decisions'; readonly open: Key | null }
  /** The bodies' meetings, held and to come. */
  | { readonly screen: 'meetings' }
  /** One meeting: its cases and what was decided. */
  | { readonly screen: 'meeting'; readonly open: Key }
  /** `open` is a meeting point, a stakeholder or somebody's input. */
  | { readonly screen: 'involvement'; readonly open: Key | null }
  | { readonly screen: 'plan' }
  /** What the plan stands on, looked over. */
  | { readonly screen: 'self-check' }
  | { readonly screen: 'import' }
  /** What was taken away, and can be put back. */
  | { readonly screen: 'taken-away' }
  /** All that has happened in the plan, and the way to the plan as it was. */
  | {
      readonly screen: 'history';
      /** The day on which the plan is to be seen as it was. */
      readonly day?: Day;
    }
  /** What stands in the archive, and what does not yet. */
  | { readonly screen: 'journal' }
  /** What waits for those who meet, beside a meeting. */
  | { readonly screen: 'meeting-panel' }
  /** The site made ready for a plan. */
  | { readonly screen: 'set-up' };

export type Screen = Route['screen'];

const screens: readonly Screen[] = [
  'overview',
  'my-page',
  'timeline',
  'measures',
  'groups',
  'decisions',
  'involvement',
  'reports',
  'plan',
  'self-check',
  'import',
  'taken-away',
  'history',
  'meetings',
  'meeting',
  'journal',
  'meeting-panel',
  'set-up',
];

/** The addresses are Norwegian words, for people see them and send them to each other. */
const words: Readonly<Record<Screen, string>> = {
  overview: 'oversikt',
  timeline: 'tidslinje',
  measures: 'tiltak',
  'my-page': 'min-side',
  groups: 'grupper',
  reports: 'rapporter',
  decisions: 'beslutninger',
  meetings: 'moter',
  // One address for both: with a key it is the meeting, without one the list.
  meeting: 'moter',
  involvement: 'medvirkning',
  plan: 'plan',
  'self-check': 'selvsjekk',
  import: 'import',
  'taken-away': 'tatt-bort',
  history: 'hva-har-skjedd',
  journal: 'journal',
  'meeting-panel': 'til-motet',
  'set-up': 'oppsett',
};
const filterWords: Readonly<Record<MeasureFilter, string>> = {
  late: 'over-fristen',
  silent: 'ikke-oppdatert',
  help: 'onsker-hjelp',
  political: 'politisk',
  mine: 'mine',
};

const LONGEST_ADDRESS = 2_000;

const frontRoute: Route = { screen: 'overview' };

/** The plain route of a screen; one meeting among many has none, and the list of them stands for it. */
export function routeTo(screen: Screen): Route {
  switch (screen) {
    case 'timeline':
    case 'groups':
    case 'reports':
    case 'decisions':
    case 'involvement':
      return { screen, open: null };
    case 'measures':
      return { screen, open: null, filter: null, search: '' };
    case 'overview':
    case 'my-page':
    case 'plan':
    case 'self-check':
    case 'import':
    case 'taken-away':
    case 'history':
    case 'meetings':
    case 'journal':
    case 'meeting-panel':
    case 'set-up':
      return { screen };
    case 'meeting':
      return { screen: 'meetings' };
  }
}

export function parseRoute(address: string): Route {
  if (address.length > LONGEST_ADDRESS) return frontRoute;
  const [place = '', query = ''] = address.replace(/^#?\/?/, '').split('?');
  const [word, item = ''] = place.split('/');
  const screen = screens.find((one) => words[one] === word);
  if (screen === undefined) return frontRoute;
  const route = routeTo(screen);
  const open = isKey(item) ? item : null;
  if (route.screen === 'meetings' && open !== null) return { screen: 'meeting', open };
  const asked = new URLSearchParams(query);
  if (route.screen === 'history') {
    const day = parseDay(asked.get('dag') ?? '');
    return day === null ? route : { ...route, day };
  }
  if (!('open' in route)) return route;
  if (route.screen === 'timeline') return { ...route, open, view: parseTimelineView(asked) };
  if (route.screen === 'meeting') return route;
  if (route.screen !== 'measures') return { ...route, open };
  const filter = measureFilters.find((one) => filterWords[one] === asked.get('vis')) ?? null;
  const list = readList(asked);
  return { ...route, open, filter, search: asked.get('sok') ?? '', ...(list !== null && { list }) };
}

export function formatRoute(route: Route): string {
  const base = `#/${words[route.screen]}`;
  if (route.screen === 'history' && route.day !== undefined) return `${base}?dag=${route.day}`;
  if (!('open' in route)) return base;
  const item = route.open === null ? base : `${base}/${route.open}`;
  if (route.screen === 'timeline' && route.view !== undefined) return `${item}${formatTimelineView(route.view)}`;
  if (route.screen !== 'measures') return item;
  const asked = new URLSearchParams();
  if (route.filter !== null) asked.set('vis', filterWords[route.filter]);
  if (route.search !== '') asked.set('sok', route.search);
  if (route.list !== undefined) writeList(route.list, asked);
  return asked.size === 0 ? item : `${item}?${asked}`;
}

/** The page that the address names in the row: what belongs to another page stands under that. */
export function pageOf({ screen }: Route): Screen {
  if (screen === 'meetings' || screen === 'meeting' || screen === 'journal') return 'decisions';
  return ['import', 'taken-away', 'history', 'self-check', 'set-up'].includes(screen) ? 'plan' : screen;
}

/** Does the address say where to go? Without it a person lands by her role. */
export const saysWhere = (address: string): boolean => address.replace(/^#?\/?/, '') !== '';

/**
 * What Teams hands over from a link to one item: a letter for its kind and its key. It may be any string, and what is not
 * exactly that is ignored. `m` milestone, `t` tiltak, `g` group, and what is read at its group: its mandate, its request for
 * help; `s` sent report, or the group whose running report is written; `b` proposal or decision; `d` meeting, by its
 * dagsorden; `i` involvement: a meeting point, a stakeholder, an input. Some pages are called by their word.
 */
export function routeOfItem(item: string): Route | null {
  const page = linkedPages.find((screen) => words[screen] === item);
  if (page !== undefined) return routeTo(page);
  const [, kind, key] = /^(m|t|g|s|b|d|i)-([0-9a-f]{32})$/.exec(item) ?? [];
  if (kind === undefined || key === undefined || !isKey(key)) return null;
  const screen = screenOfLetter[kind];
  if (screen === undefined) return null;
  return screen === 'measures' ? { screen, open: key, filter: null, search: '' } : { screen, open: key };
}

/** Where a card leads to that is about no one thing; the plan itself leads each by her role. */
const linkedPages = ['overview', 'my-page', 'reports', 'plan', 'self-check'] as const satisfies readonly Screen[];

const screenOfLetter: Readonly<
  Record<string, 'timeline' | 'measures' | 'groups' | 'reports' | 'decisions' | 'meeting' | 'involvement' | undefined>
> = { m: 'timeline', t: 'measures', g: 'groups', s: 'reports', b: 'decisions', d: 'meeting', i: 'involvement' };

/** What a link to the item that is shown says; null where none is, or where links lead to none of its kind. */
export function itemOfRoute(route: Route): string | null {
  const letter = Object.keys(screenOfLetter).find((each) => screenOfLetter[each] === route.screen);
  return letter === undefined || !('open' in route) || route.open === null ? null : `${letter}-${route.open}`;
}

/** An item that lies beside its list leaves the list where it was; on a phone there is no beside. */
const besideList: ReadonlySet<Screen> = new Set<Screen>(['timeline', 'measures', 'involvement']);

/** What is scrolled: two routes with the same scroll place are one page to the eye. */
export function scrollPlace(route: Route, phone: boolean): string {
  const isPage = !('open' in route) || route.open === null || (besideList.has(route.screen) && !phone);
  return isPage ? route.screen : `${route.screen}/${route.open}`;
}
