/** What is known of the site while somebody goes through set-up, and the making of its parts: one thing at a time. */
import { useCallback, useEffect, useState } from 'react';
import type { PlanFailure } from '#domain/failure.ts';
import {
  areRulesMade,
  type RulesSurvey,
  type SetUpOutline,
  type SetUpPart,
  type SetUpProgress,
  type SetUpTrouble,
  troubleOf,
} from '#domain/set-up.ts';
import type { ListSurvey } from '#domain/set-up-site.ts';
import type { PlanSetup } from '../ports.ts';

export interface Making {
  readonly part: SetUpPart;
  readonly progress: SetUpProgress | null;
  /** Lists whose making has begun in this run, the latest last. */
  readonly begun: readonly string[];
}

export interface SetUpWork {
  readonly outline: SetUpOutline | null;
  readonly lists: ListSurvey | null;
  /** null until somebody has had it looked at: looking asks for SharePoint's own leave. */
  readonly rules: RulesSurvey | null;
  /** Why the lists could not be looked at. */
  readonly lookFailure: PlanFailure | null;
  readonly making: Making | null;
  readonly trouble: SetUpTrouble | null;
  readonly look: () => Promise<void>;
  /** Makes parts one after the other; answers whether all of them were made. Views do not wait for rights that a channel refuses. */
  readonly make: (parts: readonly SetUpPart[], agreed: boolean) => Promise<boolean>;
}

export function useSetUpWork(port: PlanSetup): SetUpWork {
  const [outline, setOutline] = useState<SetUpOutline | null>(null);
  const [lists, setLists] = useState<ListSurvey | null>(null);
  const [rules, setRules] = useState<RulesSurvey | null>(null);
  const [lookFailure, setLookFailure] = useState<PlanFailure | null>(null);
  const [making, setMaking] = useState<Making | null>(null);
  const [trouble, setTrouble] = useState<SetUpTrouble | null>(null);

  const look = useCallback(async (): Promise<void> => {
    const [outlined, survey] = await Promise.all([port.outline(), port.surveyLists()]);
    if (outlined.ok) setOutline(outlined.value);
    if (survey.ok) setLists(survey.value);
    setLookFailure(survey.ok ? null : survey.failure);
  }, [port]);

  useEffect(() => {
    async function first(): Promise<void> {
      await look();
    }
    void first();
  }, [look]);

  async function make(parts: readonly SetUpPart[], agreed: boolean): Promise<boolean> {
    setTrouble(null);
    let all = true;
    for (const part of parts) {
      const begun: string[] = [];
      setMaking({ part, progress: null, begun });
      const made = await port.make(
        part,
        (progress) => {
          if (progress.making !== null) begun.push(progress.making);
          setMaking({ part, progress, begun: [...begun] });
        },
        agreed,
      );
      // What stands now is told before anything else is: a part that failed may have come far.
      const known = await lookAfter(part);
      if (made.ok) continue;
      const met = troubleOf(made.failure, part, port.place, known !== null && areRulesMade(known));
      setTrouble(met);
      all = false;
      if (met.kind !== 'notEnforced') break;
    }
    setMaking(null);
    return all;
  }

  async function lookAfter(part: SetUpPart): Promise<RulesSurvey | null> {
    if (part === 'lists') {
      await look();
      return null;
    }
    const survey = await port.surveyRules();
    if (survey.ok) setRules(survey.value);
    return survey.ok ? survey.value : null;
  }

  return { outline, lists, rules, lookFailure, making, trouble, look, make };
}
