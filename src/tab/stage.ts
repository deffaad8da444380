/** What the page lends to the place that it finds itself in, in Teams or in a plain window. */
import type { SignInTrouble } from '#domain/sign-in.ts';
import type { PlanSession } from '#sync/session.ts';
import type { Host, Surroundings } from './host.ts';
import type { Live } from './live.ts';
import type { TabSettings } from './settings.ts';

export interface Stage {
  readonly settings: Promise<TabSettings | null>;
  /** Shows the plan, and takes away what was said. */
  readonly start: (host: Host) => PlanSession;
  /** An empty place for a page that is no plan's own; what stood there is taken away. */
  readonly cleared: () => HTMLElement;
  /** Says why there is no plan to see, instead of it; `act` is what the button does. */
  readonly say: (trouble: SignInTrouble, surroundings: Live<Surroundings>, act: () => void) => Promise<void>;
}
