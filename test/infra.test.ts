/** What stands in `infra/` does what its guides say: the script with a played Azure CLI, the guides against each other. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { needOf } from '#domain/set-up.ts';
import { needsOf } from '#tab/sign-in.ts';
import { approvalTexts } from '#text/set-up-approval.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'framdrift-infra-'));
afterAll(() => rmSync(folder, { recursive: true }));

const calls = path.join(folder, 'calls');
/** The assignment that the identity of the reminder service holds already, if any, and whether the app trusts it. */
const held = path.join(folder, 'held');
const trusted = path.join(folder, 'trusted');
/** Knows of no app yet, and of every right by an id that ends with its name. */
const played = `#!/usr/bin/env bash
printf '%s\\n' "$*" >> '${calls}'
case "$*" in
  'ad app create'*) echo client-1 ;;
  'ad app show'*) echo object-1 ;;
  *0ff1-ce00*"appRoles[?value=='Sites.Selected']"*) echo role-2 ;;
  *"appRoles[?value=='Sites.Selected']"*) echo role-1 ;;
  'ad sp show'*0ff1-ce00*'--query id '*) echo service-2 ;;
  'ad sp show'*'--query id '*) echo service-1 ;;
  'ad app federated-credential list'*) cat '${trusted}' ;;
  'ad sp show'*'--query appId '*) echo client-2 ;;
  'rest --method GET'*) cat '${held}' ;;
  'account show'*) echo tenant-1 ;;
  'ad sp show'*) [[ "$*" =~ value==\\'([A-Za-z.]+)\\' ]] && echo "id-of-\${BASH_REMATCH[1]}" ;;
esac
true
`;
writeFileSync(path.join(folder, 'az'), played);
chmodSync(path.join(folder, 'az'), 0o755);

function run(script: string, ...args: readonly string[]) {
  rmSync(calls, { force: true });
  const { status, stdout, stderr } = spawnSync('bash', [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` },
  });
  return { status, stdout, stderr, calls: existsSync(calls) ? readFileSync(calls, 'utf8') : '' };
}

const register = (...args: readonly string[]) => run('infra/register-app.sh', ...args);

interface Registration {
  readonly spa: { readonly redirectUris: readonly string[] };
  readonly requiredResourceAccess: readonly {
    readonly resourceAppId: string;
    readonly resourceAccess: readonly { readonly id: string }[];
  }[];
}

const bodyOf = (said: string): Registration =>
  JSON.parse(/--body (\{[^]*?\n {2}\})/.exec(said)?.[1] ?? '') as Registration;

describe('the script that registers the app', () => {
  it.each([
    ['strict', ['User.Read', 'ChannelMember.Read.All', 'Sites.Selected'], ['Sites.Selected']],
    [
      'simple',
      ['User.Read', 'ChannelMember.Read.All', 'Sites.ReadWrite.All', 'Sites.Manage.All'],
      ['AllSites.Read', 'AllSites.FullControl'],
    ],
  ] as const)('asks for the rights of «%s» and no others, without a secret', (rights, ofGraph, ofSharePoint) => {
    const { status, stdout, calls: said } = register('framdrift.skarvoy.no', rights);
    expect(status).toBe(0);
    const { spa, requiredResourceAccess } = bodyOf(said);
    expect(spa.redirectUris).toEqual([
      'brk-multihub://framdrift.skarvoy.no',
      'https://framdrift.skarvoy.no/redirect.html',
    ]);
    expect(
      requiredResourceAccess.map(({ resourceAppId, resourceAccess }) => [
        resourceAppId,
        resourceAccess.map(({ id }) => id),
      ]),
    ).toEqual([
      ['00000003-0000-0000-c000-000000000000', ofGraph.map((scope) => `id-of-${scope}`)],
      ['00000003-0000-0ff1-ce00-000000000000', ofSharePoint.map((scope) => `id-of-${scope}`)],
    ]);
    // What the tab asks for, and nothing else.
    const { plan, members, lists, roles, rights: ofRights } = needsOf(rights, false, 'skarvoy.sharepoint.com');
    expect([...ofGraph].toSorted()).toEqual(
      [...new Set(['User.Read', ...plan.scopes, ...members.scopes, ...lists.scopes])].toSorted(),
    );
    expect(ofSharePoint.map((scope) => `https://skarvoy.sharepoint.com/${scope}`)).toEqual([
      ...new Set([...roles.scopes, ...ofRights.scopes]),
    ]);
    // And set-up tells the same of them, to the person and to IT.
    expect(lists.scopes).toEqual([needOf('lists', rights).right]);
    for (const part of ['rights', 'views'] as const) {
      expect(ofRights.scopes).toEqual([`https://skarvoy.sharepoint.com/${needOf(part, rights).right}`]);
    }
    for (const { letter } of Object.values(approvalTexts)) {
      const said = letter[rights]('client-1', 'https://skarvoy.sharepoint.com/sites/framtid');
      for (const scope of [...plan.scopes, ...lists.scopes, ...ofSharePoint]) expect(said).toContain(scope);
    }
    expect(said).not.toMatch(/credential|password|secret/i);
    expect(JSON.parse(`{${stdout.split('\n').slice(0, 4).join('').replace(/,$/, '')}}`)).toEqual({
      clientId: 'client-1',
      tenantId: 'tenant-1',
      domain: 'framdrift.skarvoy.no',
      rights,
    });
  });

  it.each([[], ['framdrift.skarvoy.no'], ['https://framdrift.skarvoy.no/', 'strict'], ['framdrift.skarvoy.no', 'all']])(
    'changes nothing when it is called as %j',
    (...args) => {
      const { status, stderr, calls: said } = register(...args);
      expect([status, said]).toEqual([1, '']);
      expect(stderr).toContain('register-app.sh framdrift.kommunen.no');
    },
  );
});

