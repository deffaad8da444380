/** Reads a document beside the page, so that the page never freezes and a document that is too much can be stopped. */
import { type DraftPlan } from '#documents/draft-plan.ts';
import type { DocumentTree, NodeId } from '#documents/document-tree.ts';
import { openDocument, openPastedText } from '#documents/open-document.ts';
import { importPlan } from '#documents/plan-import.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { DocumentFailure, DocumentWarning } from '#text/documents.ts';

export type ReadRequest = { readonly bytes: Uint8Array } | { readonly pasted: string };

/** A document that was opened, read again with what the person has pointed at. */
export interface PointedRequest {
  readonly tree: DocumentTree;
  readonly warnings: readonly DocumentWarning[];
  readonly pointed: ReadonlySet<NodeId>;
}

export interface ReadPlan {
  readonly tree: DocumentTree;
  readonly draft: DraftPlan;
  readonly warnings: readonly DocumentWarning[];
}

export type ReadAnswer = Result<ReadPlan, DocumentFailure>;

async function read(request: ReadRequest | PointedRequest): Promise<ReadAnswer> {
  if ('tree' in request) {
    const { tree, warnings, pointed } = request;
    return succeed({ tree, draft: importPlan(tree, pointed), warnings });
  }
  const opened = 'bytes' in request ? await openDocument(request.bytes) : openPastedText(request.pasted);
  if (!opened.ok) return fail(opened.failure);
  const { tree, warnings } = opened.value;
  return succeed({ tree, draft: importPlan(tree), warnings });
}

self.addEventListener('message', (event: MessageEvent<ReadRequest | PointedRequest>) => {
  void read(event.data).then((answer) => self.postMessage(answer));
});
