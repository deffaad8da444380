/** Says at the end of a run what was not run, each with its reason: a check that is skipped must not look like one that passed. */
import type { Reporter, TestModule, Vitest } from 'vitest/node';

export default class NotRunReporter implements Reporter {
  #asked: RegExp | undefined;

  onInit(vitest: Vitest): void {
    this.#asked = vitest.config.testNamePattern;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    // Somebody asked for some tests by name; the others were not meant to be run.
    if (this.#asked !== undefined) return;
    const lines = modules.flatMap((module) =>
      [...module.children.allTests('skipped')].map((test) => {
        const result = test.result();
        const reason = (result.state === 'skipped' ? result.note : undefined) ?? 'no reason is given';
        return `not run: ${test.fullName} (${reason})`;
      }),
    );
    if (lines.length > 0) console.log(`\n${lines.join('\n')}`);
  }
}
