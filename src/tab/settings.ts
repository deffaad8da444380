/**
 * Whose Framdrift this is: `settings.json` beside the page, written when it is put out. Nothing in it is secret. It is
 * checked here and nowhere again; a file that does not say all of it is as none.
 */
export interface TabSettings {
  /** The app registration's id. */
  readonly client: string;
  /** The municipality's Entra id: nobody from another is let in. */
  readonly tenant: string;
  /** What the municipality has allowed: every site that the person may see (simple), or only the plan's (strict). */
  readonly rights: 'simple' | 'strict';
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isGuid = (value: unknown): value is string => typeof value === 'string' && GUID.test(value);

export function parseSettings(found: unknown): TabSettings | null {
  if (typeof found !== 'object' || found === null) return null;
  const { client, tenant, rights } = found as Readonly<Record<string, unknown>>;
  if (!isGuid(client) || !isGuid(tenant) || (rights !== 'simple' && rights !== 'strict')) return null;
  return { client, tenant, rights };
}

export async function fetchSettings(): Promise<TabSettings | null> {
  try {
    const answer = await fetch('settings.json');
    return answer.ok ? parseSettings(await answer.json()) : null;
  } catch {
    return null;
  }
}
