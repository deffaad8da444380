import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute and more, of which much is waiting: they must not be the last that begin. */
const LONGEST = /(?:e2e\/(?:whole-path|unsent|crash|offline)|sim\/sim)\.test\.ts$/;

/** The longest begin first; the others as Vitest has them, the largest first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await BaseSequencer.prototype.sort.call(this, files);
    return sorted.toSorted((a, b) => Number(LONGEST.test(b.moduleId)) - Number(LONGEST.test(a.moduleId)));
  }
}
