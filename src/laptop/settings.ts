/** What the laptop's page is told by the laptop's server. */
import type { Measure } from '#domain/measure.ts';

type Said = Partial<Pick<Measure, 'status' | 'nextStep'>>;

/** What the person writes in a measure. Nothing, where it does not stand as `before` says: then it was written already. */
export interface Writing {
  readonly title: string;
  readonly before: Said;
  readonly after: Said;
}

/** What happens in a page as soon as its plan is open. */
export interface Opening {
  /** The page loses its net before anything is written, until it is loaded anew. */
  readonly netGoes: boolean;
  readonly writings: readonly Writing[];
}

export interface LaptopSettings {
  readonly site: { readonly host: string; readonly path: string };
  /** The tenant's one channel. */
  readonly channel: { readonly team: string; readonly channel: string };
  /** `http://127.0.0.1:4281` */
  readonly graphOrigin: string;
  /** What the scenario's clock shows now; null for the machine's own. */
  readonly startsAt: string | null;
  /** Who opens the plan where the address names nobody. */
  readonly person?: string;
  readonly opening?: Opening;
}
