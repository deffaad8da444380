/** What the host of the tab is told, as in `infra/` for a municipality that does not exist; looked at in review. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { expect, it } from 'vitest';
import { staticWebApp } from '#hosting/static-web-app.ts';
import { updating } from './golden.ts';

const FILE = 'infra/staticwebapp.config.json';

it('the settings of the host in infra/ are those that the command writes', async () => {
  const wanted = await format(JSON.stringify(staticWebApp('eksempel.sharepoint.com'), null, 2), {
    parser: 'json',
    printWidth: 120,
  });
  if (updating) writeFileSync(FILE, wanted);
  const found = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  expect(found, 'run with UPDATE_GOLDEN=1 and look at the difference').toBe(wanted);
});

it('what a route of the host says stands instead of the headers for all, the policy of the sign-in’s page among them', () => {
  const { globalHeaders, routes } = staticWebApp('eksempel.sharepoint.com');
  expect(routes.map(({ route }) => route)).toEqual(['/assets/*', '/redirect.html']);
  expect(Object.keys(globalHeaders)).toEqual(expect.arrayContaining(Object.keys(routes[1]?.headers ?? {})));
});
