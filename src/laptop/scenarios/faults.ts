/** Tenants that nobody wishes for: what each of them does with every call. */
import type { Fault } from '#localtenant/fault-plan.ts';

export const slow: readonly Fault[] = [{ effect: { kind: 'latency', milliseconds: 15_000 } }];
export const failing: readonly Fault[] = [{ effect: { kind: 'refuse', status: 500 } }];
export const shutOut: readonly Fault[] = [{ effect: { kind: 'refuse', status: 403 } }];