describe('the script that lets the reminder service in', () => {
  const identity = '11111111-2222-3333-4444-555555555555';
  const grant = (...args: readonly string[]) => run('infra/grant-reminders.sh', ...args);

  const app = '66666666-7777-4888-8999-aaaaaaaaaaaa';

  it('gives the rights that reach no site by themselves, and says how a site is granted', () => {
    writeFileSync(held, '');
    const { status, stdout, calls: said } = grant(identity);
    expect(status).toBe(0);
    const bodies = [...said.matchAll(/--method POST .*--body (\{.*\})/g)].map(
      ([, body = '']) => JSON.parse(body) as unknown,
    );
    expect(bodies).toEqual([
      { principalId: identity, resourceId: 'service-1', appRoleId: 'role-1' },
      { principalId: identity, resourceId: 'service-2', appRoleId: 'role-2' },
    ]);
    expect(said).not.toMatch(/FullControl|password|secret|federated/i);
    const [botId = '', , granted = ''] = stdout.split('\n');
    expect(botId).toBe('"botId": "client-2",');
    expect(JSON.parse(granted)).toEqual({
      roles: ['write'],
      grantedTo: { application: { id: 'client-2', displayName: 'Framdrift' } },
    });
  });

  it('lets the identity act as the tab’s registration where that is named, without a secret', () => {
    writeFileSync(held, 'assignment-1\n');
    writeFileSync(trusted, '');
    const { status, calls: said } = grant(identity, app);
    expect(status).toBe(0);
    const [, of = '', body = ''] =
      /federated-credential create --id (\S+) --output none --parameters (\{[^]*?\n {4}\})/.exec(said) ?? [];
    expect([of, JSON.parse(body)]).toEqual([
      app,
      {
        name: 'framdrift-reminders',
        issuer: 'https://login.microsoftonline.com/tenant-1/v2.0',
        subject: identity,
        audiences: ['api://AzureADTokenExchange'],
      },
    ]);
    expect(said).not.toMatch(/FullControl|password|secret|--method POST/i);
  });

  it('changes nothing when all of it is there already', () => {
    writeFileSync(held, 'assignment-1\n');
    writeFileSync(trusted, 'credential-1\n');
    const { status, calls: said } = grant(identity, app);
    expect([status, /--method POST|create/.test(said)]).toEqual([0, false]);
  });

  it.each([[], ['framdrift'], [identity, 'framdrift'], [identity, ''], [identity, app, app]])(
    'changes nothing when it is called as %j',
    (...args) => {
      const { status, stderr, calls: said } = grant(...args);
      expect([status, said]).toEqual([1, '']);
      expect(stderr).toContain('grant-reminders.sh IDENTITY');
    },
  );
});

