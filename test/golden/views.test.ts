/** What SharePoint is asked to show: views, formats, and the site script that makes both. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { allLists } from '#schema/lists.ts';
import { columnFormats, listViews, siteScript } from '#schema/views.ts';
import { languages } from '#text/language.ts';
import { expectGolden, expectGoldenFiles, updating } from './golden.ts';

const shownLists = allLists.filter((list) => listViews(list, 'nb').length > 0);
const opened = (text: string): unknown => (text === '' ? null : JSON.parse(text));

describe('what SharePoint is asked to show', () => {
  it.each(shownLists.map((list) => [list.name, list] as const))(
    'is, for %s, what was looked at in review',
    (name, list) => {
      const derived = Object.fromEntries(
        languages.map((language) => [
          language,
          {
            views: listViews(list, language).map((view) => ({
              ...view,
              CustomFormatter: opened(view.CustomFormatter),
            })),
            // Where the plan has its drøfting after the recommendation, only what differs by that.
            consultedLate: listViews(list, language, { consultation: 'beforeDecision' })
              .filter(({ ViewQuery }, index) => ViewQuery !== listViews(list, language)[index]?.ViewQuery)
              .map(({ Title, ViewQuery }) => ({ Title, ViewQuery })),
            formats: columnFormats(list, language).map(({ column, CustomFormatter }) => ({
              column,
              format: opened(CustomFormatter),
            })),
          },
        ]),
      );
      expectGolden(`views/${name}.json`, derived);
    },
  );

  it('is kept for no other lists', () => {
    expectGoldenFiles(
      'views',
      shownLists.map(({ name }) => `${name}.json`),
    );
  });

  it.each(languages)('stands as a site script in infra, in %s', async (language) => {
    const folder = fileURLToPath(new URL('../../infra/', import.meta.url));
    const file = `${folder}site-script${language === 'nb' ? '' : `.${language}`}.json`;
    const text = await format(JSON.stringify(siteScript(allLists, language)), { parser: 'json', printWidth: 120 });
    if (updating) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, text);
    }
    expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
  });
});
