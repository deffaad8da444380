/** A municipality that does not exist, for tests. */
import type { Municipality } from './municipality.ts';

export const sampleValues = {
  municipality: 'Skarvøy kommune',
  appId: '11111111-aaaa-4aaa-8aaa-111111111111',
  clientId: '22222222-bbbb-4bbb-8bbb-222222222222',
  tenantId: '33333333-cccc-4ccc-8ccc-333333333333',
  domain: 'framdrift.skarvoy.no',
  sharePoint: 'skarvoy.sharepoint.com',
  rights: 'strict',
  botId: '44444444-dddd-4ddd-8ddd-444444444444',
  website: 'https://www.skarvoy.no/',
  privacy: 'https://www.skarvoy.no/personvern',
  terms: 'https://www.skarvoy.no/vilkar',
} as const satisfies Municipality;
