/** The first thing anybody sees: how a plan comes here. */
import { Button } from '@fluentui/react-components';
import { Suspense } from 'react';
import { blankPlan } from '#domain/plan.ts';
import { newRow } from '#domain/row.ts';
import { overviewTexts } from '#text/overview-screen.ts';
import { shellTexts } from '#text/shell.ts';
import { brought } from '#ui/brought.ts';
import { useTexts } from '#ui/language.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useMayWrite } from './may-write.tsx';
import { useNavigation } from './navigation.tsx';
import { useEditor } from './plan-session.tsx';
import { routeTo } from './route.ts';

const ImportFlow = brought(async () => (await import('./import.tsx')).ImportFlow);

export function EmptyPlan() {
  const texts = useTexts(overviewTexts);
  const shell = useTexts(shellTexts);
  const editor = useEditor();
  const { go } = useNavigation();
  const allowed = useMayWrite('plan');
  if (!allowed) {
    return (
      <div className="page">
        <EmptyState heading="h1" title={texts.emptyTitle}>
          {texts.readerEmpty}
        </EmptyState>
      </div>
    );
  }
  function startEmpty(): void {
    const key = editor.newKey();
    editor.create('plan', blankPlan(newRow(key, key)));
    go(routeTo('plan'));
  }
  return (
    <Suspense fallback={<Skeleton label={shell.loading} />}>
      <ImportFlow
        title={texts.emptyTitle}
        hint={texts.emptyText}
        more={
          <Button appearance="subtle" onClick={startEmpty}>
            {texts.startEmpty}
          </Button>
        }
      />
    </Suspense>
  );
}
