/** What the group was answered since its last report, before anything is asked of it anew. */
import { yearOf } from '#base/calendar.ts';
import type { HelpRequest } from '#domain/request.ts';
import { formatDay } from '#text/calendar-words.ts';
import { helpTexts } from '#text/help-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { Section } from '#ui/section.tsx';

interface AnswersFirstProps {
  readonly answered: readonly HelpRequest[];
  /** The group has reported before. */
  readonly again: boolean;
}

export function AnswersFirst({ answered, again }: AnswersFirstProps) {
  const texts = useTexts(helpTexts);
  const { language, today } = useReader();
  if (answered.length === 0) return null;
  return (
    <div className="report-answers">
      <Section title={again ? texts.answeredSince : texts.answeredFirst} count={answered.length}>
        <ul className="help-list">
          {answered.map(({ key, title, answer, answeredBy, answeredOn }) => (
            <li key={key}>
              <p className="muted small">{texts.asked(title)}</p>
              <p>{answer}</p>
              <p className="muted small">
                {texts.answeredBy(
                  answeredBy,
                  answeredOn === null ? '' : formatDay(answeredOn, language, 'long', { yearIfNot: yearOf(today) }),
                )}
              </p>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
