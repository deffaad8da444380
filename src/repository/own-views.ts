/**
 * Which of a list's views are ours. SharePoint lets anybody who may change the list rename a view, and gives views no
 * place for a mark of ours. So a view is known by its title in any language of the plan; else by its address, which keeps
 * the title that it was made under; else by showing the same rows and columns as ours. None is taken for two.
 */
import type { SharePointView } from '#graph/sharepoint.ts';
import type { ListShape } from '#schema/list.ts';
import { listViews, type ViewPayload, type ViewSettings } from '#schema/views.ts';
import { languages } from '#text/language.ts';

/** SharePoint writes XML and JSON down in its own way: blanks between parts do not count. */
export const plain = (text: string): string => text.replaceAll(/\s*([<>/{}[\],])\s*/g, '$1');

const consultationPlaces: readonly ViewSettings['consultation'][] = ['beforeRecommendation', 'beforeDecision'];

export interface OwnView {
  readonly view: SharePointView;
  /** By a person, to what we would call it in no language: her name for it stands. */
  readonly renamed: boolean;
}

/** What SharePoint makes of a title in an address is its own affair, but for letters and digits of ASCII. */
const bare = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

function fileOf(address: string): string {
  const file = address.slice(address.lastIndexOf('/') + 1).replace(/\.aspx$/i, '');
  try {
    return bare(decodeURIComponent(file));
  } catch {
    return bare(file);
  }
}

const showsSame = (wanted: ViewPayload, { query, columns }: SharePointView): boolean =>
  plain(query) === plain(wanted.ViewQuery) && columns.join() === wanted.ViewFields.join();

/** In the order of `listViews`; null where it is not there. */
export function ownViews(list: ListShape, found: readonly SharePointView[]): readonly (OwnView | null)[] {
  const wanted = languages.map((language) => listViews(list, language));
  // What a view shows may stand as the plan's settings were before.
  const shown = consultationPlaces.map((consultation) => listViews(list, 'nb', { consultation }));
  const titles = (wanted[0] ?? []).map((_view, index) => wanted.map((inLanguage) => inLanguage[index]?.Title ?? ''));
  const own: (OwnView | null)[] = titles.map(() => null);
  const taken = new Set<SharePointView>();
  const inOrder = found.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const take = (fits: (view: SharePointView, index: number) => boolean, renamed: boolean): void => {
    for (const [index, known] of own.entries()) {
      const view = known === null ? inOrder.find((each) => !taken.has(each) && fits(each, index)) : undefined;
      if (view === undefined) continue;
      taken.add(view);
      own[index] = { view, renamed };
    }
  };
  take(({ title }, index) => titles[index]?.includes(title) === true, false);
  take(({ address }, index) => titles[index]?.some((title) => bare(title) === fileOf(address)) === true, true);
  take((view, index) => shown.some((views) => showsSame(views[index] as ViewPayload, view)), true);
  return own;
}
