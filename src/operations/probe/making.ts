/** Probes of lists and columns, of what the token may do, and of where the channel's files are. */
import { record, say, text } from './asking.ts';
import { type Note, type Probe, type ProbePorts, refused } from './ground.ts';
import { shown } from './rows.ts';

/** What an address may hold of a name. */
const inAscii = (name: string): string => name.replaceAll(/[^ -~]/g, '');

export const listCreation: Probe = async (ground, note) => {
  const { ask, name, place } = ground;
  const lists = `/sites/${place.site}/lists`;
  const displayName = `${name} kolonner`;
  const columns = [
    { name: 'ProbeOne', required: true, indexed: true, text: {} },
    { name: 'ProbeTwo', indexed: true, enforceUniqueValues: true, text: {} },
    {
      name: 'ProbeThree',
      choice: { choices: ['alfa', 'bravo'], displayAs: 'dropDownMenu' },
      defaultValue: { value: 'alfa' },
    },
    { name: 'ProbeFour', number: { minimum: 0, maximum: 9 }, validation: { formula: '=[ProbeFour]<5' } },
    { name: 'ProbeFive', lookup: { listId: place.list, columnName: 'ProbeText' } },
    { name: 'ProbeSix', hyperlinkOrPicture: {} },
    { name: 'ProbeSeven', hidden: true, text: {} },
  ];
  const made = await ask('POST', lists, { displayName, list: { template: 'genericList' }, columns });
  note('POST …/lists with columns of seven kinds', say(made));
  if (made.status !== 201) return refused('POST …/lists', made);
  const at = `${lists}/${text(made.body['id'])}`;
  note(
    'name',
    text(made.body['name']) === inAscii(displayName) ? 'the display name in ASCII' : shown(made.body['name']),
  );
  const renamed = await ask('PATCH', at, { displayName: `${displayName} på nytt` });
  note('PATCH of its display name', say(renamed));
  note(
    'name after that',
    text(renamed.body['name']) === text(made.body['name']) ? 'kept' : shown(renamed.body['name']),
  );
  note('POST …/lists with a display name in use', say(await ask('POST', lists, { displayName: name })));
  note('POST …/lists with a name', say(await ask('POST', lists, { displayName: `${name} navn`, name: 'probe' })));

  const column = async (which: string): Promise<Readonly<Record<string, unknown>>> => {
    const { body } = await ask('GET', `${at}/columns`);
    return (Array.isArray(body['value']) ? body['value'].map(record) : []).find((each) => each['name'] === which) ?? {};
  };
  note('indexed at the creation', shown((await column('ProbeOne'))['indexed']));
  note('enforceUniqueValues at the creation', shown((await column('ProbeTwo'))['enforceUniqueValues']));
  note('defaultValue at the creation', shown(record((await column('ProbeThree'))['defaultValue'])['value']));
  note('validation, read back', shown(record((await column('ProbeFour'))['validation'])['formula']));
  note('a link’s facet, read back', shown((await column('ProbeSix'))['hyperlinkOrPicture']));
  note('a hidden column, where hidden is not selected', shown((await column('ProbeSeven'))['name']));
  const empty = await ask('POST', `${at}/items`, { fields: { ProbeTwo: 'x' } });
  note('POST of a row without its required column', say(empty));
  const row = await ask('GET', `${at}/items/${text(empty.body['id'])}?$expand=fields`);
  note('a default that was left out', shown(record(row.body['fields'])['ProbeThree']));
  note('POST of a row against the validation', say(await ask('POST', `${at}/items`, { fields: { ProbeFour: 7 } })));

  const add = async (definition: object): Promise<string> => say(await ask('POST', `${at}/columns`, definition));
  note('a unique column without index', await add({ name: 'ProbeA', enforceUniqueValues: true, text: {} }));
  note(
    'an indexed column of several lines',
    await add({ name: 'ProbeB', indexed: true, text: { allowMultipleLines: true } }),
  );
  note('a default that is null', await add({ name: 'ProbeC', text: {}, defaultValue: null }));
  const many = Array.from({ length: 21 }, (_, index) => ({ name: `Probe${index}`, indexed: true, text: {} }));
  note(
    'POST …/lists with 21 indexes',
    say(await ask('POST', lists, { displayName: `${name} indekser`, columns: many })),
  );
  return null;
};

/** What every administrator wants to know first, also where it does not suffice for a list. */
export const noteScopes: (ports: ProbePorts, note: Note) => void = ({ tokens }, note) => {
  note('rights in the token', scopesIn(tokens.graph));
  note('rights in SharePoint’s token', scopesIn(tokens.sharePoint));
};

/** The rights in a token of Entra's, which is signed and not secret to who holds it; never the token itself. */
function scopesIn(token: string): string {
  const [, payload = ''] = token.split('.');
  try {
    const claims = record(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
    const roles: unknown = claims['roles'];
    return text(claims['scp']) || (Array.isArray(roles) ? roles.map(text).join(' ') : '') || 'not told';
  } catch {
    return 'not told';
  }
}

export const rightsOfToken: Probe = async ({ ask, ports, name, place, listPath, itemsPath }, note) => {
  noteScopes(ports, note);
  note('GET /sites/{id}', say(await ask('GET', `/sites/${place.site}`)));
  note('POST …/lists', say(await ask('POST', `/sites/${place.site}/lists`, { displayName: `${name} rettigheter` })));
  note('POST …/columns', say(await ask('POST', `${listPath}/columns`, { name: 'ProbeRight', text: {} })));
  note('POST …/items', say(await ask('POST', itemsPath, { fields: { ProbeText: 'right' } })));
  note('GET …/items/delta', say(await ask('GET', `${itemsPath}/delta?token=latest`)));
  note('GET /sites/{id}/drive', say(await ask('GET', `/sites/${place.site}/drive`)));
  return null;
};

export const channelFiles: Probe = async ({ ask, ports: { channel }, place }, note) => {
  if (channel === null) return { kind: 'needsChannel' };
  const at = `/teams/${channel.team}/channels/${encodeURIComponent(channel.channel)}`;
  const found = await ask('GET', `${at}?$select=id,membershipType`);
  note('kind of channel', found.status === 200 ? shown(found.body['membershipType']) : say(found));
  const folder = await ask('GET', `${at}/filesFolder`);
  note('GET …/filesFolder', say(folder));
  const drive = await ask('GET', `/sites/${place.site}/drive`);
  note('GET /sites/{id}/drive', say(drive));
  const drives = [text(record(folder.body['parentReference'])['driveId']), text(drive.body['id'])];
  note('the folder’s drive', drives[0] === drives[1] && drives[0] !== '' ? 'the site’s own' : 'another');
  return null;
};
