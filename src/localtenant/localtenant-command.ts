/**
 * `localtenant --port 4010 --data DIR [--time-zone Europe/Oslo] [--host 127.0.0.1] [--faults FILE] [--no-admin]`: the
 * tenant in a box, alone. What cannot be done is told in one sentence, and the exit code is 1.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { diskStore, StoreFailure } from './disk-store.ts';
import { type FaultPlan, parseFaultPlan } from './fault-plan.ts';
import { createLocalTenant } from './local-tenant.ts';
import { machine } from './machine.ts';
import { SITE_PATH } from './seed.ts';
import { serveTenant } from './server.ts';
import { isTimeZone } from './site-time.ts';

/** Something that the person at the keyboard can put right. */
class Unusable extends Error {}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

interface Options {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  /** Null: as the data say, or Europe/Oslo where there are none. */
  readonly timeZone: string | null;
  readonly faults: FaultPlan | null;
  readonly admin: boolean;
}

function readFaults(path: string): FaultPlan {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch (error) {
    throw new Unusable(`The fault plan ${path} cannot be read: ${error instanceof Error ? error.message : ''}.`);
  }
  const plan = parseFaultPlan(value);
  if (typeof plan === 'string') throw new Unusable(`The fault plan ${path} is not usable: ${plan}`);
  return plan;
}

function readOptions(): Options {
  let values: { readonly [name: string]: string | boolean | undefined };
  try {
    ({ values } = parseArgs({
      options: {
        port: { type: 'string', default: '4010' },
        host: { type: 'string', default: '127.0.0.1' },
        data: { type: 'string', default: '.data/localtenant' },
        'time-zone': { type: 'string' },
        faults: { type: 'string' },
        'no-admin': { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    // Node's own message goes on to explain positional arguments.
    throw new Unusable(`${error instanceof Error ? (error.message.split('. ')[0] ?? '') : ''}.`.replace(/\.\.$/, '.'));
  }
  const port = Number(values['port']);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Unusable(`--port ${String(values['port'])} is not a port.`);
  const { faults, 'time-zone': zone } = values;
  const timeZone = typeof zone === 'string' ? zone : null;
  if (timeZone !== null && !isTimeZone(timeZone)) {
    throw new Unusable(`--time-zone ${timeZone} is not a time zone, as Europe/Oslo is.`);
  }
  return {
    port,
    host: String(values['host']),
    data: String(values['data']),
    timeZone,
    faults: typeof faults === 'string' ? readFaults(faults) : null,
    admin: values['no-admin'] !== true,
  };
}

/** One sentence for what can be put right, the whole error for what must not happen. */
function fail(error: unknown): never {
  console.error(error instanceof Unusable || error instanceof StoreFailure ? error.message : error);
  process.exit(1);
}

async function start(): Promise<void> {
  const { host, port, data, timeZone, faults, admin } = readOptions();
  const store = await diskStore(data);
  const tenant = await createLocalTenant({ machine, store, admin, ...(timeZone === null ? {} : { timeZone }) });
  const site = [...tenant.world.state.sites.values()].find(({ path }) => path === SITE_PATH);
  const kept = site?.timeZone ?? '';
  if (timeZone !== null && timeZone !== kept) {
    await tenant.close();
    throw new Unusable(`The sites in ${data} keep time in ${kept}; choose another folder with --data for ${timeZone}.`);
  }
  if (faults !== null) tenant.faults.set(faults);
  const server = await serveTenant(tenant, { host, port, onFailure: fail }).catch(async (error: unknown) => {
    await tenant.close();
    throw codeOf(error) === 'EADDRINUSE'
      ? new Unusable(`Port ${port} on ${host} is taken; choose another with --port.`)
      : new Unusable(`Port ${port} on ${host} cannot be opened (${codeOf(error)}).`);
  });
  const stop = (): void => {
    void server
      .close()
      .then(() => tenant.close())
      .then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(`Local tenant on ${server.url}/v1.0 (sites in ${kept}, data in ${data})`);
}

start().catch(fail);
