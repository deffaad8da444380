/** What was taken away from the plan: by whom, when, and the way back. Nothing is ever deleted. */
import { Button } from '@fluentui/react-components';
import { inOslo } from '#base/clock.ts';
import { formatRecentDay } from '#text/calendar-words.ts';
import { capitalised, entityNouns } from '#text/entities.ts';
import { takenAwayTexts } from '#text/taken-away.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { useSayEdited } from './edit-outcome.tsx';
import { EmptyPlan } from './empty-plan.tsx';
import { useMayWrite, WhoWrites } from './may-write.tsx';
import { runningPlan } from './plan-rows.ts';
import { useEditor, useSnapshot } from './plan-session.tsx';
import { restorable, type TakenAway, takenAway } from './taken-away/taken-away-state.ts';
import { WhenLoaded } from './when-loaded.tsx';
import './taken-away/taken-away.css';

export function TakenAwayScreen() {
  const texts = useTexts(takenAwayTexts);
  const { rows } = useSnapshot();
  const plan = runningPlan(rows);
  if (plan === null) return <EmptyPlan />;
  const found = takenAway(rows, plan);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{texts.heading}</h1>
        <span className="muted">{texts.explain}</span>
      </div>
      {found.length === 0 ? null : (
        <ul className="taken-away surface">
          {found.map((one) => (
            <Row key={one.row.key} taken={one} />
          ))}
        </ul>
      )}
      <WhenLoaded lists={restorable}>
        {found.length === 0 ? <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState> : null}
      </WhenLoaded>
    </div>
  );
}

function Row({ taken }: { readonly taken: TakenAway }) {
  const texts = useTexts(takenAwayTexts);
  const { language, today } = useReader();
  const editor = useEditor();
  const say = useSayEdited();
  const { entity, row, code, title, by, at } = taken;
  const allowed = useMayWrite(entity);
  const noun = capitalised(entityNouns[entity][language].singular);
  const name = title || `${noun}. ${texts.untitled}`;
  return (
    <li>
      <div>
        <b>{[code, name].filter(Boolean).join(' ')}</b>
        <span className="muted small">
          {noun}. {texts.by(by, formatRecentDay(inOslo(at).day, language, today))}
        </span>
      </div>
      {allowed ? (
        <Button
          aria-label={texts.putBackOne(name)}
          onClick={() => void say(editor.restore(entity, row), texts.isBack(name))}
        >
          {texts.putBack}
        </Button>
      ) : (
        <WhoWrites entities={[entity]} />
      )}
    </li>
  );
}
