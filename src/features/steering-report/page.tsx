/** The report to the steering group before it is made: as it will be, with what the project leader says of it and how it shall look. */
import { Button, Textarea } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { Print20Regular } from '@fluentui/react-icons/svg/print';
import { useEffect, useId, useMemo, useState } from 'react';
import type { Plan } from '#domain/plan.ts';
import type { SteeringReport } from '#domain/steering-report.ts';
import { personalDataTexts } from '#text/personal-data.ts';
import type { Language } from '#text/language.ts';
import { planLabels, planLanguageLabels } from '#text/plan.ts';
import { steeringScreenTexts } from '#text/steering-screen.ts';
import { wordDownloadTexts } from '#text/word-download.ts';
import type { WordDocument } from '#documents/word-writer.ts';
import { BackLink } from '#ui/back-link.tsx';
import { ChoiceField } from '#ui/choice-field.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { useNewPage } from '#ui/new-page.ts';
import { Skeleton } from '#ui/skeleton.tsx';
import { isStopped, TextCheck } from '#ui/text-check.tsx';
import { useActor, useEditor } from '../plan-session.tsx';
import { formatRoute, routeTo } from '../route.ts';
import { useWanted } from '../wanted.ts';
import { WordPreview } from '../word-preview.tsx';
import { TemplateChoice, type TemplateChosen } from '../word-template.tsx';
import { type SteeringNow, steeringLists, useSteeringNow } from './report-now.ts';
import { SendButton } from './send-button.tsx';
import { senders, useSteeringSending } from './sending.ts';

const ASSESSMENT_LIMIT = 4_000;

export function SteeringPage({ plan }: { readonly plan: Plan }) {
  const texts = useTexts(steeringScreenTexts);
  const heading = useNewPage();
  useWanted(steeringLists);
  const now = useSteeringNow(plan);
  return (
    <div className="page steering-page">
      <BackLink href={formatRoute(routeTo('reports'))}>{texts.back}</BackLink>
      <div className="steering-head">
        <h1 ref={heading} tabIndex={-1}>
          {texts.lookHeading}
        </h1>
      </div>
      {now === null ? <Skeleton label={texts.loading} rows={8} /> : <Before plan={plan} now={now} />}
    </div>
  );
}

function Before({ plan, now }: { readonly plan: Plan; readonly now: SteeringNow }) {
  const texts = useTexts(steeringScreenTexts);
  const editor = useEditor();
  const actor = useActor();
  const [assessment, setAssessment] = useState('');
  const [written, setWritten] = useState<Plan['language']>(plan.language);
  const [template, setTemplate] = useState<TemplateChosen>({ kind: 'plan' });
  const sending = useSteeringSending(plan, now);
  const report = useMemo(() => now.reportWith(assessment), [now, assessment]);
  const makes = editor.allowed && senders.some((role) => actor.roles.includes(role));
  const stopped = isStopped(assessment, ASSESSMENT_LIMIT);
  const wished = {
    assessment: assessment.trim(),
    language: written,
    template: template.kind === 'once' ? template.bytes : template.kind,
  };
  return (
    <div className="steering-columns">
      <div className="steering-choices">
        <p className="muted">{texts.lookText}</p>
        {makes ? <Assessment value={assessment} onChange={setAssessment} /> : <p className="muted">{texts.madeBy}</p>}
        <WrittenIn value={written} onChange={setWritten} />
        <TemplateChoice plan={plan} value={template} onChange={setTemplate} />
        {makes && !stopped ? <SendButton sending={sending} wished={wished} /> : null}
        <div className="steering-ways">
          <Button
            icon={<ArrowDownload20Regular />}
            disabledFocusable={sending.making || stopped}
            onClick={() => (sending.making || stopped ? undefined : sending.download(wished))}
          >
            {texts.download}
          </Button>
          <Button icon={<Print20Regular />} onClick={() => window.print()}>
            {texts.print}
          </Button>
        </div>
      </div>
      <Shown report={report} language={written} />
    </div>
  );
}

function Assessment({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const texts = useTexts(steeringScreenTexts);
  const privacy = useTexts(personalDataTexts);
  const id = useId();
  return (
    <div className="steering-field">
      <label htmlFor={id}>{texts.assessment}</label>
      <Textarea
        id={id}
        rows={4}
        resize="vertical"
        value={value}
        aria-describedby={`${id}-hint`}
        onChange={(_, { value: typed }) => onChange(typed)}
      />
      <span className="muted small" id={`${id}-hint`}>
        {texts.assessmentHint} {privacy.hint}
      </span>
      <TextCheck text={value} limit={ASSESSMENT_LIMIT} />
    </div>
  );
}

interface WrittenInProps {
  readonly value: Plan['language'];
  readonly onChange: (value: Plan['language']) => void;
}

function WrittenIn({ value, onChange }: WrittenInProps) {
  const { language } = useReader();
  const label = planLabels.language[language];
  return (
    <div className="steering-field">
      <span aria-hidden="true">{label}</span>
      <ChoiceField
        label={label}
        value={value}
        choices={(['nb', 'nn'] as const).map((one) => ({ value: one, label: planLanguageLabels[one][language] }))}
        onChange={onChange}
      />
    </div>
  );
}

/** Its words come with the writer, which is sent for. */
function Shown({ report, language }: { readonly report: SteeringReport; readonly language: Language }) {
  const texts = useTexts(steeringScreenTexts);
  const { failed } = useTexts(wordDownloadTexts);
  const [tell, setTell] = useState<((of: SteeringReport, into: Language) => WordDocument) | 'failed' | null>(null);
  useEffect(() => {
    let wanted = true;
    void import('#documents/report-docx.ts').then(
      ({ reportDocument }) => (wanted ? setTell(() => reportDocument) : undefined),
      () => (wanted ? setTell('failed') : undefined),
    );
    return () => {
      wanted = false;
    };
  }, []);
  if (tell === null) return <Skeleton label={texts.loading} rows={8} />;
  return tell === 'failed' ? <p role="alert">{failed}</p> : <WordPreview document={tell(report, language)} />;
}
