import { describe, expect, it } from 'vitest';
import { allLists, listByName } from '#schema/lists.ts';
import { columnFormats, listViews, siteScript, type ViewPayload } from '#schema/views.ts';
import { languages } from '#text/language.ts';

const everyView = allLists.flatMap((list) =>
  languages.flatMap((language) => listViews(list, language).map((view) => ({ list, view }))),
);
const namesIn = (text: string): readonly string[] => [...text.matchAll(/\[\$(\w+)/g)].map(([, name = '']) => name);
const columnsIn = (query: string): readonly string[] =>
  [...query.matchAll(/FieldRef Name="(\w+)"/g)].map(([, name = '']) => name);
const titles = (name: string, language: (typeof languages)[number]): readonly string[] => {
  const list = listByName(name);
  return list === undefined ? [] : listViews(list, language).map(({ Title }) => Title);
};
const view = (name: string, title: string): ViewPayload | undefined => {
  const list = listByName(name);
  return list && listViews(list, 'nb').find(({ Title }) => Title === title);
};

describe('the views of a list', () => {
  it('are those that a steering group reads', () => {
    expect(titles('Milestones', 'nb')).toEqual(['Styringsgruppa', 'Uten dato', 'Flyttet']);
    expect(titles('Measures', 'nn')).toEqual([
      'Etter arbeidspakke',
      'Over fristen',
      'Treng politisk handsaming',
      'Ønskjer hjelp',
    ]);
    expect(titles('Followups', 'en')).toEqual(['In force', 'Being implemented']);
  });

  it('name only columns that the list has', () => {
    for (const { list, view: each } of everyView) {
      const known = new Set(list.columns.map(({ name }) => name));
      const named = [...each.ViewFields, ...columnsIn(each.ViewQuery)];
      expect(named.filter((name) => !known.has(name))).toEqual([]);
    }
  });

  it('filter first by a column that is indexed', () => {
    for (const { list, view: each } of everyView) {
      const [, where = ''] = each.ViewQuery.split('<Where>');
      const [first] = columnsIn(where);
      expect(list.columns.find(({ name }) => name === first)?.indexed).toBe(true);
    }
  });

  it('show nothing that was taken away, and none is the default', () => {
    for (const { view: each } of everyView) {
      expect(each.ViewQuery).toContain('<IsNull><FieldRef Name="RemovedAt"/></IsNull>');
      expect(each.SetAsDefaultView).toBe(false);
    }
  });

  it('show every column that their rows are drawn from', () => {
    for (const { view: each } of everyView) {
      expect(namesIn(each.CustomFormatter).filter((name) => !each.ViewFields.includes(name))).toEqual([]);
    }
  });

  it('show the status beside every end of a time, or finished work would be called late', () => {
    for (const { list, view: each } of everyView) {
      if (!each.ViewFields.includes('WhenTo')) continue;
      const late = columnFormats(list, 'nb').find(({ column }) => column === 'WhenTo');
      const named = namesIn(late?.CustomFormatter ?? '');
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((name) => !each.ViewFields.includes(name))).toEqual([]);
    }
  });

  it('wait for drøfting where the plan has it after the recommendation, or for the reason why there was none', () => {
    const list = listByName('Proposals');
    const queries = (['beforeRecommendation', 'beforeDecision'] as const).map(
      (consultation) => (list && listViews(list, 'nb', { consultation })[0]?.ViewQuery) ?? '',
    );
    expect(queries[0]).toMatch(/>Anbefalt</);
    expect(queries[0]).not.toMatch(/>Drøftet</);
    expect(queries[1]).toMatch(/>Drøftet<.*<And><Eq><FieldRef Name="State"\/>.*>Anbefalt<.*UnconsultedBecause/);
  });

  it('reach back over a whole tertial for the last reports', () => {
    const days = Number(/OffsetDays="-(\d+)"/.exec(view('Reports', 'Siste periode')?.ViewQuery ?? '')?.[1]);
    for (const [from, to] of [
      ['2026-01-10', '2026-05-10'],
      ['2026-05-10', '2026-09-10'],
      ['2026-09-10', '2027-01-10'],
    ] as const) {
      expect(days).toBeGreaterThanOrEqual((Date.parse(to) - Date.parse(from)) / 86_400_000);
    }
  });

  it('sort times by their end', () => {
    expect(view('Measures', 'Over fristen')?.ViewQuery).toMatch(/<OrderBy><FieldRef Name="WhenTo"\/>/);
  });
});

describe('how cells look', () => {
  const formats = allLists.flatMap((list) => [
    ...columnFormats(list, 'nb').map(({ CustomFormatter }) => CustomFormatter),
    ...listViews(list, 'nb').map(({ CustomFormatter }) => CustomFormatter),
  ]);

  it('takes every colour from the theme of the site', () => {
    for (const format of formats) expect(format).not.toMatch(/#[0-9a-f]{3,6}\b|rgb|hsl/i);
  });

  it('compares with the words that are stored, and shows those of the plan’s language', () => {
    const format = (name: string, column: string, language: (typeof languages)[number]): string => {
      const list = listByName(name);
      const all = list === undefined ? [] : columnFormats(list, language);
      return all.find((each) => each.column === column)?.CustomFormatter ?? '';
    };
    expect(format('Measures', 'Status', 'nn')).toContain("if(@currentField=='Ikke startet','Ikkje starta',");
    expect(format('Measures', 'Status', 'nb')).not.toContain('Ikkje');
    expect(format('Milestones', 'State', 'en')).toContain("if(@currentField=='Nådd','Reached',");
    expect(format('Followups', 'State', 'en')).toContain("if(@currentField=='Gjelder','In force',");
    expect(format('Followups', 'State', 'nb')).toBe('');
    const list = listByName('Proposals');
    expect(list && listViews(list, 'en')[0]?.CustomFormatter).toContain("if([$State]=='Anbefalt','Recommended',");
  });

  it('draws proposals dashed and decisions solid', () => {
    expect(view('Proposals', 'Klare for beslutning')?.CustomFormatter).toContain('"border-style":"dashed"');
    expect(view('Decisions', 'Vedtatt')?.CustomFormatter).toContain('"border-style":"solid"');
    expect(view('Decisions', 'Vedtatt')?.CustomFormatter).not.toContain('dashed');
  });
});

describe('the site script', () => {
  // learn: sharepoint/dev/declarative-customization/site-design-overview, «Limits»
  it.each(languages)('fits, in %s, into what SharePoint carries out as a task', (language) => {
    const script = siteScript(allLists, language);
    const actions = script['actions'] as readonly { readonly subactions: readonly unknown[] }[];
    const count = actions.reduce((sum, { subactions }) => sum + 1 + subactions.length, 0);
    expect(count).toBeLessThanOrEqual(300);
    expect(JSON.stringify(script).length).toBeLessThanOrEqual(100_000);
  });
});
