/** Groups, rights and views: made by SharePoint's own leave, or by an owner's hand. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { areRulesDone, rulesCounted, rulesKinds, type RulesSurvey, type SetUpPart } from '#domain/set-up.ts';
import { isAnyPlan } from '#domain/set-up-site.ts';
import { setUpTexts } from '#text/set-up-screen.ts';
import { byHandTexts } from '#text/set-up-by-hand.ts';
import { useTexts } from '#ui/language.tsx';
import { useSnapshot } from '../plan-session.tsx';
import { ByHand } from './by-hand.tsx';
import { LineMark } from './lists-step.tsx';
import { ProgressOf } from './progress-of.tsx';
import { siteAddress, type StepProps } from './step.ts';
import { Trouble } from './trouble.tsx';

const all: readonly SetUpPart[] = ['rights', 'views', 'page'];

export function RolesStep({ port, work, outline, go }: StepProps) {
  const texts = useTexts(setUpTexts);
  const byHand = useTexts(byHandTexts);
  const [handShown, setHandShown] = useState(false);
  const { making, trouble, rules } = work;
  const hasPlan = isAnyPlan(useSnapshot().rows.plan);
  const done = rules !== null && areRulesDone(rules);
  async function make(): Promise<void> {
    await work.make(all, false);
  }
  return (
    <>
      <p className="set-up-text">{texts.rolesText}</p>
      {trouble === null ? null : <Trouble trouble={trouble} place={port.place} />}
      <Rules rules={rules} hasPlan={hasPlan} />
      {making === null ? null : <ProgressOf making={making} />}
      <p className="set-up-text">
        {texts.fillGroups}{' '}
        <a
          className="set-up-link"
          href={siteAddress(port.place, '/_layouts/15/groups.aspx')}
          target="_blank"
          rel="noreferrer"
        >
          {texts.openGroups}
        </a>
      </p>
      {handShown ? (
        <ByHand rights={outline.rights} site={siteAddress(port.place)} />
      ) : (
        <Button appearance="subtle" onClick={() => setHandShown(true)}>
          {byHand.show}
        </Button>
      )}
      <div className="set-up-foot">
        <span className="grow" />
        <Button size="large" disabledFocusable={making !== null} onClick={() => making === null && go('lists')}>
          {texts.back}
        </Button>
        {done ? null : (
          <Button size="large" disabledFocusable={making !== null} onClick={() => making === null && go('plan')}>
            {texts.skipRights}
          </Button>
        )}
        {done && making === null ? (
          <Button appearance="primary" size="large" onClick={() => go('plan')}>
            {texts.next.plan}
          </Button>
        ) : (
          <Button
            appearance="primary"
            size="large"
            disabledFocusable={making !== null}
            onClick={() => {
              if (making === null) void make();
            }}
          >
            {rules === null && !hasPlan ? texts.makeRights : texts.checkRights}
          </Button>
        )}
      </div>
    </>
  );
}

/** Each kind of what is made, and how much of it stands; before anybody has looked, only what is to come. */
function Rules({ rules, hasPlan }: { readonly rules: RulesSurvey | null; readonly hasPlan: boolean }) {
  const texts = useTexts(setUpTexts);
  const counts = rules === null ? null : rulesCounted(rules);
  return (
    <>
      <ul className="set-up-lines">
        {rulesKinds.map((kind) => {
          const count = counts?.[kind] ?? null;
          const line = count !== null && count.made === count.of ? 'made' : 'waiting';
          return (
            <li key={kind} className={`set-up-line--${line}`}>
              <LineMark line={line} />
              <b>{texts.partsMade[kind]}</b>
              <span className="set-up-state">
                {line === 'made'
                  ? texts.listLines.made
                  : count === null
                    ? hasPlan
                      ? texts.unknown
                      : texts.listLines.waiting
                    : texts.madeOf(count.made, count.of)}
              </span>
            </li>
          );
        })}
      </ul>
      {rules?.foreign.map(({ who, list }) => (
        <p key={`${who} ${list}`} className="set-up-text muted">
          {texts.letIn(who, list)}
        </p>
      ))}
    </>
  );
}
