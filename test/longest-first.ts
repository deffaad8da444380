import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Waits a minute for what another window has written, so it must not be the last that begins. */
const LONGEST = /e2e\/whole-path\.test\.ts$/;

/** The journey that waits longest begins first; the others as Vitest has them, the largest first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await BaseSequencer.prototype.sort.call(this, files);
    return sorted.toSorted((a, b) => Number(LONGEST.test(b.moduleId)) - Number(LONGEST.test(a.moduleId)));
  }
}
