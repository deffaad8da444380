/** Figures as they are reported: one line each, with the target where there is one. Nothing here fails a run. */
export function report(name: string, value: string, target = ''): void {
  console.log(`${name}: ${value}${target === '' ? '' : ` (target ${target})`}`);
}

/** `share` of the values are smaller: 0.95. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
