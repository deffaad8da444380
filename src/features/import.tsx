/**
 * Import: a document is read beside the page, looked over entry by entry with its source in sight, and put into the plan.
 * Nothing is written before «Legg inn i planen».
 */
import { type ReactNode, useState } from 'react';
import { wholeSecond } from '#base/clock.ts';
import { rowsOf } from '#documents/draft-rows.ts';
import type { DocumentTree, NodeId } from '#documents/document-tree.ts';
import type { ImportRun } from '#domain/plan.ts';
import { type DocumentWarning, documentWarningTexts, sayDocumentFailure } from '#text/documents.ts';
import { importTexts } from '#text/import-screen.ts';
import { roleLabels } from '#text/roles.ts';
import { shellTexts } from '#text/shell.ts';
import { useLanguage, useTexts } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useToast } from '#ui/toast.tsx';
import { DropZone } from './import/drop-zone.tsx';
import { bytesOf, documentHash, readPlanDocument } from './import/read-document.ts';
import type { ReadRequest } from './import/reader.worker.ts';
import { importItems } from './import/import-items.ts';
import { ImportReview } from './import/review.tsx';
import { beginReview, keptDraft, keptItems, readAgain, type Review } from './import/review-state.ts';
import { useImportedBefore, useTakeBack } from './import-undo.tsx';
import { useSayEdited } from './edit-outcome.tsx';
import { useMayWrite, WhoWrites } from './may-write.tsx';
import { useNavigation } from './navigation.tsx';
import { runningPlan } from './plan-rows.ts';
import { useActor, useClock, useEditor, useSnapshot } from './plan-session.tsx';
import { routeTo } from './route.ts';

type Stage =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'review';
      readonly review: Review;
      readonly tree: DocumentTree;
      readonly warnings: readonly DocumentWarning[];
      readonly hash: string;
    };

/** Raised when reading changes, so that an import remembers by which reader it was read. */
const READER_VERSION = 1;

export function ImportScreen() {
  const texts = useTexts(importTexts);
  const allowed = useMayWrite('plan');
  if (!allowed) {
    return (
      <div className="page">
        <h1>{texts.chooseHeading}</h1>
        <WhoWrites entities={['plan']} />
      </div>
    );
  }
  return <ImportFlow title={texts.chooseHeading} hint={texts.chooseHint} />;
}

interface ImportFlowProps {
  readonly title: string;
  readonly hint: string;
  readonly more?: ReactNode;
}

export function ImportFlow({ title, hint, more }: ImportFlowProps) {
  const texts = useTexts(importTexts);
  const language = useLanguage();
  const { rows } = useSnapshot();
  const plan = runningPlan(rows);
  const save = useSaveImport();
  const [stage, setStage] = useState<Stage>({ kind: 'choose' });
  const before = useImportedBefore(stage.kind === 'review' ? stage.hash : null);

  async function read(request: ReadRequest, name: string): Promise<void> {
    setStage({ kind: 'reading', name });
    const answer = await readPlanDocument(request);
    if (!answer.ok) {
      setStage({ kind: 'failed', reason: sayDocumentFailure(answer.failure, language) });
      return;
    }
    const { tree, draft, warnings } = answer.value;
    setStage({
      kind: 'review',
      review: beginReview(draft, name, plan === null),
      tree,
      warnings,
      hash: await documentHash(request),
    });
  }

  async function readFile(file: File): Promise<void> {
    const request = await bytesOf(file).catch(() => null);
    if (request === null) setStage({ kind: 'failed', reason: texts.notADocument });
    else if ('ok' in request) {
      if (!request.ok) setStage({ kind: 'failed', reason: sayDocumentFailure(request.failure, language) });
    } else await read(request, file.name);
  }

  if (stage.kind === 'review') {
    const { tree, warnings } = stage;
    const point = async (pointed: ReadonlySet<NodeId>): Promise<void> => {
      const answer = await readPlanDocument({ tree, warnings, pointed });
      // What was read before stands where it cannot be read anew.
      if (answer.ok) setStage({ ...stage, review: readAgain(stage.review, answer.value.draft) });
    };
    return (
      <ImportReview
        review={stage.review}
        tree={stage.tree}
        before={before}
        warnings={stage.warnings.map(({ kind }) => documentWarningTexts[kind][language])}
        newPlan={plan === null}
        onChange={(review) => setStage({ ...stage, review })}
        onPoint={(pointed) => void point(pointed)}
        onSave={() => save(stage.review, tree, stage.hash)}
        onCancel={() => setStage({ kind: 'choose' })}
      />
    );
  }
  return (
    <div className="page">
      {stage.kind === 'reading' ? (
        <>
          <p role="status">{texts.reading(stage.name)}</p>
          <Skeleton label={texts.reading(stage.name)} />
        </>
      ) : (
        <>
          {stage.kind === 'failed' ? (
            <div className="import-failed">
              <Notice kind="error" title={texts.failed}>
                {stage.reason}
              </Notice>
            </div>
          ) : null}
          <DropZone
            title={title}
            more={more}
            onFile={(file) => void readFile(file)}
            onPaste={(text) => void read({ pasted: text }, texts.pastedName)}
            onNothing={() => setStage({ kind: 'failed', reason: texts.notADocument })}
          >
            {hint}
          </DropZone>
        </>
      )}
    </div>
  );
}

/** Makes rows of what was kept, with the import itself as a row of its own, and goes to the overview. */
function useSaveImport(): (review: Review, tree: DocumentTree, hash: string) => void {
  const texts = useTexts(importTexts);
  const language = useLanguage();
  const { rows } = useSnapshot();
  const editor = useEditor();
  const actor = useActor();
  const clock = useClock();
  const { go } = useNavigation();
  const toast = useToast();
  const shell = useTexts(shellTexts);
  const takeBack = useTakeBack();
  const say = useSayEdited();
  return (review, tree, hash) => {
    const plan = runningPlan(rows);
    const now = wholeSecond(clock.now());
    const role = actor.roles[0];
    const made = rowsOf(keptDraft(review), keptItems(review), {
      plan,
      codes: (entity) => rows[entity].map(({ code }) => code),
      workPackages: rows.workPackage,
      source: review.fileName,
      now,
      by: role === undefined ? actor.person.name : roleLabels[role][language],
      newKey: editor.newKey,
    });
    const owner = made[0]?.row.plan ?? plan?.key;
    if (owner === undefined) return;
    const runs = importItems(review, tree, made).map((items): ImportRun => ({
      ...editor.blank(owner),
      title: review.fileName,
      at: now,
      by: actor.person.name,
      documentHash: hash,
      readerVersion: READER_VERSION,
      state: 'saved',
      items,
    }));
    const all = [...made, ...runs.map((row) => ({ entity: 'importRun', row }) as const)];
    const created = editor.createAll(all.map((one) => ({ ...one, via: 'import' })));
    if (!created.ok) {
      say(created, '');
      return;
    }
    const undo = { label: shell.undo, run: () => takeBack(runs, made) };
    toast({ text: texts.done(made.length), action: undo });
    go(routeTo('overview'));
  };
}
