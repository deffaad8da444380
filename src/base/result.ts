/**
 * Success or a foreseen failure, as a value. Only bugs throw.
 * A failure is a plain object with a `kind`, so that `text/failures.ts` can be a total table over all kinds.
 */
export type Result<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

export const succeed = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

export const fail = <Failure>(failure: Failure): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure,
});

/** Marks a branch that the compiler has shown to be impossible; a new member of a union breaks the build here. */
export function exhaustive(impossible: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(impossible)}`);
}
