/**
 * What the tenant refuses, in the words of the real service. A refusal is a value that a handler returns; only bugs throw.
 * Sources: learn.microsoft.com/graph/errors, the issues named beside the texts, and assumptions.ts where nobody knows.
 */

export class Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    this.status = status;
    this.code = code;
    this.message = message;
    this.headers = headers;
  }
}

/** The bare text says nothing, and is all that Graph often says: microsoft-graph-docs#2991. */
export const invalidRequest = (message = 'Invalid request'): Refusal => new Refusal(400, 'invalidRequest', message);

export const badRequest = (message: string): Refusal => new Refusal(400, 'BadRequest', message);

export const notFound = (message = 'The resource could not be found.'): Refusal =>
  new Refusal(404, 'itemNotFound', message);

export const accessDenied = (): Refusal => new Refusal(403, 'accessDenied', 'Access denied');

export const alreadyExists = (message: string): Refusal => new Refusal(409, 'nameAlreadyExists', message);

/** Code and text were read from a tenant's answer. */
export const resourceModified = (): Refusal =>
  new Refusal(
    412,
    'resourceModified',
    'The resource has changed since the caller last read it; usually an eTag mismatch',
  );

/** Asked for, and answered by the real service, but not by this one. Never a made-up 200. */
export const notSupported = (what: string): Refusal =>
  new Refusal(501, 'notSupported', `The local tenant does not support ${what}`);

export const generalException = (): Refusal =>
  new Refusal(500, 'generalException', 'General exception while processing');

/** OData's text for a property that the type has not. */
export const unknownProperty = (property: string, type: string): Refusal =>
  badRequest(
    `The property '${property}' does not exist on type 'microsoft.graph.${type}'. ` +
      'Make sure to only use property names that are defined by the type.',
  );

/** microsoft-graph-docs#2279 */
export const notIndexed = (field: string): Refusal =>
  invalidRequest(
    `Field '${field}' cannot be referenced in filter or orderby as it is not indexed. Provide the ` +
      "'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may " +
      'fail on large lists.',
  );

/** No waiting helps: more than 5,000 rows match the first clause. msgraph-sdk-dotnet#827 */
export const overThreshold = (): Refusal =>
  new Refusal(
    429,
    'tooManyResources',
    'The attempted operation is prohibited because it exceeds the list view threshold.',
  );

interface ErrorBody {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly innerError: Readonly<Record<'date' | 'request-id' | 'client-request-id', string>>;
  };
}

/** The date is UTC without a Z, as Graph writes it. `at` in milliseconds since 1970. */
export const errorBody = (refusal: Refusal, at: number, requestId: string, clientRequestId: string): ErrorBody => ({
  error: {
    code: refusal.code,
    message: refusal.message,
    innerError: {
      date: new Date(at).toISOString().slice(0, 19),
      'request-id': requestId,
      'client-request-id': clientRequestId,
    },
  },
});
