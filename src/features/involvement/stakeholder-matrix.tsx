/** Who stands where: stance, or influence, against how strongly they are affected. A table; on a phone a list. */
import { type ReactNode, useState } from 'react';
import { affectedDegrees, influences, type Stakeholder, stances } from '#domain/stakeholder.ts';
import { involvementTexts } from '#text/involvement-screen.ts';
import { affectedDegreeLabels, influenceLabels, stakeholderLabels, stanceLabels } from '#text/stakeholder.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { Section } from '#ui/section.tsx';
import { formatRoute } from '../route.ts';
import { matrixOf, type MatrixSide } from './involvement-state.ts';

interface StakeholderMatrixProps {
  readonly stakeholders: readonly Stakeholder[];
  readonly action: ReactNode;
}

export function StakeholderMatrix({ stakeholders, action }: StakeholderMatrixProps) {
  const texts = useTexts(involvementTexts);
  const { language } = useReader();
  const [side, setSide] = useState<MatrixSide>('stance');
  const sides: readonly MatrixSide[] = ['stance', 'influence'];
  const lines =
    side === 'stance'
      ? matrixOf(stakeholders, 'stance', stances, affectedDegrees).map((line) => ({
          ...line,
          label: stanceLabels[line.value][language],
        }))
      : matrixOf(stakeholders, 'influence', influences, affectedDegrees).map((line) => ({
          ...line,
          label: influenceLabels[line.value][language],
        }));
  return (
    <Section
      title={texts.stakeholders}
      hint={texts.stakeholdersHint[side]}
      {...(stakeholders.length > 0 && {
        action: (
          <ChoiceField
            label={texts.sortBy}
            value={side}
            choices={sides.map((value) => ({ value, label: stakeholderLabels[value][language] }))}
            onChange={setSide}
          />
        ),
      })}
    >
      {stakeholders.length === 0 ? (
        <EmptyState title={texts.noStakeholders}>{texts.noStakeholdersText}</EmptyState>
      ) : (
        <table className="stakeholder-matrix">
          <thead>
            <tr>
              <th scope="col">{stakeholderLabels[side][language]}</th>
              {lines[0]?.cells.map(({ affected }) => (
                <th key={affected} scope="col">
                  {affectedDegreeLabels[affected][language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.value}>
                <th scope="row">{line.label}</th>
                {line.cells.map(({ affected, stakeholders: here }) => (
                  <td key={affected}>
                    <span className="stakeholder-degree" aria-hidden="true">
                      {affectedDegreeLabels[affected][language]}
                    </span>
                    {here.length === 0 ? (
                      <span className="muted">{texts.nobodyHere}</span>
                    ) : (
                      <ul>
                        {here.map(({ key, title }) => (
                          <li key={key}>
                            <a href={formatRoute({ screen: 'involvement', open: key })}>{title}</a>
                          </li>
                        ))}
                      </ul>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {action}
    </Section>
  );
}
