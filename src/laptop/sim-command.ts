/** `npm run sim -- --seeds N [--start S] [--faults 20] [--json]`: runs seeds and prints what they broke; exit status 1 if any. */
import { parseArgs } from 'node:util';
import { runSeed } from './sim.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    start: { type: 'string', default: '1' },
    faults: { type: 'string', default: '20' },
    json: { type: 'boolean', default: false },
    path: { type: 'boolean', default: false },
  },
});
const first = Number(values.start);
const begun = process.hrtime.bigint();
let bad = 0;
for (let seed = first; seed < first + Number(values.seeds); seed += 1) {
  const run = await runSeed({ seed, faults: Number(values.faults) });
  if (values.path) console.log(run.path.join('\n'));
  if (run.violations.length > 0) {
    bad += 1;
    console.log(
      `seed ${seed}: ${run.violations.length}: ${run.violations
        .slice(0, 3)
        .map(({ rule, what }) => `${rule}: ${what}`)
        .join(' | ')}`,
    );
  }
  if (values.path) console.log(run.edits, run.requests, run.events, run.lasted / 60000);
}
console.log(`${values.seeds} seeds, ${bad} bad, ${Number(process.hrtime.bigint() - begun) / 1e9} s`);
