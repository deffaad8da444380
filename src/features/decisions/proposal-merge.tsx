/** «Slå sammen»: which of the others go into one with this, and what the one is called. Undone as a whole. */
import { Button, Checkbox, Input } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import type { Key } from '#base/id.ts';
import type { Plan } from '#domain/plan.ts';
import type { Proposal, ProposalSurroundings } from '#domain/proposal.ts';
import { mayBeMerged, mergeProposals, type MergeRefusal, mergers } from '#domain/proposal-merge.ts';
import { holds } from '#domain/role.ts';
import { LINE_LIMIT } from '#domain/row.ts';
import { decisionsTexts } from '#text/decisions-screen.ts';
import { proposalScreenTexts } from '#text/proposal-screen.ts';
import { shellTexts } from '#text/shell.ts';
import { refusalText } from '#text/steps.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { isStopped, TextCheck } from '#ui/text-check.tsx';
import { useSayEdited } from '../edit-outcome.tsx';
import { useNavigation } from '../navigation.tsx';
import { nextCode } from '../plan-rows.ts';
import { useActor, useEditor, useSnapshot } from '../plan-session.tsx';
import { ItemSection } from './page-frame.tsx';

interface ProposalMergeProps {
  readonly plan: Plan;
  readonly proposal: Proposal;
  readonly surroundings: ProposalSurroundings;
}

export function ProposalMerge({ plan, proposal, surroundings }: ProposalMergeProps) {
  const texts = useTexts(proposalScreenTexts);
  const { language } = useReader();
  const id = useId();
  const actor = useActor();
  const { rows } = useSnapshot();
  const [open, setOpen] = useState(false);
  if (!mayBeMerged(proposal, surroundings)) return null;
  const others = rows.proposal.filter(
    (one) => one.plan === plan.key && one.key !== proposal.key && mayBeMerged(one, surroundings),
  );
  const by = mergers(surroundings);
  const refusal = holds(actor, by) ? null : refusalText({ kind: 'stepNotYours', by }, 'proposal', language);
  if (open) {
    return (
      <ItemSection title={texts.merge}>
        <MergeForm
          plan={plan}
          proposal={proposal}
          others={others}
          surroundings={surroundings}
          onDone={() => setOpen(false)}
        />
      </ItemSection>
    );
  }
  const why = refusal === null ? (others.length === 0 ? texts.noneToMerge : '') : `${refusal.what} ${refusal.remedy}`;
  return (
    <section className="item-section">
      <Button
        size="small"
        disabledFocusable={why !== ''}
        aria-describedby={why === '' ? undefined : id}
        onClick={why === '' ? () => setOpen(true) : undefined}
      >
        {texts.merge}
      </Button>
      {why === '' ? null : (
        <p id={id} className="muted small">
          {why}
        </p>
      )}
    </section>
  );
}

function MergeForm({
  plan,
  proposal,
  others,
  surroundings,
  onDone,
}: ProposalMergeProps & { readonly others: readonly Proposal[]; readonly onDone: () => void }) {
  const words = useTexts(decisionsTexts);
  const texts = useTexts(proposalScreenTexts);
  const shell = useTexts(shellTexts);
  const { language } = useReader();
  const id = useId();
  const actor = useActor();
  const editor = useEditor();
  const { rows } = useSnapshot();
  const say = useSayEdited();
  const { go } = useNavigation();
  const [chosen, setChosen] = useState<ReadonlySet<Key>>(new Set());
  const [title, setTitle] = useState(proposal.title);
  const [refused, setRefused] = useState<MergeRefusal | null>(null);

  function merge(event: FormEvent): void {
    event.preventDefault();
    if (isStopped(title, LINE_LIMIT)) return;
    const picked = [proposal, ...others.filter(({ key }) => chosen.has(key))];
    const codes = rows.proposal.filter((one) => one.plan === plan.key).map(({ code }) => code);
    const given = { row: editor.blank(plan.key), code: nextCode('F', codes), title };
    const merged = mergeProposals(picked, given, actor, surroundings);
    if (!merged.ok) return setRefused(merged.failure);
    const { made, into } = merged.value;
    const changes = picked.map((before) => ({ entity: 'proposal', before, fields: { mergedInto: into } }) as const);
    const edited = editor.as(mergers(surroundings)).changeAll(changes, [{ entity: 'proposal', row: made, via: 'tab' }]);
    if (!say(edited, texts.mergedNow(made.title))) return;
    onDone();
    go({ screen: 'decisions', open: made.key });
  }

  return (
    <form className="merge-form" onSubmit={merge}>
      <fieldset>
        <legend className="small">{texts.mergeWith}</legend>
        <ul>
          {others.map((one) => (
            <li key={one.key}>
              <Checkbox
                label={words.from(one.code, one.title)}
                checked={chosen.has(one.key)}
                onChange={(_, { checked }) => {
                  setRefused(null);
                  setChosen(
                    new Set(checked === true ? [...chosen, one.key] : [...chosen].filter((key) => key !== one.key)),
                  );
                }}
              />
            </li>
          ))}
        </ul>
      </fieldset>
      <label htmlFor={`${id}-title`} className="small">
        {texts.mergedName}
      </label>
      <Input
        id={`${id}-title`}
        value={title}
        onChange={(_, { value }) => {
          setRefused(null);
          setTitle(value);
        }}
      />
      <TextCheck text={title} limit={LINE_LIMIT} />
      <p className="muted small">{texts.mergeHint}</p>
      <p className="small" role="status">
        {refused === null ? '' : <RefusedBecause refusal={refused} language={language} />}
      </p>
      <div className="merge-acts">
        <Button type="submit">{texts.mergeNow}</Button>
        <Button appearance="subtle" onClick={onDone}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}

function RefusedBecause({
  refusal,
  language,
}: {
  readonly refusal: MergeRefusal;
  readonly language: 'nb' | 'nn' | 'en';
}) {
  const texts = useTexts(proposalScreenTexts);
  switch (refusal.kind) {
    case 'tooFew':
    case 'notMergeable':
    case 'tooLong':
      return texts.mergeRefused[refusal.kind];
    case 'stepNotPossible':
    case 'stepNotYours':
    case 'stepNeeds': {
      const { what, remedy } = refusalText(refusal, 'proposal', language);
      return `${what} ${remedy}`;
    }
  }
}
