import { addresses as a } from '~/kernel/addresses'
import { anOwnRequest, aRequest, somebody } from '../fresh/people'
import type { Kit } from '../kit'
import { filling, reading, sending, type Attempt } from './attempt'

const all = (module: string, path: Attempt['path']) => reading(`admin/${module}`, path)
const send = (module: string, what: string, path: Attempt['path'], form: NonNullable<Attempt['form']>) => sending(`admin/${module}`, what, path, form)
// What is kept already is kept again, so that nobody after finds another county.
const keep = (module: string, what: string, path: Attempt['path'], mark = 'revision') => filling(`admin/${module}`, what, { by: 'administrator', path, mark }, {})

const person = async (kit: Kit) => a.adminPerson('fi', (await somebody(kit)).personId)
const role = async (kit: Kit) => {
  const { personId, grantId } = await somebody(kit)
  return a.adminPersonRole('fi', personId, grantId)
}
const end = async (kit: Kit) => a.adminPersonEnd('fi', (await somebody(kit)).personId)
const administrator = async (kit: Kit) => a.adminPersonAdministrator('fi', (await somebody(kit)).personId)
const request = async (kit: Kit) => a.adminRequest('fi', await aRequest(kit))
const nothing = { revision: '1' }

/** The administration, and everything its forms do. */
export const adminAttempts: Attempt[] = [
  all('home', () => a.admin('fi')),
  all('people', () => a.adminPeople('fi')),
  all('invite', () => a.adminInvite('fi')),
  send('invite', 'somebody', () => a.adminInvite('fi'), { name: 'Uusi', email: 'uusi@security.example', locale: 'fi', roles: ['author'] }),
  send('invite', 'an administrator', () => a.adminInvite('fi'), { name: 'Uusi', email: 'uusi@security.example', locale: 'fi', roles: ['administrator'] }),
  all('person', person),
  send('person', 'give', person, { roles: ['author'] }),
  send('person', 'give to oneself', (kit) => a.adminPerson('fi', kit.people.administrator), { roles: ['author'] }),
  send('person', 'intent=unlink', person, { intent: 'unlink' }),
  send('person', 'intent=unlink-strong', person, { intent: 'unlink-strong' }),
  all('person-role', role),
  send('person-role', 'when=now', role, { when: 'now' }),
  all('person-end', end),
  send('person-end', '', end, {}),
  all('person-administrator', administrator),
  send('person-administrator', '', administrator, { 'endsOn.day': '' }),
  all('requests', () => a.adminRequests('fi')),
  all('request', request),
  send('request', 'do=grant', request, { do: 'grant' }),
  send('request', 'do=refuse', request, { do: 'refuse' }),
  send('request', 'do=take-back', async (kit) => a.adminRequest('fi', await anOwnRequest(kit)), { do: 'take-back' }),
  send('request', 'take back what another asked for', request, { do: 'take-back' }),
  all('roles', () => a.adminRoles('fi')),
  all('settings', () => a.adminSettings('fi')),
  keep('settings', 'as they are', () => a.adminSettings('fi')),
  send('settings', 'nothing', () => a.adminSettings('fi'), nothing),
  all('channels', () => a.adminChannels('fi')),
  all('channel', () => a.adminChannel('fi', 'phone')),
  keep('channel', 'as it is', () => a.adminChannel('fi', 'phone')),
  send('channel', 'another revision', () => a.adminChannel('fi', 'phone'), { revision: '999' }),
  all('theme', () => a.adminTheme('fi')),
  keep('theme', 'do=save', () => a.adminTheme('fi'), 'do=save'),
  send('theme', 'save nothing', () => a.adminTheme('fi'), { ...nothing, do: 'save' }),
  filling('admin/theme', 'do=reset', { by: 'administrator', path: () => a.adminTheme('fi'), mark: 'do=save' }, { do: 'reset' }),
  send('theme', 'reset again', () => a.adminTheme('fi'), { do: 'reset', revision: '999' }),
  all('documents', () => a.adminDocuments('fi')),
  all('document', () => a.adminDocument('fi', 'impact-assessment')),
  all('document-file', () => a.adminDocumentFile('fi', 'record-of-processing')),
  all('retention', () => a.adminRetention('fi')),
  keep('retention', 'as it is', () => a.adminRetention('fi')),
  send('retention', 'nothing', () => a.adminRetention('fi'), nothing),
]
