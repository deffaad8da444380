/** What the laptop's page is told by the laptop's server. */
export interface LaptopSettings {
  readonly site: { readonly host: string; readonly path: string };
  /** The tenant's one channel. */
  readonly channel: { readonly team: string; readonly channel: string };
  /** `http://127.0.0.1:4281` */
  readonly graphOrigin: string;
  /** What the scenario's clock shows now; null for the machine's own. */
  readonly startsAt: string | null;
}
