/**
 * Program files that come after the first ones: each is fetched, and imported when it is here. The build puts this in the
 * place of Vite's own helper (`vite.config.ts`).
 *
 * A browser remembers a module that could not be fetched for as long as the page lives, and answers the next import of it
 * with the same failure (html.spec.whatwg.org, «fetch a single module script»). A page that once was without net would so
 * never get the part that shows two who wrote the same. A fetch that failed is only a fetch, and may be tried again.
 */
/** Milliseconds, after which a fetch has failed. */
const LONGEST = 60_000;
const here = new Map<string, Promise<void>>();

async function fetchScript(address: string): Promise<void> {
  const answer = await fetch(address, { credentials: 'same-origin', signal: AbortSignal.timeout(LONGEST) });
  if (!answer.ok) throw new Error(`${String(answer.status)} for a program file`);
  // Whole, so that the import finds it in the browser's cache.
  await answer.arrayBuffer();
}

function addStyles(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.crossOrigin = '';
    link.href = address;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error('No styles'));
    });
    document.head.append(link);
  });
}

/** The page itself began with it. */
const isOnPage = (address: string): boolean =>
  [...document.scripts].some(({ src }) => src === address) ||
  [...document.querySelectorAll('link')].some(({ href }) => href === address);

function bringFile(address: string): Promise<void> {
  const known = here.get(address);
  if (known !== undefined) return known;
  const coming = isOnPage(address)
    ? Promise.resolve()
    : address.endsWith('.css')
      ? addStyles(address)
      : fetchScript(address);
  here.set(address, coming);
  coming.catch(() => here.delete(address));
  return coming;
}

/** `files` are all that `load` imports, its own among them, by addresses relative to `from`. */
export async function bringFiles<Module>(
  load: () => Promise<Module>,
  files: readonly string[] | undefined,
  from: string,
): Promise<Module> {
  await Promise.all((files ?? []).map((file) => bringFile(new URL(file, from).href)));
  return load();
}
