/**
 * Reads a Word document (.docx) into a tree. The archive is checked and counted here before mammoth sees it, and mammoth
 * is given only the parts that were unpacked and checked, packed anew without compression: no picture, comment, header,
 * macro or external file ever reaches it.
 */
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { type Result, fail, succeed } from '#base/result.ts';
import type { DocumentFailure, DocumentWarning, DocumentWarningKind } from '#text/documents.ts';
import { type ReadDocument, buildTree } from './document-tree.ts';
import { type Archive, openArchive } from './archive.ts';
import { type WordElement, type WordNotes, readWordBlocks } from './docx-reader/word-blocks.ts';
import { type CheckedXml, checkWordXml, elementText, nothingCounted, readWordStyles } from './docx-reader/word-xml.ts';
import type { DocumentLimits } from './limits.ts';

/** What mammoth reads text, lists and styles from. Comments, settings, themes, headers and footers are left out. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|(?:[^/]+\/)?(?:_rels\/)?(?:document|styles|numbering|footnotes|endnotes)\d*\.xml(?:\.rels)?)$/i;

interface WordDocument {
  readonly children: readonly WordElement[];
  readonly notes: WordNotes;
}

interface CheckedParts {
  readonly parts: ReadonlyMap<string, CheckedXml>;
  readonly styles: ReturnType<typeof readWordStyles>;
}

const isMainPart = (name: string): boolean => /^(?:[^/]+\/)?document\d*\.xml$/i.test(name);

/** What an archive is that has no Word document in it, by the names of its parts. */
function otherArchive(names: readonly string[]): DocumentFailure {
  if (names.some((name) => name.startsWith('xl/'))) return { kind: 'unsupported', what: 'excel' };
  if (names.some((name) => name.startsWith('ppt/'))) return { kind: 'unsupported', what: 'powerpoint' };
  const isOpenDocument = names.includes('mimetype') && names.includes('content.xml');
  return isOpenDocument ? { kind: 'unsupported', what: 'openDocument' } : { kind: 'notWord' };
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const isStyles = (name: string): boolean => /(?:^|\/)styles\d*\.xml$/i.test(name);

function checkParts(archive: Archive, limits: DocumentLimits): Result<CheckedParts, DocumentFailure> {
  const parts = new Map<string, CheckedXml>();
  let styles = readWordStyles('');
  let counts = nothingCounted;
  // Styles first: they say which text is hidden.
  const needed = archive.names.filter((name) => NEEDED.test(name));
  for (const name of needed.toSorted((a, b) => Number(isStyles(b)) - Number(isStyles(a)))) {
    const bytes = archive.unpack(name);
    if (!bytes.ok) return bytes;
    const checked = checkWordXml(decode(bytes.value ?? new Uint8Array()), limits, styles.hidden, counts);
    if (!checked.ok) return checked;
    ({ counts } = checked.value);
    if (isStyles(name)) styles = readWordStyles(checked.value.xml);
    parts.set(name, checked.value);
  }
  return succeed({ parts, styles });
}

/** mammoth's own document, or null where it cannot be read. */
async function documentOf(parts: ReadonlyMap<string, CheckedXml>): Promise<WordDocument | null> {
  const files = Object.fromEntries([...parts].map(([name, part]) => [name, strToU8(part.xml)]));
  const packed = zipSync(files, { level: 0 });
  // In a browser mammoth looks for `arrayBuffer`, in Node for `buffer`.
  const input = { arrayBuffer: packed.buffer, buffer: packed };
  let document: WordDocument | null = null;
  try {
    await mammoth.convertToHtml(input, {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      transformDocument(read: WordDocument) {
        document = read;
        // The tree is all that is wanted; without children there is no HTML to write.
        return { ...read, children: [], comments: [] };
      },
    });
  } catch {
    return null;
  }
  return document;
}

const NOTHING_TO_WARN_OF: Readonly<Record<DocumentWarningKind, number>> = {
  trackedDeletions: 0,
  comments: 0,
  hiddenText: 0,
  contentsLeftOut: 0,
};

function warningsOf(parts: ReadonlyMap<string, CheckedXml>, contentsLines: number): DocumentWarning[] {
  const counts = { ...NOTHING_TO_WARN_OF, contentsLeftOut: contentsLines };
  for (const part of parts.values()) {
    counts.trackedDeletions += part.deletions;
    counts.comments += part.comments;
    counts.hiddenText += part.hidden;
  }
  return (Object.keys(counts) as DocumentWarningKind[]).flatMap((kind) =>
    counts[kind] > 0 ? [{ kind, count: counts[kind] }] : [],
  );
}

function propertyOf(archive: Archive, part: string, element: string): string | null {
  const bytes = archive.unpack(part);
  const text = bytes.ok && bytes.value !== null ? elementText(decode(bytes.value), element)?.trim() : null;
  return text === undefined || text === '' ? null : text;
}

/** Reads bytes that are a zip archive. `notWord` where no Word document is in it, `damaged` where it cannot be read. */
export async function readDocx(
  bytes: Uint8Array,
  limits: DocumentLimits,
): Promise<Result<ReadDocument, DocumentFailure>> {
  const archive = openArchive(bytes, limits);
  if (!archive.ok) return archive;
  if (!archive.value.names.some(isMainPart)) return fail(otherArchive(archive.value.names));
  const checked = checkParts(archive.value, limits);
  if (!checked.ok) return checked;
  const { parts, styles } = checked.value;
  const document = await documentOf(parts);
  if (document === null) return fail({ kind: 'damaged' });
  const { blocks, contentsLines } = readWordBlocks(document.children, document.notes, styles);
  const pages = Number(propertyOf(archive.value, 'docProps/app.xml', 'Pages'));
  const tree = buildTree(
    {
      format: 'docx',
      title: propertyOf(archive.value, 'docProps/core.xml', 'dc:title'),
      pages: Number.isInteger(pages) && pages > 0 ? pages : null,
    },
    blocks,
  );
  if (tree.blocks.length === 0) {
    const pictures = [...parts.values()].some((part) => part.pictures > 0);
    return fail({ kind: pictures ? 'noText' : 'empty' });
  }
  return succeed({ tree, warnings: warningsOf(parts, contentsLines) });
}
