/** One proposal: written on until it is decided, and the steps that may be taken with it. Saved at once, with undo. */
import { Button } from '@fluentui/react-components';
import { byEach, compareText } from '#base/order.ts';
import { type ChangeArea, changeAreas } from '#domain/decision.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Plan } from '#domain/plan.ts';
import { type Proposal, type ProposalSurroundings, stateOf } from '#domain/proposal.ts';
import { mayBeWritten, settledBy } from '#domain/proposal-path.ts';
import type { Role } from '#domain/role.ts';
import { isInUse, LINE_LIMIT, NOTE_LIMIT, type Ref } from '#domain/row.ts';
import { formatDay } from '#text/calendar-words.ts';
import { changeAreaLabels, decisionNouns, outcomeLabels } from '#text/decision.ts';
import { decisionsTexts } from '#text/decisions-screen.ts';
import { capitalised } from '#text/entities.ts';
import { proposalKindLabels, proposalLabels } from '#text/proposal.ts';
import { inSentence } from '#text/sentence.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { Editable } from '#ui/editable.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { PanelLine } from '#ui/side-panel.tsx';
import { DecisionTag, ProposalTag } from '#ui/tag.tsx';
import { ItemHistory } from '../item-history.tsx';
import { useNavigation } from '../navigation.tsx';
import { useEditor, useSnapshot } from '../plan-session.tsx';
import { CasePaperWord } from '../record-word.tsx';
import { formatRoute, routeTo } from '../route.ts';
import { useRowEditor } from '../row-editor.ts';
import { Consultations } from './consultations.tsx';
import { DecideProposal } from './decide-proposal.tsx';
import { EarlierConsultations } from './earlier-consultations.tsx';
import { ItemSection, PageFrame } from './page-frame.tsx';
import { ProposalHandling } from './proposal-handling.tsx';
import { ProposalStanding } from './proposal-list.tsx';
import { ProposalMerge } from './proposal-merge.tsx';
import { ProposalRoute } from './proposal-route.tsx';
import { ProposalSteps } from './proposal-steps.tsx';

interface ProposalPageProps {
  readonly plan: Plan;
  readonly proposal: Proposal;
  readonly surroundings: ProposalSurroundings;
  readonly meetings: readonly Meeting[];
}

const named = ({ code, title }: Pick<Ref, 'code' | 'title'>): string => `${code} ${title}`.trim();
const addressOf = ({ key }: Ref): string => formatRoute({ screen: 'decisions', open: key });

