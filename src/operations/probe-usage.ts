/**
 * What `npm run probe -- --help` prints, set on the page. How tokens are had could not be tried without a tenant.
 * Source: pnp.github.io/cli-microsoft365/cmd/util/accesstoken/accesstoken-get
 */
import type { Language } from '#text/language.ts';
import { probeHelp } from '#text/probe-help.ts';
import { RUN_NAME } from './probe.ts';

const WIDTH = 110;

/** Lines of whole words. */
function wrapped(paragraph: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > WIDTH && line !== '') lines.push(line);
    line = longer.length > WIDTH ? word : longer;
  }
  return [...lines, line].join('\n');
}

const options = (rows: readonly (readonly [option: string, meaning: string])[]): string =>
  rows.map(([option, meaning]) => `  ${option.padEnd(29)} ${meaning}`).join('\n');

export function probeUsage(language: Language): string {
  const words = probeHelp[language];
  const token = (resource: string): string =>
    `"$(m365 util accesstoken get --resource ${resource} --new --output text)"`;
  return [
    'npm run -s probe -- --site https://kommunen.sharepoint.com/sites/plan',
    wrapped(words.intro(RUN_NAME)),
    options([
      [`--channel ${words.link}`, words.channel],
      [`--tab-origin ${words.address}`, words.tabOrigin],
      ['--json', words.json],
      ['--lang nb|nn|en', words.language],
      [`--graph-origin ${words.address}`, words.local],
      [`--sharepoint-origin ${words.address}`, words.local],
    ]),
    wrapped(words.tokens),
    options([
      ['FRAMDRIFT_GRAPH_TOKEN', words.graphToken],
      ['FRAMDRIFT_SHAREPOINT_TOKEN', words.sharePointToken],
      ['FRAMDRIFT_MEMBER_GRAPH_TOKEN', words.memberToken],
    ]),
    wrapped(words.how),
    [
      `  m365 login --authType deviceCode --appId ${words.application} --tenant ${words.tenant}`,
      `  export FRAMDRIFT_GRAPH_TOKEN=${token('graph')}`,
      `  export FRAMDRIFT_SHAREPOINT_TOKEN=${token('sharepoint')}`,
    ].join('\n'),
    wrapped(words.again),
    wrapped(words.ends),
  ].join('\n\n');
}
