/** For tests: a log that nobody reads. */
import type { AppOptions, IPlugin } from '@microsoft/teams.apps';

const silence = (): void => undefined;
export const silent: NonNullable<AppOptions<IPlugin>['logger']> = {
  debug: silence,
  info: silence,
  warn: silence,
  error: silence,
  trace: silence,
  log: silence,
  child: () => silent,
};
