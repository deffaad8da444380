/** A value that changes while the tab is open, as React's `useSyncExternalStore` wants it. */
export interface Live<Value> {
  readonly current: () => Value;
  readonly subscribe: (listener: () => void) => () => void;
}

export function liveValue<Value>(first: Value): Live<Value> & { readonly become: (next: Value) => void } {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    current: () => value,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    become(next) {
      if (Object.is(value, next)) return;
      value = next;
      for (const listener of listeners) listener();
    },
  };
}
