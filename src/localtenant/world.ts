/** What every handler is given: the tenant, the machine it runs on, and how it behaves where nobody knows the real service. */
import type { Person } from './records.ts';
import type { Later } from './later.ts';
import type { Random } from './random.ts';
import type { Refusal } from './errors.ts';
import type { State } from './state.ts';

export interface Machine {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  readonly random: Random;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** Behaviours on which the sources differ or are silent; `assumptions.ts` says why each default was chosen. */
export interface Conduct {
  /** Answer to a value that a unique column already holds. */
  readonly uniqueViolation: 'badRequest' | 'conflict';
  /** `shifted`: dates in the 201 answer are the site's wall clock with a Z. */
  readonly createdAnswerDates: 'stored' | 'shifted';
  /** `annotated`: several choices need the pair with `@odata.type`; `either`: a plain array will do. */
  readonly multiChoice: 'annotated' | 'either';
  /** `refused`: PATCH …/fields answers 400, as one tenant did; PATCH …/items/{id} still works. */
  readonly fieldsRoute: 'accepted' | 'refused';
  /** Whether a page may hold the web part that shows a list: it is none of those that sitepage-create names. */
  readonly listWebPart: 'accepted' | 'refused';
}

export const usualConduct: Conduct = {
  uniqueViolation: 'badRequest',
  createdAnswerDates: 'shifted',
  multiChoice: 'annotated',
  fieldsRoute: 'accepted',
  listWebPart: 'refused',
};

export interface World extends Machine {
  readonly state: State;
  readonly conduct: Conduct;
  readonly later: Later;
  /** Milliseconds by which the clock that callers are shown is wrong; kept times are always right. */
  readonly skew: number;
  /** Host of the sites, as `localhost`. */
  readonly host: string;
  readonly tenantId: string;
  /** Origin of the absolute links in answers, as `https://graph.microsoft.com`. */
  readonly publicOrigin: string;
}

/** What a fault makes of the things that one call sees and does; see faults.ts. */
export interface View {
  /** Nothing later than this is seen; null: everything. Milliseconds since 1970. */
  readonly horizon: number | null;
  readonly listStamp:
    { readonly kind: 'late' | 'repeated'; readonly seconds: number } | { readonly kind: 'missing' } | null;
  readonly delta: DeltaNoise | null;
  readonly leakyUnique: boolean;
}

export interface DeltaNoise {
  /** Rows told twice in a page, first as they once were where an older version is known. */
  readonly duplicates: number;
  /** Rows told although nothing happened to them. */
  readonly unchanged: number;
  readonly reordered: boolean;
  /** The next link leads to this same page. */
  readonly repeatPage: boolean;
}

export const clearView: View = { horizon: null, listStamp: null, delta: null, leakyUnique: false };

export interface Call {
  readonly world: World;
  readonly person: Person;
  readonly method: string;
  /** As asked for, below `/v1.0`, percent-encoded: the links in the answer say it again. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: ReadonlyMap<string, string>;
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** Where the caller reached us: addresses for upload and download must lead back there. */
  readonly origin: string;
  readonly view: View;
}

export interface Reply {
  readonly status: number;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Answer = Reply | Refusal;

export type Handler = (call: Call) => Answer;

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below `/v1.0`, parameters as `:name`. */
  readonly path: string;
  /** Resource units that SharePoint counts; 0 for what is not SharePoint's. */
  readonly units: number | ((query: ReadonlyMap<string, string>) => number);
  readonly handler: Handler;
}

export const ok = (json: unknown, headers?: Readonly<Record<string, string>>): Reply =>
  headers === undefined ? { status: 200, json } : { status: 200, json, headers };
export const created = (json: unknown): Reply => ({ status: 201, json });
export const noContent: Reply = { status: 204 };
