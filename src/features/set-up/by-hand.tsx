/** How an owner gives the rights herself: alone on the paper when it is printed. */
import { Button } from '@fluentui/react-components';
import type { RightsByHand } from '#domain/set-up.ts';
import { byHandTexts } from '#text/set-up-by-hand.ts';
import { useTexts } from '#ui/language.tsx';

interface ByHandProps {
  readonly rights: RightsByHand;
  /** Its address. */
  readonly site: string;
}

export function ByHand({ rights: { groups, level, sets }, site }: ByHandProps) {
  const texts = useTexts(byHandTexts);
  return (
    <section className="set-up-hand" aria-labelledby="set-up-hand">
      <h3 id="set-up-hand">{texts.title}</h3>
      <p>{texts.why}</p>
      <ol>
        <li>
          {texts.open} <span className="set-up-address">{site}</span>
        </li>
        <li>
          {texts.groups}
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.groupName}</th>
                <th scope="col">{texts.groupDescription}</th>
              </tr>
            </thead>
            <tbody>
              {groups.map(({ title, description }) => (
                <tr key={title}>
                  <td>{title}</td>
                  <td>{description}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </li>
        <li>{texts.level(level.name, level.description)}</li>
        <li>
          {texts.lists}
          {sets.map(({ lists, rights }) => (
            <table key={lists.join()}>
              <caption>{texts.set(lists.join(', '))}</caption>
              <thead>
                <tr>
                  <th scope="col">{texts.group}</th>
                  <th scope="col">{texts.gets}</th>
                </tr>
              </thead>
              <tbody>
                {rights.map(({ group, level: given }) => {
                  const title = typeof group === 'string' ? texts.standing[group] : group.title;
                  return (
                    <tr key={title}>
                      <td>{title}</td>
                      <td>{given === 'add' ? level.name : texts.levels[given]}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          ))}
        </li>
        <li>{texts.after}</li>
      </ol>
      <Button className="set-up-print" onClick={() => window.print()}>
        {texts.print}
      </Button>
    </section>
  );
}
