/**
 * `npm start [-- --scenario NAME] [--port 4280] [--data DIR] [--fresh]`: the tab and a tenant in a box on this machine.
 * What cannot be done is told in one sentence, and the exit code is 1.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { StoreFailure } from '#localtenant/disk-store.ts';
import { failureText } from '#text/failures.ts';
import { addressOfReminders } from './address.ts';
import { servePages } from './pages.ts';
import { createRemindersDesk } from './reminders-desk.ts';
import { answerAtDesk } from './reminders-door.ts';
import { openReminderService } from './reminders-service.ts';
import { type Scenario, type ScenarioName, scenarioNames, scenarios } from './scenarios.ts';
import type { LaptopSettings } from './settings.ts';
import { laptopChannel, laptopSite, openLaptopTenant, setUpTenant, sharePointPage } from './tenant.ts';

/** Something that the person at the keyboard can put right. */
class Unusable extends Error {}

interface Options {
  readonly name: ScenarioName;
  readonly port: number;
  readonly data: string;
  readonly fresh: boolean;
}

function readOptions(): Options {
  let values: { readonly [name: string]: string | boolean | undefined };
  try {
    ({ values } = parseArgs({
      options: {
        scenario: { type: 'string', default: 'empty' },
        port: { type: 'string', default: '4280' },
        data: { type: 'string' },
        fresh: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    throw new Unusable(`${error instanceof Error ? (error.message.split('. ')[0] ?? '') : ''}.`.replace(/\.\.$/, '.'));
  }
  const name = scenarioNames.find((one) => one === values['scenario']);
  if (name === undefined) {
    throw new Unusable(`There is no scenario «${String(values['scenario'])}». There are: ${scenarioNames.join(', ')}.`);
  }
  const port = Number(values['port']);
  if (!Number.isInteger(port) || port < 0 || port > 65_534)
    throw new Unusable(`--port ${String(values['port'])} is not a port.`);
  const data = typeof values['data'] === 'string' ? values['data'] : path.join('.data', name);
  return { name, port, data, fresh: values['fresh'] === true };
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

function portTaken(port: number): (error: unknown) => never {
  return (error) => {
    if (error instanceof StoreFailure) throw error;
    if (codeOf(error) === 'EADDRINUSE') {
      throw new Unusable(`Port ${port} is taken. Choose another with: npm start -- --port ${port + 10}.`);
    }
    throw error;
  };
}

async function start(): Promise<void> {
  const { name, port, data, fresh } = readOptions();
  const scenario: Scenario = scenarios[name];
  if (fresh) rmSync(data, { recursive: true, force: true });
  const tenantPort = port === 0 ? 0 : port + 1;
  const laptop = await openLaptopTenant(data, tenantPort, scenario.startsAt, fail).catch(portTaken(tenantPort));
  const { tenant, server, clock } = laptop;
  const ready = await setUpTenant(tenant, scenario);
  if (!ready.ok) {
    const { what, remedy } = failureText(ready.failure, 'en');
    throw new Unusable(`The lists in ${data} could not be made ready. ${what} ${remedy}`);
  }
  tenant.faults.set({ faults: scenario.faults ?? [] });
  const desk = createRemindersDesk({ service: openReminderService(laptop), clock });
  const settings = (): LaptopSettings => ({
    site: laptopSite,
    channel: laptopChannel,
    graphOrigin: server.url,
    startsAt: scenario.startsAt === null && !clock.isAhead() ? null : clock.now(),
    ...(scenario.person !== undefined && { person: scenario.person }),
    ...(scenario.opening !== undefined && { opening: scenario.opening }),
  });
  const folder = path.join(import.meta.dirname, '../laptop');
  const pages = await servePages(folder, port, settings, (request) => answerAtDesk(desk, request)).catch(
    portTaken(port),
  );
  const stop = (): void => {
    void Promise.all([pages.close(), server.close()])
      .then(() => tenant.close())
      .then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(
    `Framdrift: ${pages.url}\nPåminnelser: ${addressOfReminders(pages.url)}\nSharePoint: ${server.url}${sharePointPage}\n${scenario.sentence} Data in ${data}; stop with Ctrl+C.`,
  );
}

/** One sentence for what can be put right, the whole error for what must not happen. */
function fail(error: unknown): never {
  console.error(error instanceof Unusable || error instanceof StoreFailure ? error.message : error);
  process.exit(1);
}

start().catch(fail);
