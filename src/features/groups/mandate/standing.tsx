/** A mandate that is approved: the card, and the whole of it. It is read; a new version is written beside it. */
import type { Mandate } from '#domain/group.ts';
import type { Plan } from '#domain/plan.ts';
import { formatDay } from '#text/calendar-words.ts';
import { mandateLabels, mandateStateLabels } from '#text/group.ts';
import { mandateTexts } from '#text/mandate-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { PanelLine } from '#ui/side-panel.tsx';
import { DecisionTag } from '#ui/tag.tsx';
import { TimeMark } from '#ui/time-mark.tsx';
import { formatRoute } from '../../route.ts';
import { ServedGroups } from './served.tsx';
import { MandateSteps, type Taking } from './steps.tsx';

interface StandingProps {
  readonly plan: Plan;
  readonly mandate: Mandate;
  readonly whole: boolean;
  readonly taking: Taking;
}

export const MandateStanding = ({ plan, mandate, whole, taking }: StandingProps) => (
  <>
    <MandateWords mandate={mandate} whole={whole} />
    {whole ? <ServedGroups plan={plan} mandate={mandate} /> : null}
    <Approval mandate={mandate} />
    <MandateSteps plan={plan} mandate={mandate} taking={taking} />
  </>
);

/** Without the whole it says what the card says: what to do, what comes of it and when, and the limits. */
export function MandateWords({ mandate, whole }: Pick<StandingProps, 'mandate' | 'whole'>) {
  const { language } = useReader();
  const label = (field: keyof typeof mandateLabels): string => mandateLabels[field][language];
  const { text, tasks, deliverable, deadline, limits, resources } = mandate;
  const timed = deadline.words !== '';
  return (
    <>
      {text === '' ? null : <p className="mandate-text">{text}</p>}
      {tasks.length === 0 || (!whole && text !== '') ? null : (
        <ul className="mandate-tasks">
          {tasks.map((task) => (
            <li key={task}>{task}</li>
          ))}
        </ul>
      )}
      {deliverable === '' && !timed ? null : (
        <PanelLine label={label(deliverable === '' ? 'deadline' : 'deliverable')}>
          <span className="mandate-delivers">
            {deliverable === '' ? null : <span>{deliverable}</span>}
            {timed ? <TimeMark date={deadline} /> : null}
          </span>
        </PanelLine>
      )}
      {limits === '' ? null : <PanelLine label={label('limits')}>{limits}</PanelLine>}
      {whole && resources !== '' ? <PanelLine label={label('resources')}>{resources}</PanelLine> : null}
    </>
  );
}

/** Who approved it, when and in what case; and where it has come since. */
export function Approval({ mandate }: { readonly mandate: Mandate }) {
  const texts = useTexts(mandateTexts);
  const { language } = useReader();
  const day = mandate.approvedOn === null ? '' : formatDay(mandate.approvedOn, language, 'short');
  const said = texts.approvedBy(mandate.approvedBy, day, mandate.approvedCase);
  return (
    <div className="mandate-approved">
      <p className="mandate-approval">
        <DecisionTag>{mandateStateLabels.approved[language]}</DecisionTag>
        {mandate.decision === null ? (
          <span>{said}</span>
        ) : (
          <a className="text-link" href={formatRoute({ screen: 'decisions', open: mandate.decision.key })}>
            {said || mandate.decision.title}
          </a>
        )}
      </p>
      <p className="mandate-state">
        <b>{mandateStateLabels[mandate.state][language]}</b>
        {mandate.version > 1 ? <span className="muted">{texts.version(mandate.version)}</span> : null}
        {mandate.deliveredOn === null || mandate.state === 'active' ? null : (
          <span>{texts.deliveredOn(formatDay(mandate.deliveredOn, language, 'short'))}</span>
        )}
      </p>
      {mandate.delivery === '' ? null : (
        <p>
          {mandateLabels.delivery[language]}: {mandate.delivery}
        </p>
      )}
      {mandate.returnedBecause === '' ? null : (
        <p>
          {mandateLabels.returnedBecause[language]}: {mandate.returnedBecause}
        </p>
      )}
      {mandate.registeredAfterwards ? <p className="muted small">{texts.afterwards(mandate.source)}</p> : null}
    </div>
  );
}
