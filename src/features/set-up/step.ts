/** What each step of set-up is shown by. */
import type { SetUpOutline, SetUpStep } from '#domain/set-up.ts';
import type { ListSurvey, SetUpPlace } from '#domain/set-up-site.ts';
import type { PlanSetup } from '../ports.ts';
import type { SetUpWork } from './use-set-up.ts';

export interface StepProps {
  readonly port: PlanSetup;
  readonly work: SetUpWork;
  readonly lists: ListSurvey;
  readonly outline: SetUpOutline;
  readonly go: (step: SetUpStep) => void;
  /** The plan is gone from this device. */
  readonly onForgotten: () => void;
}

/** A page of the site in SharePoint; the site itself without `page`. */
export const siteAddress = ({ host, path }: Pick<SetUpPlace, 'host' | 'path'>, page = ''): string =>
  `https://${host}${path}${page}`;
