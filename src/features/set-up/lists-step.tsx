/** The lists as they are made, one line for each. */
import { Button, Checkbox, Spinner } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleHint20Regular } from '@fluentui/react-icons/svg/circle-hint';
import { Warning20Regular } from '@fluentui/react-icons/svg/warning';
import { useState } from 'react';
import { areListsOld, asksLeave, isBegun, type ListLine, listLine, listsStanding } from '#domain/set-up.ts';
import { areListsDone, type ListSurvey } from '#domain/set-up-site.ts';
import { setUpTexts } from '#text/set-up-screen.ts';
import { useTexts } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { useNavigation } from '../navigation.tsx';
import { useSession } from '../plan-session.tsx';
import { routeTo } from '../route.ts';
import { ProgressOf } from './progress-of.tsx';
import { siteAddress, type StepProps } from './step.ts';
import { Trouble } from './trouble.tsx';

export function ListsStep({ port, work, lists, go }: StepProps) {
  const texts = useTexts(setUpTexts);
  const session = useSession();
  const { go: goTo } = useNavigation();
  const [agreed, setAgreed] = useState(false);
  const { making, trouble } = work;
  const done = areListsDone(lists);
  const stopped = making !== null || (asksLeave(lists) && !agreed);
  async function make(): Promise<void> {
    if (!(await work.make(['lists'], agreed))) return;
    // Shown in place of a plan that could not be opened: she stays when it can.
    goTo(routeTo('set-up'), { replace: true });
    await session.open();
  }
  const latest = making?.progress?.making ?? null;
  return (
    <>
      <p className="set-up-text">{texts.listsText(siteAddress(port.place).replace('https://', ''))}</p>
      {areListsOld(lists) ? <p className="set-up-text">{texts.oldLists(lists.version ?? 0, lists.newest)}</p> : null}
      <AsksLeave lists={lists} bin={siteAddress(port.place, '/_layouts/15/AdminRecycleBin.aspx')} />
      {asksLeave(lists) ? (
        <Checkbox
          checked={agreed}
          label={listsStanding(lists, 'gone').length > 0 ? texts.agreeGone : texts.agreeForeign}
          onChange={(_, { checked }) => setAgreed(checked === true)}
        />
      ) : null}
      {trouble === null ? null : <Trouble trouble={trouble} place={port.place} />}
      <ul className="set-up-lines">
        {lists.lists.map((list) => {
          const line = listLine(list, making?.begun ?? [], latest);
          return (
            <li key={list.entity} className={`set-up-line--${line}`}>
              <LineMark line={line} />
              <span>
                <b>{list.label}</b>
                {list.nameTaken ? <span className="muted">{texts.nameTaken}</span> : null}
              </span>
              <span className="set-up-state">{texts.listLines[line]}</span>
            </li>
          );
        })}
      </ul>
      {making === null ? null : <ProgressOf making={making} />}
      <div className="set-up-foot">
        <span className="muted small">{done ? texts.allListsMade : texts.askFirst}</span>
        <span className="grow" />
        <Button size="large" disabledFocusable={making !== null} onClick={() => making === null && go('approval')}>
          {texts.back}
        </Button>
        {done && making === null ? (
          <Button appearance="primary" size="large" onClick={() => go('roles')}>
            {texts.next.roles}
          </Button>
        ) : (
          <Button
            appearance="primary"
            size="large"
            disabledFocusable={stopped}
            onClick={() => {
              if (!stopped) void make();
            }}
          >
            {areListsOld(lists) ? texts.upgrade : isBegun(lists) ? texts.goOn : texts.makeLists}
          </Button>
        )}
      </div>
    </>
  );
}

/** Deleted lists and lists of others: what it would mean to make them or to use them. */
function AsksLeave({ lists, bin }: { readonly lists: ListSurvey; readonly bin: string }) {
  const texts = useTexts(setUpTexts);
  const gone = listsStanding(lists, 'gone');
  const foreign = listsStanding(lists, 'foreign');
  return (
    <>
      {gone.length === 0 ? null : (
        <Notice kind="warning" title={texts.listLines.gone}>
          {texts.gone(gone.join(', '))}{' '}
          <a className="set-up-link" href={bin} target="_blank" rel="noreferrer">
            {texts.bin}
          </a>
        </Notice>
      )}
      {foreign.length === 0 ? null : (
        <Notice kind="warning" title={texts.listLines.foreign}>
          {texts.foreign(foreign.join(', '))}
        </Notice>
      )}
    </>
  );
}

export function LineMark({ line }: { readonly line: ListLine }) {
  switch (line) {
    case 'made':
      return <CheckmarkCircle20Filled className="set-up-made" aria-hidden="true" />;
    case 'making':
      return <Spinner size="extra-tiny" aria-hidden="true" />;
    case 'halfMade':
    case 'waiting':
      return <CircleHint20Regular aria-hidden="true" />;
    case 'gone':
    case 'foreign':
      return <Warning20Regular className="set-up-warning" aria-hidden="true" />;
  }
}
