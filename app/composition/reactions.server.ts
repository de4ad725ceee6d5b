import { sendSignInLink } from '~/identity/jobs/send-sign-in-link.server'
import { IDENTITY_EVENTS, type SignInRequested } from '~/identity/contract'
import { pickText } from '~/kernel/localized-text'
import type { Database } from '~/platform/db/database.server'
import type { Work } from '~/platform/db/work.server'
import type { JobFacts, Task, Tasks } from '~/platform/jobs/worker.server'
import type { Mail } from '~/platform/mail/mail.server'
import type { CountySites } from './county-sites.server'

export type ReactionParts = { db: Database; sites: CountySites; mail: Mail }

/** Who acts when something has happened, by event. Everything here is safe to repeat. */
export function reactions(parts: ReactionParts): Tasks {
  return {
    [IDENTITY_EVENTS.signInRequested]: inCounty(parts, async (work, county, event: SignInRequested) => {
      const countyName = (locale: SignInRequested['locale']) => pickText(county.name, locale, county.originalLocale).text
      await sendSignInLink(work, { publicOrigin: parts.sites.originOf(county.id), countyName, contact: county.settings.helpEmail, mail: parts.mail }, event)
    }),
  }
}

type County = NonNullable<ReturnType<CountySites['county']>>

function inCounty<P>({ db, sites }: ReactionParts, act: (work: Work, county: County, payload: P) => Promise<void>): Task {
  return async (payload: Record<string, unknown>, { jobId }: JobFacts) => {
    const id = String(payload.countyId)
    if (!sites.county(id)) await sites.refresh()
    const county = sites.county(id)
    // A county that exists no more has nobody left to act for.
    if (!county) return
    const work: Work = { scope: county.scope, db, now: new Date(), actor: { kind: 'system' }, requestId: `job ${jobId}` }
    await act(work, county, payload as P)
  }
}
