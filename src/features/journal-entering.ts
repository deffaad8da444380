/** Entering records in the journal: each an entry of its own, put to the server one after the other and told of as one. */
import { wholeSecond } from '#base/clock.ts';
import { entryFor, type JournalDraft, type JournalRecord } from '#domain/journal.ts';
import type { Plan } from '#domain/plan.ts';
import { recordKeepers, roleFor } from '#domain/role.ts';
import { journalTexts } from '#text/journal-screen.ts';
import { roleLabels } from '#text/roles.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { useToast } from '#ui/toast.tsx';
import { inTurn } from './ask-server.ts';
import { useActor, useClock, useEditor } from './plan-session.tsx';
import { type Registering, useRegistering } from './registering.tsx';

interface Entering {
  readonly registering: Registering;
  readonly enter: (records: readonly JournalRecord[], draft: JournalDraft, done: () => void) => void;
}

export function useEntering(plan: Plan): Entering {
  const texts = useTexts(journalTexts);
  const { language } = useReader();
  const editor = useEditor().as(recordKeepers);
  const actor = useActor();
  const clock = useClock();
  const toast = useToast();
  const registering = useRegistering('journalEntry');
  return {
    registering,
    enter(records, draft, done) {
      const said = { at: wholeSecond(clock.now()), by: roleLabels[roleFor(actor, recordKeepers)][language] };
      registering.press(
        '',
        () =>
          inTurn(
            records.map((record) =>
              editor.registration({
                entity: 'journalEntry',
                before: null,
                after: entryFor(record, draft, editor.blank(plan.key), said),
              }),
            ),
          ),
        () => {
          toast({ text: texts.done });
          done();
        },
      );
    },
  };
}
