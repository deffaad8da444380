/** «Gjelder for»: who a measure is meant for, and whether it has reached them. */
import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { type Coverage, coverageStates } from '#domain/measure.ts';
import { coverageStateLabels } from '#text/measure.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { useLanguage, useTexts } from '#ui/language.tsx';
import { NameForm } from '#ui/name-form.tsx';
import { StatusGlyph } from '#ui/status-mark.tsx';
import { coverageGlyphs } from './measure-cells.tsx';

interface CoverageFieldProps {
  readonly coverage: readonly Coverage[];
  /** null where the reader may not change anything. */
  readonly onChange: ((coverage: readonly Coverage[]) => void) | null;
}

export function CoverageField({ coverage, onChange }: CoverageFieldProps) {
  const texts = useTexts(measuresTexts);
  const language = useLanguage();
  const states = coverageStates.map((value) => ({ value, label: coverageStateLabels[value][language] }));
  return (
    <div className="coverage">
      {coverage.length === 0 ? null : (
        <ul className="coverage-lines">
          {coverage.map((one) => (
            <li key={one.audience}>
              <span className="grow">{one.audience}</span>
              <StatusGlyph status={coverageGlyphs[one.state]} />
              {onChange === null ? (
                coverageStateLabels[one.state][language]
              ) : (
                <>
                  <ChoiceField
                    label={one.audience}
                    value={one.state}
                    choices={states}
                    onChange={(state) => onChange(coverage.map((each) => (each === one ? { ...one, state } : each)))}
                  />
                  <Button
                    appearance="subtle"
                    size="small"
                    icon={<Dismiss16Regular />}
                    aria-label={texts.takeAwayAudience(one.audience)}
                    onClick={() => onChange(coverage.filter((each) => each !== one))}
                  />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {onChange === null ? null : (
        <NameForm
          look="quiet"
          label={texts.addAudience}
          question={texts.whichAudience}
          onCreate={(audience) => {
            if (!coverage.some((one) => one.audience === audience)) {
              onChange([...coverage, { audience, state: 'notStarted' }]);
            }
          }}
        />
      )}
    </div>
  );
}
