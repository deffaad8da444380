/** Figures as they are reported: one line each, with the target where there is one. Nothing here fails a run. */
export function report(name: string, value: string, target = ''): void {
  console.log(`${name}: ${value}${target === '' ? '' : ` (target ${target})`}`);
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
