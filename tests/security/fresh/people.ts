import { randomUUID } from 'node:crypto'
import { sendRemark } from '~/accessibility/commands/send-remark.server'
import { requestAdministrator } from '~/identity/commands/request-administrator.server'
import { addresses } from '~/kernel/addresses'
import { aPerson, COUNTY, type Kit } from '../kit'
import { valueOf } from './matters'

/** Somebody new, with one role that can be ended. */
export async function somebody(kit: Kit): Promise<{ personId: string; grantId: string }> {
  const personId = await aPerson(kit.work(), randomUUID(), ['analyst'])
  const { id: grantId } = await kit.db.roleGrant.findFirstOrThrow({ where: { countyId: COUNTY, personId } })
  return { personId, grantId }
}

/** A request of one administrator of the demonstration to make somebody new another one. */
export async function aRequest(kit: Kit): Promise<string> {
  const asking = await kit.db.person.findFirstOrThrow({ where: { countyId: COUNTY, displayName: 'Mikko Saarinen' } })
  return await aRequestOf(kit, asking.id)
}

/** The same request of the tester who is an administrator. */
export async function anOwnRequest(kit: Kit): Promise<string> {
  return await aRequestOf(kit, kit.people.administrator)
}

async function aRequestOf(kit: Kit, asking: string): Promise<string> {
  const { personId } = await somebody(kit)
  return valueOf(await requestAdministrator({ ...kit.work(), actor: { kind: 'person', personId: asking } }, { personId, endsOn: null })).requestId
}

/** The link of a letter to somebody new, and the cookie of the browser that asked for it. */
export async function aLink(kit: Kit): Promise<{ path: string; cookie: string }> {
  const name = randomUUID()
  await aPerson(kit.work(), name, ['analyst'])
  const { cookies } = await kit.send({ who: 'nobody', path: addresses.signIn('fi'), form: { intent: 'link', email: `${name}@security.example` } })
  for (let tries = 0; tries < 100; tries += 1) {
    const { body } = await kit.send({ who: 'nobody', path: addresses.demoOutbox() })
    const token = /\/sign-in\/([\w-]{43})/.exec(body.split('<article').find((letter) => letter.includes(name) && letter.includes('/sign-in/')) ?? '')?.[1]
    if (token) return { path: addresses.signInLink('fi', token), cookie: cookies.map((each) => each.split(';')[0]).join('; ') }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('no letter came')
}

/** The remark on accessibility of the demonstration. */
export async function aRemark(kit: Kit): Promise<string> {
  return valueOf(await sendRemark(kit.work(), { formId: randomUUID(), text: 'Painike on liian pieni.', page: null, address: null, locale: 'fi' })).remarkId
}