export function ProposalPage({ plan, proposal, surroundings, meetings }: ProposalPageProps) {
  const texts = useTexts(decisionsTexts);
  const { language } = useReader();
  const { damaged } = useSnapshot();
  const editor = useEditor();
  const { save: saveRow, takeAway: takeAwayRow } = useRowEditor();
  const { go } = useNavigation();
  const allowed = editor.allowed && !damaged.has('proposal');
  const locked = !allowed || !mayBeWritten(proposal, surroundings.decisions);
  const label = (field: keyof typeof proposalLabels): string => proposalLabels[field][language];
  const isConsultants = proposal.kind === 'consultantRecommendation';

  function save(fields: Partial<Proposal>, said = texts.changed(proposal.title), by: readonly Role[] = []): void {
    saveRow('proposal', proposal, fields, said, by);
  }
  function takeAway(): void {
    takeAwayRow('proposal', proposal, texts.takenAway(proposal.title));
    go(routeTo('decisions'));
  }

  return (
    <PageFrame
      place={
        <>
          <ProposalTag>{`${texts.proposal} ${proposal.code}`.trim()}</ProposalTag>
          <span className="muted">
            {[
              proposal.kind === 'proposal' ? '' : proposalKindLabels[proposal.kind][language],
              proposal.group === null ? proposal.proposedBy : named(proposal.group),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      }
      heading={
        <Editable
          limit={LINE_LIMIT}
          value={proposal.title}
          label={texts.edit(label('title'))}
          empty={texts.nothingWritten}
          locked={locked}
          onSave={(title) => (title === '' ? undefined : save({ title }))}
        />
      }
      aside={
        <>
          {isConsultants ? (
            <p className="item-note">{texts.keptAsGiven}</p>
          ) : damaged.has('proposal') ? null : (
            <ProposalSteps proposal={proposal} surroundings={surroundings} recommends={plan.settings.recommends} />
          )}
          <DecideProposal plan={plan} proposal={proposal} surroundings={surroundings} />
          <ItemSection title={texts.history}>
            <ItemHistory entity="proposal" item={proposal.key} />
          </ItemSection>
        </>
      }
    >
      <div className="proposal-card">
        <p className="decisions-line">{texts.standingLine}</p>
        <ProposalStanding proposal={proposal} surroundings={surroundings} />
        <Answer proposal={proposal} surroundings={surroundings} />
      </div>
      <ItemSection title={label('text')}>
        <Editable
          lines={6}
          limit={NOTE_LIMIT}
          value={proposal.text}
          label={texts.edit(label('text'))}
          empty={texts.nothingWritten}
          locked={locked}
          onSave={(text) => save({ text })}
        />
        {proposal.change === null ? null : (
          <p>{texts.wantedChange(named(proposal.change.item), proposal.change.from, proposal.change.to)}</p>
        )}
      </ItemSection>
      <section className="item-section">
        <Facts plan={plan} proposal={proposal} surroundings={surroundings} save={locked ? null : save} />
      </section>
      {proposal.kind === 'proposal' ? (
        <ProposalRoute
          proposal={proposal}
          surroundings={surroundings}
          meetings={meetings}
          save={locked ? null : save}
        />
      ) : null}
      <Merged proposal={proposal} />
      {allowed ? <ProposalMerge plan={plan} proposal={proposal} surroundings={surroundings} /> : null}
      {proposal.kind === 'proposal' ? (
        <Consultations
          plan={plan}
          proposal={proposal}
          surroundings={surroundings}
          onReason={(unconsultedBecause, by) => save({ unconsultedBecause }, undefined, by)}
        />
      ) : null}
      <EarlierConsultations plan={plan} proposal={proposal} />
      <section className="item-section">
        <CasePaperWord proposal={proposal} />
      </section>
      {locked || stateOf(proposal, surroundings.decisions) !== 'draft' ? null : (
        <section className="item-section">
          <Button appearance="subtle" onClick={takeAway}>
            {texts.takeAway}
          </Button>
        </section>
      )}
    </PageFrame>
  );
}

/** The decision that settled it, solid inside the dashed card. */
function Answer({ proposal, surroundings }: Omit<ProposalPageProps, 'plan' | 'meetings'>) {
  const texts = useTexts(decisionsTexts);
  const { language } = useReader();
  const decision = settledBy(proposal, surroundings.decisions);
  if (decision === null) return null;
  return (
    <div className="item-decision">
      <DecisionTag>{capitalised(decisionNouns[decision.level][language].singular)}</DecisionTag>
      <a href={addressOf(decision)}>{decision.title}</a>
      <span className="muted small">
        {texts.outcomeOn(
          outcomeLabels[decision.outcome][language],
          inSentence(decision.decidedBy, language),
          decision.on === null ? '' : formatDay(decision.on, language, 'long'),
        )}
      </span>
    </div>
  );
}

const isArea = (value: string): value is ChangeArea => changeAreas.some((area) => area === value);

function Facts({
  plan,
  proposal,
  surroundings,
  save,
}: {
  readonly plan: Plan;
  readonly proposal: Proposal;
  readonly surroundings: ProposalSurroundings;
  readonly save: ((fields: Partial<Proposal>) => void) | null;
}) {
  const texts = useTexts(decisionsTexts);
  const { language } = useReader();
  const { rows } = useSnapshot();
  const label = (field: keyof typeof proposalLabels): string => proposalLabels[field][language];
  const groups = rows.group
    .filter((group) => isInUse(group) && group.plan === plan.key && group.kind === 'working')
    .toSorted(
      byEach(
        (a, b) => compareText(a.code, b.code),
        (a, b) => compareText(a.title, b.title),
      ),
    );
  const among = groups.some(({ key }) => key === proposal.group?.key) || proposal.group === null;
  const choices: readonly Ref[] = among || proposal.group === null ? groups : [proposal.group, ...groups];
  return (
    <>
      <PanelLine label={label('group')}>
        {save === null ? (
          proposal.group === null ? (
            texts.noGroup
          ) : (
            named(proposal.group)
          )
        ) : (
          <ChoiceField
            label={label('group')}
            value={proposal.group === null ? '' : String(proposal.group.key)}
            choices={[
              { value: '', label: texts.noGroup },
              ...choices.map((group) => ({ value: String(group.key), label: named(group) })),
            ]}
            onChange={(chosen) => {
              const group = choices.find(({ key }) => key === chosen);
              save({ group: group === undefined ? null : { key: group.key, code: group.code, title: group.title } });
            }}
          />
        )}
      </PanelLine>
      <PanelLine label={label('proposedBy')}>
        <Editable
          limit={LINE_LIMIT}
          value={proposal.proposedBy}
          label={texts.edit(label('proposedBy'))}
          empty={texts.nothingWritten}
          locked={save === null}
          onSave={(proposedBy) => save?.({ proposedBy })}
        />
      </PanelLine>
      {proposal.kind === 'planChange' ? null : (
        <PanelLine label={label('area')}>
          {save === null ? (
            proposal.area === null ? (
              texts.noArea
            ) : (
              changeAreaLabels[proposal.area][language]
            )
          ) : (
            <ChoiceField
              label={label('area')}
              value={proposal.area ?? ''}
              choices={[
                { value: '', label: texts.noArea },
                ...changeAreas.map((area) => ({ value: area, label: changeAreaLabels[area][language] })),
              ]}
              onChange={(area) => save({ area: isArea(area) ? area : null })}
            />
          )}
        </PanelLine>
      )}
      <ProposalHandling proposal={proposal} surroundings={surroundings} save={save} />
      {proposal.source === '' ? null : <PanelLine label={label('source')}>{proposal.source}</PanelLine>}
    </>
  );
}

/** Several proposals may have become one; the sources are kept. */
function Merged({ proposal }: { readonly proposal: Proposal }) {
  const texts = useTexts(decisionsTexts);
  const { mergedFrom, mergedInto } = proposal;
  if (mergedInto === null && mergedFrom.length === 0) return null;
  return (
    <section className="item-section">
      {mergedInto === null ? null : (
        <p>
          <a className="text-link" href={addressOf(mergedInto)}>
            {texts.mergedInto(named(mergedInto))}
          </a>
        </p>
      )}
      {mergedFrom.length === 0 ? null : (
        <>
          <h2>{texts.mergedFrom}</h2>
          <ul className="proposal-rows">
            {mergedFrom.map((from) => (
              <li key={from.key}>
                <a href={addressOf(from)}>{named(from)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
