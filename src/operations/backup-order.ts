/**
 * What an administrator asks of `backup` and `restore`: the site, the file and the language. The token is taken from the
 * environment, for arguments are seen by everybody on a machine and stay in the shell's history; and it goes to Graph, or to a
 * tenant on this machine, and nowhere else.
 */
import { parseArgs } from 'node:util';
import { fail, type Result, succeed } from '#base/result.ts';
import type { SiteAddress } from '#repository/site.ts';
import type { BackupOrderFailure, BackupProgram } from '#text/backup.ts';
import { type Language, languageOfMachine, languages } from '#text/language.ts';

export interface BackupOrder {
  readonly site: SiteAddress;
  readonly file: string;
  /** null: Graph's own. */
  readonly origin: string | null;
  readonly token: string;
}

export interface Asked {
  readonly language: Language;
  readonly order: Result<BackupOrder, BackupOrderFailure> | 'help';
}

type Environment = Readonly<Record<string, string | undefined>>;

const fileOption: Readonly<Record<BackupProgram, 'to' | 'from'>> = { backup: 'to', restore: 'from' };

export function asked(program: BackupProgram, argv: readonly string[], environment: Environment): Asked {
  const text = { type: 'string' } as const;
  const options = {
    site: text,
    [fileOption[program]]: text,
    lang: text,
    'graph-origin': text,
    help: { type: 'boolean' },
  };
  const { tokens, values, positionals } = parseArgs({
    args: [...argv],
    options: options as Readonly<Record<string, { type: 'string' | 'boolean' }>>,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const machine = languageOfMachine(environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '');
  const language = languages.find((one) => one === values['lang']) ?? machine;
  const told = (order: Asked['order']): Asked => ({ language, order });
  if (values['help'] === true) return told('help');
  const unknown = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(options, token.name));
  if (unknown?.kind === 'option') return told(fail({ kind: 'unknownOption', option: unknown.rawName }));
  const [stray] = positionals;
  if (stray !== undefined) return told(fail({ kind: 'unknownOption', option: stray }));
  const { lang } = values;
  if (lang !== undefined && lang !== language) {
    return told(fail({ kind: 'unknownOption', option: `--lang ${String(lang)}` }));
  }
  return told(orderOf(values, fileOption[program], environment['FRAMDRIFT_GRAPH_TOKEN']?.trim() ?? ''));
}

function orderOf(
  values: Readonly<Record<string, unknown>>,
  fileName: 'to' | 'from',
  token: string,
): Result<BackupOrder, BackupOrderFailure> {
  const { site, [fileName]: file, 'graph-origin': given } = values;
  if (typeof site !== 'string' || site === '') return fail({ kind: 'noSite' });
  const origin = given === undefined ? null : localOrigin(given);
  if (origin === undefined) return fail({ kind: 'wrongOrigin', origin: String(given) });
  const address = addressOf(site, origin !== null);
  if (address === null) return fail({ kind: 'wrongSite', site });
  if (typeof file !== 'string' || file === '') return fail({ kind: 'noFile' });
  // What is no visible ASCII is no header, and the message that fetch gives would show it.
  return /^[!-~]+$/.test(token) ? succeed({ site: address, file, origin, token }) : fail({ kind: 'noToken' });
}

const LOCAL = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?\/?$/;

const localOrigin = (given: unknown): string | undefined =>
  typeof given === 'string' && LOCAL.test(given) && URL.canParse(given) ? new URL(given).origin : undefined;

/** The site's own part of an address: people copy that of a page or a list on it. */
function addressOf(site: string, isLocal: boolean): SiteAddress | null {
  if (!URL.canParse(site)) return null;
  const { protocol, hostname, pathname, username, password } = new URL(site);
  if ((protocol !== 'https:' && !(isLocal && protocol === 'http:')) || username !== '' || password !== '') return null;
  const [kind = '', name = ''] = pathname.split('/').slice(1).map(decoded);
  const isName = name !== '' && !/^\.+$|[/\\]/.test(name);
  return /^(sites|teams)$/i.test(kind) && isName ? { host: hostname, path: `/${kind}/${name}` } : null;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return '';
  }
}
