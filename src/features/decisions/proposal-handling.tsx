/** What a proposal costs, how it is handled and why, and who decides it then. */
import { Button } from '@fluentui/react-components';
import { type BudgetPlace, budgetPlaces, type PoliticalGround, politicalGrounds } from '#domain/measure.ts';
import { decidesOn, type Handling, handlings, type Proposal, type ProposalSurroundings } from '#domain/proposal.ts';
import { handlingWriters, suggestedHandling } from '#domain/proposal-handling.ts';
import { holds } from '#domain/role.ts';
import { LINE_LIMIT } from '#domain/row.ts';
import { anyOf } from '#text/any-of.ts';
import { bodyLabels } from '#text/bodies.ts';
import { decisionsTexts } from '#text/decisions-screen.ts';
import { budgetPlaceLabels, costLabels, politicalGroundLabels } from '#text/measure.ts';
import { handlingLabels, proposalLabels } from '#text/proposal.ts';
import { proposalScreenTexts } from '#text/proposal-screen.ts';
import { roleInSentence } from '#text/roles.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { Editable } from '#ui/editable.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { PanelLine } from '#ui/side-panel.tsx';
import { useToast } from '#ui/toast.tsx';
import { useActor } from '../plan-session.tsx';
import { amountOf, shownAmount } from './amounts.ts';

interface ProposalHandlingProps {
  readonly proposal: Proposal;
  readonly surroundings: ProposalSurroundings;
  /** null where nothing of it may be written. */
  readonly save: ((fields: Partial<Proposal>) => void) | null;
}

const isGround = (value: string): value is PoliticalGround => politicalGrounds.some((ground) => ground === value);

export function ProposalHandling({ proposal, surroundings, save }: ProposalHandlingProps) {
  const words = useTexts(decisionsTexts);
  const texts = useTexts(proposalScreenTexts);
  const { language } = useReader();
  const actor = useActor();
  const label = (field: 'handling' | 'ground'): string => proposalLabels[field][language];
  const writers = handlingWriters(proposal, surroundings);
  const choose = save === null || (writers !== null && !holds(actor, writers)) ? null : save;
  const ground = proposal.ground === null ? words.noArea : politicalGroundLabels[proposal.ground][language];
  return (
    <>
      <PanelLine label={label('handling')}>
        {choose === null ? (
          handlingLabels[proposal.handling][language]
        ) : (
          <ChoiceField<Handling>
            label={label('handling')}
            value={proposal.handling}
            choices={handlings.map((one) => ({ value: one, label: handlingLabels[one][language] }))}
            onChange={(handling) => choose({ handling, ground: handling === 'political' ? proposal.ground : null })}
          />
        )}
        {save === null || choose !== null || writers === null ? null : (
          <p className="muted small">
            {texts.onlyNow(
              anyOf(
                writers.map((role) => roleInSentence[role][language]),
                language,
              ),
            )}
          </p>
        )}
        <Suggestion proposal={proposal} choose={choose} />
      </PanelLine>
      {proposal.handling === 'political' ? (
        <PanelLine label={label('ground')}>
          {choose === null ? (
            ground
          ) : (
            <ChoiceField
              label={label('ground')}
              value={proposal.ground ?? ''}
              choices={[
                { value: '', label: words.noArea },
                ...politicalGrounds.map((one) => ({ value: one, label: politicalGroundLabels[one][language] })),
              ]}
              onChange={(chosen) => choose({ ground: isGround(chosen) ? chosen : null })}
            />
          )}
          {choose === null || proposal.ground !== null ? null : <p className="muted small">{texts.whyPolitical}</p>}
        </PanelLine>
      ) : null}
      {proposal.kind === 'proposal' ? (
        <PanelLine label={texts.decides}>{bodyLabels[decidesOn(proposal, surroundings.settings)][language]}</PanelLine>
      ) : null}
      <Costs proposal={proposal} save={save} />
    </>
  );
}

/** Proposed from what it costs; a person chooses. */
function Suggestion({
  proposal,
  choose,
}: {
  readonly proposal: Proposal;
  readonly choose: ProposalHandlingProps['save'];
}) {
  const texts = useTexts(proposalScreenTexts);
  const suggested = suggestedHandling(proposal);
  if (suggested === null) return null;
  const { handling, ground, because } = suggested;
  return (
    <div className="proposal-suggestion">
      <p className="small">{texts.suggested[because]}</p>
      {choose === null ? null : (
        <Button size="small" onClick={() => choose({ handling, ground })}>
          {texts.choose[handling === proposal.handling ? 'ground' : handling]}
        </Button>
      )}
    </div>
  );
}

const amounts = ['costOnce', 'costYearly', 'fullTimeEquivalents'] as const;

function Costs({ proposal, save }: Pick<ProposalHandlingProps, 'proposal' | 'save'>) {
  const words = useTexts(decisionsTexts);
  const texts = useTexts(proposalScreenTexts);
  const { language } = useReader();
  const toast = useToast();
  const known = amounts.filter((field) => proposal[field] !== null);
  // A reader is told what is known.
  const shown = save === null ? known : amounts;
  return (
    <>
      {shown.map((field) => (
        <PanelLine key={field} label={costLabels[field][language]}>
          <Editable
            limit={LINE_LIMIT}
            value={shownAmount(proposal[field], language)}
            label={words.edit(costLabels[field][language])}
            empty={words.nothingWritten}
            locked={save === null}
            onSave={(written) => {
              const amount = amountOf(written);
              if (amount.ok) save?.({ [field]: amount.value });
              else toast({ text: texts.notAnAmount });
            }}
          />
        </PanelLine>
      ))}
      {save === null && proposal.budget === 'unknown' && known.length === 0 ? null : (
        <PanelLine label={costLabels.budget[language]}>
          {save === null ? (
            budgetPlaceLabels[proposal.budget][language]
          ) : (
            <ChoiceField<BudgetPlace>
              label={costLabels.budget[language]}
              value={proposal.budget}
              choices={budgetPlaces.map((place) => ({ value: place, label: budgetPlaceLabels[place][language] }))}
              onChange={(budget) => save({ budget })}
            />
          )}
        </PanelLine>
      )}
    </>
  );
}
