/**
 * Reads a web page, or a piece of one, into a tree. Scripts, styles, forms and what surrounds the content of a saved page
 * are left out; where the page marks its main content, only that is read. Links give their text and nothing else.
 * Works on the parser's events with stacks of its own, so that depth costs no call stack.
 */
import { Parser } from 'htmlparser2';
import { type Result, fail, succeed } from '#base/result.ts';
import type { DocumentFailure } from '#text/documents.ts';
import { type LooseBlock, type ReadDocument, buildTree } from './document-tree.ts';
import { PageBuilder } from './html-reader/page-builder.ts';
import { type PageTag, isChrome } from './html-reader/page-chrome.ts';
import { type DocumentLimits, tooLarge } from './limits.ts';

const STEP = 64 * 1024;

/** Where less than this many signs stand in the marked main content, the mark is wrong. */
const MAIN_ENOUGH = 200;

const MAIN_TAGS = new Set(['main', 'article']);

interface Page {
  readonly blocks: readonly LooseBlock[];
  readonly contentsLines: number;
  readonly title: string | null;
}

function readPage(html: string, limits: DocumentLimits): Result<Page, DocumentFailure> {
  const builder = new PageBuilder();
  // Depth of the open tag below which all is left out, or null.
  let skippedFrom: number | null = null;
  let [depth, elements, mainDepth] = [0, 0, 0];
  let title: string | null = null;
  let inTitle = false;
  let failure: DocumentFailure | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      elements += 1;
      // Old editors leave inline tags open; ten times what Word may nest is still no page.
      if (depth > limits.depth * 10) failure ??= { kind: 'hostile', why: 'depth' };
      if (skippedFrom !== null) return;
      const tag: PageTag = { name, attributes, inMain: mainDepth > 0, inHeading: builder.inHeading };
      if (name === 'title') inTitle = true;
      else if (isChrome(tag)) skippedFrom = depth;
      else {
        if (MAIN_TAGS.has(name) || attributes['role'] === 'main') {
          builder.flush();
          mainDepth += 1;
          builder.inMain = true;
        }
        builder.open(name, attributes);
      }
    },
    ontext(data) {
      if (inTitle) title = (title ?? '') + data;
      else if (skippedFrom === null) builder.text(data);
    },
    onclosetag(name) {
      const skipped = skippedFrom !== null;
      if (skippedFrom === depth) skippedFrom = null;
      depth -= 1;
      if (name === 'title') inTitle = false;
      if (skipped) return;
      builder.close(name);
      if (MAIN_TAGS.has(name) && mainDepth > 0) {
        builder.flush();
        mainDepth -= 1;
        builder.inMain = mainDepth > 0;
      }
    },
  });
  for (let at = 0; at < html.length && failure === null; at += STEP) {
    parser.write(html.slice(at, at + STEP));
    if (elements > limits.elements) failure ??= tooLarge(limits, 'elements', elements);
  }
  parser.end();
  if (failure !== null) return fail(failure);
  const { main, all, contentsLines } = builder.finish();
  const enough = main.signs >= MAIN_ENOUGH && main.signs * 3 >= all.signs;
  return succeed({ blocks: enough ? main.blocks : all.blocks, contentsLines, title });
}

export function readHtml(html: string, limits: DocumentLimits): Result<ReadDocument, DocumentFailure> {
  const page = readPage(html, limits);
  if (!page.ok) return page;
  const { blocks, contentsLines, title } = page.value;
  const tree = buildTree({ format: 'html', title: title === null ? null : title.trim() || null, pages: null }, blocks);
  if (tree.blocks.length === 0) return fail({ kind: /<img\b/i.test(html) ? 'noText' : 'empty' });
  return succeed({ tree, warnings: contentsLines === 0 ? [] : [{ kind: 'contentsLeftOut', count: contentsLines }] });
}
