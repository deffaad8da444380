/**
 * Everything the tenant knows, in memory over a store. Reads come from here; each `put` goes to the store in the same
 * breath, so that whatever is acknowledged after the next flush is found again.
 */
import type { DriveItem, Item, List, Person, Site, SitePage, Team, UploadSession } from './records.ts';
import { Rows } from './rows.ts';
import type { Store } from './store.ts';

export class Table<Document> {
  readonly #kind: string;
  readonly #store: Store;
  readonly #documents = new Map<string, Document>();

  constructor(kind: string, store: Store) {
    this.#kind = kind;
    this.#store = store;
  }

  get(id: string): Document | undefined {
    return this.#documents.get(id);
  }

  values(): IterableIterator<Document> {
    return this.#documents.values();
  }

  put(id: string, document: Document): void {
    this.#documents.set(id, document);
    this.#store.put(`${this.#kind}/${id}`, document);
  }

  remove(id: string): void {
    if (this.#documents.delete(id)) this.#store.remove(`${this.#kind}/${id}`);
  }

  clear(): void {
    for (const id of this.#documents.keys()) this.remove(id);
  }

  load(id: string, document: Document): void {
    this.#documents.set(id, document);
  }
}

export class State {
  readonly store: Store;
  readonly people: Table<Person>;
  readonly sites: Table<Site>;
  readonly lists: Table<List>;
  readonly pages: Table<SitePage>;
  readonly teams: Table<Team>;
  readonly driveItems: Table<DriveItem>;
  /** Bytes of files, in base64, under the id of their drive item. */
  readonly contents: Table<string>;
  readonly uploads: Table<UploadSession>;
  /** Chunks of unfinished uploads, in base64, under `<ticket>.<part>`. */
  readonly uploadParts: Table<string>;
  readonly #rows = new Map<string, Rows>();

  constructor(store: Store) {
    this.store = store;
    this.people = new Table('person', store);
    this.sites = new Table('site', store);
    this.lists = new Table('list', store);
    this.pages = new Table('page', store);
    this.teams = new Table('team', store);
    this.driveItems = new Table('drive-item', store);
    this.contents = new Table('content', store);
    this.uploads = new Table('upload', store);
    this.uploadParts = new Table('upload-part', store);
    this.#load();
  }

  /** Leaves nothing. */
  clear(): void {
    for (const rows of this.#rows.values()) rows.clear();
    const { people, sites, lists, pages, teams, driveItems, contents, uploads, uploadParts } = this;
    for (const table of [people, sites, lists, pages, teams, driveItems, contents, uploads, uploadParts]) table.clear();
  }

  rows(listId: string): Rows {
    const known = this.#rows.get(listId);
    if (known !== undefined) return known;
    const made = new Rows(listId, this.store);
    this.#rows.set(listId, made);
    return made;
  }

  #load(): void {
    const tables: Readonly<Record<string, Pick<Table<never>, 'load'>>> = {
      person: this.people,
      site: this.sites,
      list: this.lists,
      page: this.pages,
      team: this.teams,
      'drive-item': this.driveItems,
      content: this.contents,
      upload: this.uploads,
      'upload-part': this.uploadParts,
    };
    const rows = new Map<string, { live: Item[]; superseded: Item[] }>();
    for (const [key, document] of this.store.entries()) {
      const slash = key.indexOf('/');
      const [kind, id] = [key.slice(0, slash), key.slice(slash + 1)];
      if (kind === 'item' || kind === 'version') {
        const listId = id.slice(0, id.indexOf('/'));
        const found = rows.get(listId) ?? { live: [], superseded: [] };
        rows.set(listId, found);
        (kind === 'item' ? found.live : found.superseded).push(document as Item);
      } else tables[kind]?.load(id, document as never);
    }
    for (const [listId, { live, superseded }] of rows) this.rows(listId).load(live, superseded);
  }
}
