import { describe, expect, it } from 'vitest';
import { countingKeys } from '#base/id.ts';
import { blankGroup } from './group.ts';
import { blankMeasure } from './measure.ts';
import { blankMilestone } from './milestone.ts';
import { bySection, notShown, sectionOf } from './my-notices.ts';
import type { Notice } from './notice.ts';
import { newRow } from './row.ts';

const keys = countingKeys(0x92);
const plan = keys();
const measure = blankMeasure(newRow(keys(), plan));
const milestone = blankMilestone(newRow(keys(), plan));
const group = blankGroup(newRow(keys(), plan));

const late: Notice = { kind: 'measure', measure, why: 'late', days: 3, escalated: false };
const silent: Notice = { ...late, why: 'silent' };
const lateMilestone: Notice = { kind: 'milestone', milestone, why: 'late', days: 9 };
const welcome: Notice = { kind: 'welcome', groups: [group], measures: [] };
const undelivered: Notice = { kind: 'undelivered', claim: 'x', slot: '2026-02-11' as never, unsure: true };
const trouble: Notice = { kind: 'trouble', entity: 'measure', rows: 2 };

describe('what reminders tell of, on one’s own page', () => {
  it('is not said again where the measure stands with its own answer', () => {
    expect(notShown([late, silent, lateMilestone], new Set([measure.key]))).toEqual([lateMilestone]);
  });

  it('is no welcome, and no word of cards that did not arrive: the page itself is both', () => {
    expect(notShown([welcome, undelivered, trouble], new Set())).toEqual([trouble]);
  });

  it('comes by section in the order of the weekly digest, and in each as it was told', () => {
    expect(bySection([trouble, silent, lateMilestone, late])).toEqual([
      { section: 'late', notices: [lateMilestone, late] },
      { section: 'silent', notices: [silent] },
      { section: 'trouble', notices: [trouble] },
    ]);
  });

  it('has a section for each', () => {
    expect([late, silent, welcome, undelivered].map(sectionOf)).toEqual(['late', 'silent', 'news', 'trouble']);
  });
});