describe('what the reminder service runs on', () => {
  interface Resource {
    readonly type: string;
    readonly name: string;
    readonly properties?: Record<string, unknown>;
    readonly dependsOn?: readonly string[];
  }
  interface Template {
    readonly parameters: object;
    readonly variables: object;
    readonly resources: readonly Resource[];
  }
  const text = readFileSync('infra/reminders.json', 'utf8');
  const template = JSON.parse(text) as Template;
  const of = (type: string) => template.resources.filter((resource) => resource.type === type);
  const propertiesOf = (type: string) => of(type)[0]?.properties;

  it('refers only to what it makes, and to names that are declared', () => {
    const made = new Set(template.resources.map(({ type }) => type));
    const named = [...text.matchAll(/[rR]esourceId\([^']*'(Microsoft\.[\w/.]+)'/g)].map(([, type = '']) => type);
    expect(named.length).toBeGreaterThan(10);
    // A role of Azure's own is there before us.
    expect(named.filter((type) => !made.has(type) && type !== 'Microsoft.Authorization/roleDefinitions')).toEqual([]);
    for (const kind of ['parameters', 'variables'] as const) {
      const used = new Set([...text.matchAll(new RegExp(`${kind}\\('(\\w+)'\\)`, 'g'))].map(([, name = '']) => name));
      expect([...used].toSorted()).toEqual(Object.keys(template[kind]).toSorted());
    }
    for (const expression of text.match(/"\[[^"]*\]"/g) ?? [])
      expect(expression.split('(').length, expression).toBe(expression.split(')').length);
  });

  it('sets what the service reads, and nothing else of ours', () => {
    const names = [...new Set([...text.matchAll(/"(FRAMDRIFT_\w+)"/g)].map(([, name = '']) => name))];
    const program = ['settings', 'service'].map((file) => readFileSync(`src/reminders/${file}.ts`, 'utf8')).join('\n');
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !program.includes(name))).toEqual([]);
  });

  it('makes each thing after what it stands on', () => {
    const order = template.resources.map(({ type }) => type);
    for (const [place, { dependsOn = [], type }] of template.resources.entries())
      for (const needed of dependsOn) {
        const on = [...needed.matchAll(/'(Microsoft\.[\w/.]+)'/g)].at(-1)?.[1] ?? '';
        const first = order.indexOf(on);
        expect(first, `${type} stands on ${needed}`).toBeGreaterThanOrEqual(0);
        expect(first, `${type} stands on ${needed}`).toBeLessThan(place);
      }
  });

  it('holds no secret and no key, sends nothing about its use, and lets nobody in by a password', () => {
    expect(text).not.toMatch(/listKeys|connectionString|password|clientSecret|secureString|AccountKey|Insights/i);
    expect(propertiesOf('Microsoft.Storage/storageAccounts')).toMatchObject({
      allowSharedKeyAccess: false,
      allowBlobPublicAccess: false,
    });
    expect(propertiesOf('Microsoft.BotService/botServices')).toMatchObject({ msaAppType: 'UserAssignedMSI' });
    expect(propertiesOf('Microsoft.Web/sites')).toMatchObject({ httpsOnly: true });
    // The flow's address is a secret: the template knows only where it lies.
    expect(text).toContain("format('@Microsoft.KeyVault(SecretUri={0})', parameters('webhook'))");
    expect(text).not.toMatch(/DANGEROUSLY|logic\.azure|powerplatform/i);
    expect(
      of('Microsoft.Web/sites/basicPublishingCredentialsPolicies').map(({ properties }) => properties?.['allow']),
    ).toEqual([false, false]);
  });
});

describe('the guides', () => {
  const guides = ['infra/installasjon.md', 'infra/installation.md'].map((file) => readFileSync(file, 'utf8'));
  const blocksOf = (guide: string): readonly string[] =>
    [...guide.matchAll(/```\w*\n([^]*?)```/g)].map(([, block = '']) => block);

  it('have at most five steps, the same in both languages', () => {
    const [steps = [], others] = guides.map((guide) => [...guide.matchAll(/^## (\d)\./gm)].map(([, step]) => step));
    expect(steps).toEqual(['1', '2', '3', '4', '5']);
    expect(others).toEqual(steps);
  });

  it('give the same commands to be typed', () => {
    const [blocks = [], others] = guides.map(blocksOf);
    expect(blocks.length).toBeGreaterThan(5);
    expect(others).toEqual(blocks);
  });

  it('name only files and commands that are there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: object };
    for (const guide of guides) {
      const files = [...guide.matchAll(/(?:infra|appPackage)\/[\w.-]+\w/g)].map(([file]) => file);
      expect(files.length).toBeGreaterThan(2);
      expect(files.filter((file) => !existsSync(file))).toEqual([]);
      const commands = [...guide.matchAll(/npm run (\w+)/g)].map(([, name = '']) => name);
      expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    }
  });
});
