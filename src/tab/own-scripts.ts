/**
 * Lets the browser take scripts from our own files only (Trusted Types). Where the page's headers ask for it, an address
 * that is handed to a worker passes here; words that would become script or markup pass nowhere, so nothing of a plan can.
 *
 * The policy is the one that browsers ask by themselves: the address of the reader of documents has to stand as words in
 * the call, or the build does not find it. w3.org/TR/trusted-types
 */
interface ScriptRules {
  createScriptURL(address: string): string;
}

interface Guarded {
  readonly location: { readonly href: string };
  /** Absent in browsers without Trusted Types. */
  readonly trustedTypes?: {
    readonly defaultPolicy: unknown;
    createPolicy(name: 'default', rules: ScriptRules): unknown;
  };
}

/** `base` is the folder that the page lies in, with a slash after it. */
export function isOwnScript(address: string, base: string): boolean {
  const href = URL.canParse(address, base) ? new URL(address, base).href : '';
  return href.startsWith(base) && /^(service-worker|assets\/[\w.-]+)\.js$/.test(href.slice(base.length));
}

/** A page that starts the tab anew keeps its policy: browsers take no second one. */
export function keepToOwnScripts({ location, trustedTypes }: Guarded): void {
  if (trustedTypes === undefined || trustedTypes.defaultPolicy !== null) return;
  const base = new URL('./', location.href).href;
  trustedTypes.createPolicy('default', {
    createScriptURL(address) {
      if (!isOwnScript(address, base)) throw new TypeError('Not a script of ours');
      return address;
    },
  });
}
