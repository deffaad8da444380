/** The first thing anybody sees: how a plan comes here. */
import { Button } from '@fluentui/react-components';
import { Suspense, useEffect } from 'react';
import { blankPlan } from '#domain/plan.ts';
import { newRow } from '#domain/row.ts';
import { areListsDone } from '#domain/set-up-site.ts';
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
import { useSetUp } from './set-up-port.ts';

const ImportFlow = brought(async () => (await import('./import.tsx')).ImportFlow);

export function EmptyPlan() {
  const texts = useTexts(overviewTexts);
  const shell = useTexts(shellTexts);
  const editor = useEditor();
  const { go } = useNavigation();
  useUnfinishedSetUp();
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

/** Whoever left set-up before the lists were done is led back to it. */
function useUnfinishedSetUp(): void {
  const setUp = useSetUp();
  const { go } = useNavigation();
  useEffect(() => {
    if (setUp === null || !setUp.place.offered) return undefined;
    let wanted = true;
    async function look(port: NonNullable<typeof setUp>): Promise<void> {
      const survey = await port.surveyLists();
      if (wanted && survey.ok && !areListsDone(survey.value)) go(routeTo('set-up'), { replace: true });
    }
    void look(setUp);
    return () => {
      wanted = false;
    };
  }, [setUp, go]);
}
