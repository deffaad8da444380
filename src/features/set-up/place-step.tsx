/** Where the plan is to lie, and all that set-up makes there. */
import { Button } from '@fluentui/react-components';
import { isSiteShared } from '#domain/set-up.ts';
import { setUpTexts } from '#text/set-up-screen.ts';
import { useTexts } from '#ui/language.tsx';
import { siteAddress, type StepProps } from './step.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

export function PlaceStep({ port: { place }, outline: { lists, rights }, go }: StepProps) {
  const texts = useTexts(setUpTexts);
  const site = siteAddress(place);
  return (
    <>
      <p className="set-up-text">
        {texts.placeText(site.replace('https://', ''))} {texts.placeOf[place.channel ?? 'unknown']}
      </p>
      {isSiteShared(place) ? <p className="set-up-text muted">{texts.oneForAll}</p> : null}
      <h3>{texts.makes}</h3>
      <ul className="set-up-makes">
        <li>
          {texts.makesLists(lists.length, sum(lists.map(({ columns }) => columns)))}
          <details>
            <summary>{texts.listNames}</summary>
            <p>{lists.map(({ label }) => label).join(', ')}</p>
          </details>
        </li>
        <li>{texts.makesViews(sum(lists.map(({ views }) => views.length)))}</li>
        <li>
          {texts.makesGroups(rights.groups.length)}: {rights.groups.map(({ title }) => title).join(', ')}
        </li>
        <li>{texts.makesLevel(rights.level.name)}</li>
      </ul>
      <div className="set-up-foot">
        <span className="grow" />
        <Button appearance="primary" size="large" onClick={() => go('approval')}>
          {texts.next.approval}
        </Button>
      </div>
    </>
  );
}
