/** By which rules the plan is run: the way of proposals, who may move what, the language of the document. Read by all. */
import type { ReactNode } from 'react';
import { bodies, type Body, type Plan, type PlanSettings } from '#domain/plan.ts';
import { ruleWriters } from '#domain/plan-change.ts';
import { holds } from '#domain/role.ts';
import { bodyLabels } from '#text/bodies.ts';
import { anyOf } from '#text/any-of.ts';
import { ruleOfChanges } from '#text/plan-change.ts';
import { planAdoptionTexts } from '#text/plan-adoption.ts';
import { consultationPlaceLabels, planLabels, planLanguageLabels, planSettingLabels } from '#text/plan.ts';
import { roleInSentence } from '#text/roles.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { useActor } from '../plan-session.tsx';
import { NumberField } from './number-field.tsx';

interface SettingsProps {
  readonly plan: Plan;
  /** null where the reader may not change the plan. */
  readonly save: ((fields: Partial<Plan>) => void) | null;
}

export function Settings({ plan, save }: SettingsProps) {
  const texts = useTexts(planAdoptionTexts);
  const { language } = useReader();
  const actor = useActor();
  const { settings } = plan;
  const writers = ruleWriters(plan);
  const mayRule = save !== null && (writers === null || holds(actor, writers));
  const set = (fields: Partial<PlanSettings>): void => save?.({ settings: { ...settings, ...fields } });
  const body = (label: string, value: Body, allowed: boolean, onChange: (value: Body) => void): ReactNode => (
    <Choice
      label={label}
      value={value}
      choices={bodies.map((one) => ({ value: one, label: bodyLabels[one][language] }))}
      onChange={allowed ? onChange : null}
    />
  );
  const path = (field: 'compiles' | 'recommends' | 'decides'): ReactNode =>
    body(planSettingLabels[field][language], settings[field], save !== null, (value) => set({ [field]: value }));
  return (
    <>
      <h3>{texts.path}</h3>
      <dl className="plan-facts">
        {path('compiles')}
        {path('recommends')}
        {path('decides')}
        <Choice
          label={planSettingLabels.consultation[language]}
          value={settings.consultation}
          choices={(['beforeRecommendation', 'beforeDecision'] as const).map((value) => ({
            value,
            label: consultationPlaceLabels[value][language],
          }))}
          onChange={save === null ? null : (consultation) => set({ consultation })}
        />
      </dl>
      <h3>{texts.changes}</h3>
      <p className="plan-rule">{ruleOfChanges(settings, language)}</p>
      <dl className="plan-facts">
        <Fact label={texts.tolerance}>
          {mayRule ? (
            <NumberField
              label={texts.tolerance}
              value={settings.toleranceDays}
              most={365}
              wrong={texts.wrongDays}
              unit={texts.toleranceUnit(2).replace('2 ', '')}
              onSave={(toleranceDays) => set({ toleranceDays })}
            />
          ) : (
            texts.toleranceUnit(settings.toleranceDays)
          )}
        </Fact>
        {body(texts.small, settings.changes.small, mayRule, (small) =>
          set({ changes: { ...settings.changes, small } }),
        )}
        {body(texts.large, settings.changes.large, mayRule, (large) =>
          set({ changes: { ...settings.changes, large } }),
        )}
      </dl>
      {save !== null && !mayRule && writers !== null ? (
        <p className="muted small">
          {texts.ruleWriters(
            anyOf(
              writers.map((role) => roleInSentence[role][language]),
              language,
            ),
          )}
        </p>
      ) : null}
      <h3>{texts.document}</h3>
      <dl className="plan-facts">
        <Choice
          label={planLabels.language[language]}
          value={plan.language}
          choices={(['nb', 'nn'] as const).map((value) => ({ value, label: planLanguageLabels[value][language] }))}
          onChange={save === null ? null : (value) => save({ language: value })}
        />
        <Choice
          label={texts.reading}
          value={plan.preliminary ? 'yes' : 'no'}
          choices={(['yes', 'no'] as const).map((value) => ({ value, label: texts.preliminary[value] }))}
          onChange={save === null ? null : (value) => save({ preliminary: value === 'yes' })}
        />
      </dl>
    </>
  );
}

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: ((value: Value) => void) | null;
}

function Choice<Value extends string>({ label, value, choices, onChange }: ChoiceProps<Value>) {
  return (
    <Fact label={label}>
      {onChange === null ? (
        choices.find((choice) => choice.value === value)?.label
      ) : (
        <ChoiceField label={label} value={value} choices={choices} onChange={onChange} />
      )}
    </Fact>
  );
}
