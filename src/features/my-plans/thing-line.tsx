/** One of a person's things in one of her plans: what it is, how it stands, and the way to it. */
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import type { ReactNode } from 'react';
import { stateOn } from '#domain/fuzzy-date.ts';
import { type MyThing, titleOfThing } from '#domain/my-things.ts';
import { capitalised, entityNouns } from '#text/entities.ts';
import { formatTimeState } from '#text/fuzzy-date.ts';
import { myPageTexts } from '#text/my-page-screen.ts';
import { myPlansTexts } from '#text/my-plans-screen.ts';
import { awaitedLine } from '#text/proposal-lines.ts';
import { dueWords, reportOf } from '#text/report-period.ts';
import { HelpMark, LateMark } from '#ui/attention-mark.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { StatusMark } from '#ui/status-mark.tsx';
import { ProposalTag } from '#ui/tag.tsx';
import { TimeMark } from '#ui/time-mark.tsx';
import { shortNameOf } from '../group-rows.ts';
import type { WayThere } from '../ports.ts';

export function ThingLine({ thing, way }: { readonly thing: MyThing; readonly way: WayThere }) {
  const { language } = useReader();
  const title =
    thing.kind === 'report'
      ? reportOf(thing.report.period, shortNameOf(thing.report.group), language)
      : titleOfThing(thing);
  return (
    <li>
      <WayLink way={way} className="thing">
        <span className="thing-title">
          {title}
          <ArrowRight16Regular aria-hidden="true" />
        </span>
        <span className="thing-facts">
          <Facts thing={thing} />
        </span>
      </WayLink>
    </li>
  );
}

interface WayLinkProps {
  readonly way: WayThere;
  readonly className: string;
  readonly label?: string;
  readonly children: ReactNode;
}

/** A real link, so that it can be copied and opened beside; Teams goes to its own by its own means. */
export function WayLink({ way: { href, open }, className, label, children }: WayLinkProps) {
  return (
    <a
      className={className}
      href={href}
      {...(label !== undefined && { 'aria-label': label })}
      onClick={(event) => {
        if (open === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        open();
      }}
    >
      {children}
    </a>
  );
}

function Facts({ thing }: { readonly thing: MyThing }) {
  const texts = useTexts(myPlansTexts);
  const mine = useTexts(myPageTexts);
  const { language, today } = useReader();
  switch (thing.kind) {
    case 'report': {
      const { period, draft, filled, of, late } = thing.report;
      const due = period.due === null ? null : dueWords(period.due, language, today);
      return (
        <>
          {due === null ? null : late ? (
            <LateMark>{mine.deadlineWas(due)}</LateMark>
          ) : (
            <span>{mine.deadline(due)}</span>
          )}
          <span>{draft === null ? mine.notBegun : mine.filled(filled, of)}</span>
        </>
      );
    }
    case 'measure':
      return (
        <>
          <StatusMark status={thing.measure.status} />
          <TimeMark date={thing.measure.when} />
          {thing.late === null ? null : (
            <LateMark>{formatTimeState({ kind: 'over', days: thing.late }, language)}</LateMark>
          )}
          {thing.unconfirmed ? <span>{texts.holdsStill}</span> : null}
        </>
      );
    case 'proposal':
      return (
        <>
          <ProposalTag>
            {[capitalised(entityNouns.proposal[language].singular), thing.proposal.code].filter(Boolean).join(' ')}
          </ProposalTag>
          <span>{awaitedLine(thing.awaited, language)}</span>
        </>
      );
    case 'request':
      return (
        <>
          <HelpMark>{capitalised(entityNouns.request[language].singular)}</HelpMark>
          {thing.request.addressee === '' ? null : <span>{thing.request.addressee}</span>}
          {thing.request.needed.words === '' ? null : <TimeMark date={thing.request.needed} />}
        </>
      );
    case 'milestone': {
      const standing = formatTimeState(stateOn(thing.milestone.when, today), language);
      return (
        <>
          <span>{capitalised(entityNouns.milestone[language].singular)}</span>
          <TimeMark date={thing.milestone.when} />
          {thing.standing === 'late' ? (
            <LateMark>{standing}</LateMark>
          ) : standing === '' ? null : (
            <span>{standing}</span>
          )}
        </>
      );
    }
  }
}
