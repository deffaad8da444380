/** Whether a measure must be handled politically, why, and under which case. */
import { Radio, RadioGroup } from '@fluentui/react-components';
import {
  type Measure,
  type PoliticalGround,
  politicalGrounds,
  type PoliticalHandling,
  politicalHandlings,
} from '#domain/measure.ts';
import { LINE_LIMIT } from '#domain/row.ts';
import { measureLabels, politicalGroundLabels, politicalHandlingLabels } from '#text/measure.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { Editable } from '#ui/editable.tsx';
import { useReader, useTexts } from '#ui/language.tsx';

interface PoliticalProps {
  readonly measure: Measure;
  /** null where the reader may not change anything. */
  readonly onChange: ((fields: Partial<Measure>) => void) | null;
}

export function Political({ measure, onChange }: PoliticalProps) {
  const texts = useTexts(measuresTexts);
  const { language } = useReader();
  const { political, politicalGround, politicalCase } = measure;
  if (onChange === null) {
    const because = politicalGround === null || political === 'notNeeded' ? '' : texts.because[politicalGround];
    const words = political === 'notNeeded' ? '' : politicalCase || texts.noCase;
    return (
      <>
        {politicalHandlingLabels[political][language]}
        <span className="political-case">{[because, words].filter(Boolean).join(' ')}</span>
      </>
    );
  }
  return (
    <div className="political">
      <RadioGroup
        className="political-choice"
        layout="horizontal"
        value={political}
        aria-label={measureLabels.political[language]}
        onChange={(_, { value }) => onChange({ political: value as PoliticalHandling })}
      >
        {politicalHandlings.map((one) => (
          <Radio key={one} value={one} label={politicalHandlingLabels[one][language]} />
        ))}
      </RadioGroup>
      {political === 'needed' ? (
        <RadioGroup
          className="political-grounds"
          layout="horizontal"
          value={politicalGround ?? ''}
          aria-label={measureLabels.politicalGround[language]}
          onChange={(_, { value }) => onChange({ politicalGround: value as PoliticalGround })}
        >
          {politicalGrounds.map((one) => (
            <Radio key={one} value={one} label={politicalGroundLabels[one][language]} />
          ))}
        </RadioGroup>
      ) : null}
      {political === 'notNeeded' ? null : (
        <span className="political-case">
          {politicalGround === null ? null : `${texts.because[politicalGround]} `}
          <Editable
            limit={LINE_LIMIT}
            value={politicalCase}
            label={texts.edit(texts.caseNumber)}
            empty={texts.noCase}
            onSave={(written) => onChange({ politicalCase: written })}
          />
        </span>
      )}
    </div>
  );
}
