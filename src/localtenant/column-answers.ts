/** Columns as Graph shows them, whether they are a list's, a site's or a content type's. */
import { columnJson } from './column-definitions.ts';
import type { Column } from './column-types.ts';
import { Refusal } from './errors.ts';
import { pageOf } from './paging.ts';
import { pick, queryOptions } from './query-options.ts';
import { type Answer, type Call, ok } from './world.ts';

/** `shown`: which of them, where some are only told to those who name them. */
export function answerColumns(
  call: Call,
  context: string,
  shown: (select: readonly string[] | null) => readonly Column[],
): Answer {
  const options = queryOptions(call, ['$select', '$top', '$skiptoken']);
  if (options instanceof Refusal) return options;
  const page = pageOf(call, shown(options.select), options);
  if (page instanceof Refusal) return page;
  return ok({
    '@odata.context': context,
    ...page.links,
    value: page.items.map((column) => pick(columnJson(column), options.select)),
  });
}

export function answerColumn(call: Call, context: string, column: Column): Answer {
  const options = queryOptions(call, ['$select']);
  if (options instanceof Refusal) return options;
  return ok({ '@odata.context': context, ...pick(columnJson(column), options.select) });
}
