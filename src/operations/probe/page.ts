/** Probes of what a page of another origin may ask and read, as the tab is: SharePoint's REST, and the headers of both. */
import { addView, formatColumn } from '#graph/sharepoint.ts';
import { say, type Said } from './asking.ts';
import type { Probe } from './ground.ts';

const allowed = (said: Said, origin: string): string => {
  const told = said.header('access-control-allow-origin');
  return told === '*' || told === origin ? 'the origin is let in' : 'the origin is not let in';
};

const exposed = (said: Said): readonly string[] =>
  (said.header('access-control-expose-headers') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));

const names = (said: Said, name: string): string =>
  exposed(said).some((each) => each === '*' || each.toLowerCase() === name.toLowerCase()) ? 'exposed' : 'hidden';

const wanted = (method: string, headers: string, origin: string): Readonly<Record<string, string>> => ({
  Origin: origin,
  'Access-Control-Request-Method': method,
  'Access-Control-Request-Headers': headers,
});

const VIEW = { Query: '', RowLimit: 30, Paged: true, PersonalView: false, SetAsDefaultView: false };
const FORMAT = JSON.stringify({ elmType: 'div', txtContent: '@currentField' });

export const views: Probe = async ({ askRest, place, rest, ports: { tabOrigin } }, note) => {
  const { path, body = {} } = addView(place.list, { ...VIEW, Title: 'Probe', ViewFields: ['ProbeText'] });
  const before = await askRest('OPTIONS', path, undefined, wanted('POST', 'authorization,content-type', tabOrigin));
  note('OPTIONS …/views/add from the tab', `${say(before)}, ${allowed(before, tabOrigin)}`);
  const plain = await askRest('POST', path, body, {
    Origin: tabOrigin,
    'Content-Type': 'application/json;odata=nometadata',
  });
  note('POST …/views/add, odata=nometadata', `${say(plain)}, ${allowed(plain, tabOrigin)}`);
  const parameters = { ...VIEW, Title: 'Probe verbose', ViewFields: { results: ['ProbeText'] } };
  const verbose = await askRest('POST', path, { parameters }, { 'Content-Type': 'application/json;odata=verbose' });
  note('POST …/views/add, odata=verbose', say(verbose));
  const formatted = await rest.send(formatColumn(place.list, 'ProbeText', FORMAT));
  note('MERGE of a column’s format', String(formatted.ok ? formatted.value.status : formatted.failure.kind));
  const columns = await askRest('GET', `web/lists(guid'${place.list}')/fields?$select=InternalName,CustomFormatter`);
  note('the format, read back', JSON.stringify(columns.body).includes('@currentField') ? 'kept' : 'not told');
  return null;
};

export const headers: Probe = async ({ ask, askRest, listPath, ports: { tabOrigin } }, note) => {
  const asked = await ask('OPTIONS', listPath, undefined, wanted('PATCH', 'authorization,if-match', tabOrigin));
  note('OPTIONS to Graph for a PATCH', `${say(asked)}, ${allowed(asked, tabOrigin)}`);
  const said = await ask('GET', listPath, undefined, { Origin: tabOrigin });
  note('GET from Graph', `${say(said)}, ${allowed(said, tabOrigin)}`);
  note('exposed by Graph', exposed(said).join(', '));
  for (const name of ['Retry-After', 'ETag', 'Location', 'RateLimit-Remaining'])
    note(`${name} from Graph`, names(said, name));
  const own = await askRest('GET', 'web/currentuser', undefined, { Origin: tabOrigin });
  note('GET from SharePoint', `${say(own)}, ${allowed(own, tabOrigin)}`);
  note('Retry-After from SharePoint', names(own, 'Retry-After'));
  return null;
};
