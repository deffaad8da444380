import { describe, expect, it } from 'vitest';
import { countingKeys } from '#base/id.ts';
import { matrixSteps } from '#domain/matrix-step.ts';
import { zooms } from '#ui/time-scale.ts';
import { formatRoute, parseRoute } from './route.ts';
import { plainView, timelineGroupings, timelineModes } from './timeline-view.ts';

const keys = countingKeys();

describe('how the timeline is seen', () => {
  it('is found again from its address, with what is open', () => {
    for (const mode of timelineModes)
      for (const by of timelineGroupings)
        for (const zoom of zooms)
          for (const step of matrixSteps) {
            const route = { screen: 'timeline', open: keys(), view: { mode, by, zoom, step } } as const;
            expect(parseRoute(formatRoute(route))).toEqual(route);
          }
  });

  it('says nothing of what anybody first sees', () => {
    expect(formatRoute({ screen: 'timeline', open: null, view: plainView })).toBe('#/tidslinje');
    expect(formatRoute({ screen: 'timeline', open: null })).toBe('#/tidslinje');
    expect(formatRoute({ screen: 'timeline', open: null, view: { ...plainView, by: 'group' } })).toBe(
      '#/tidslinje?etter=gruppe',
    );
  });

  it('is the plain view for words that nobody knows', () => {
    expect(parseRoute('#/tidslinje?vis=%3Cscript%3E&zoom=999&etter=')).toEqual({
      screen: 'timeline',
      open: null,
      view: plainView,
    });
  });
});
