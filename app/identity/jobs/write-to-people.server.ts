import { addresses } from '~/kernel/addresses'
import type { Work } from '~/platform/db/work.server'
import type { AdministratorRequested, RolesGranted } from '../contract'
import { requestLetter } from '../mail/request-letter.server'
import { rolesLetter } from '../mail/roles-letter.server'
import { administratorsToWrite } from '../queries/administrators-to-write.server'
import { personFacts } from '../queries/person-facts.server'
import { mayComeBy } from '../rules/permissions'
import type { Letterbox, LinkLetterbox } from './send-sign-in-link.server'

/** Writes to somebody who has been invited or given roles. Does nothing when their time has ended meanwhile, or no address is known; written again when the job is repeated. */
export async function writeOfRoles(work: Work, letterbox: Omit<LinkLetterbox, 'key'>, event: RolesGranted): Promise<void> {
  const person = await personFacts(work, event.personId)
  if (!person?.email) return
  const { email, locale } = person
  const { roles, startsOn, endsOn } = event
  const link = `${letterbox.publicOrigin}${addresses.signIn(locale)}`
  // Roles that begin later count too: on their first day a link would let nobody in.
  const way = mayComeBy('link', [...person.roles, ...roles], letterbox.isDirectoryRequired) ? 'sign-in' : 'directory'
  await letterbox.mail({ to: email, locale, ...rolesLetter({ locale, roles, startsOn, endsOn, link, way, county: letterbox.countyName(locale), contact: letterbox.contact }) })
}

/** Writes to the administrators who can decide a request. Nobody is written to when it has been decided meanwhile. */
export async function writeOfRequest(work: Work, letterbox: Letterbox, event: AdministratorRequested): Promise<void> {
  for (const { email, locale } of await administratorsToWrite(work, event.requestId)) {
    const link = `${letterbox.publicOrigin}${addresses.adminRequest(locale, event.requestId)}`
    await letterbox.mail({ to: email, locale, ...requestLetter({ locale, link, county: letterbox.countyName(locale), contact: letterbox.contact }) })
  }
}
