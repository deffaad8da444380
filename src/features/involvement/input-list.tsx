/** What has come in from outside, what waits for an answer on top. */
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import type { Input } from '#domain/involvement.ts';
import { inputsInOrder } from '#domain/involvement-plan.ts';
import { formatRecentDay } from '#text/calendar-words.ts';
import { involvementTexts } from '#text/involvement-screen.ts';
import { inputStateLabels } from '#text/involvement.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { formatRoute } from '../route.ts';

export function InputList({ inputs }: { readonly inputs: readonly Input[] }) {
  const texts = useTexts(involvementTexts);
  const { language, today } = useReader();
  return (
    <ul className="input-list">
      {inputsInOrder(inputs).map((input) => (
        <li key={input.key}>
          <div>
            <a href={formatRoute({ screen: 'involvement', open: input.key })}>{input.title}</a>
            <span className="muted small">
              {texts.inputFrom(
                input.from,
                input.receivedOn === null ? '' : formatRecentDay(input.receivedOn, language, today),
              )}
            </span>
          </div>
          {input.state === 'received' ? (
            <span className="input-waits">
              <Clock16Regular />
              {texts.waitsForAnswer}
            </span>
          ) : (
            <span className="muted">{inputStateLabels.answered[language]}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
