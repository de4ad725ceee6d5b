import type { CountyFacts } from '~/counties/contract'
import type { Secrets } from '~/platform/config/secrets.server'
import type { DataKeys } from '~/platform/crypto/data-keys.server'
import type { Database } from '~/platform/db/database.server'
import type { Work } from '~/platform/db/work.server'
import type { JournalFile } from '~/platform/files/journal-file.server'
import type { Task } from '~/platform/jobs/tasks.server'
import type { Mail, MailOf } from '~/platform/mail/mail.server'
import type { CountySites } from './county-sites.server'
import type { SignIn } from './sign-in.server'

/** What all reactions stand on. */
export type ReactionParts = { db: Database; sites: CountySites; mail: MailOf; secrets: Pick<Secrets, 'identity'>; dataKeys: DataKeys; signIn: SignIn; journal: JournalFile }

/** One reaction: what it works with, and what the event carries. */
export type Act<P> = (parts: { work: Work; county: CountyFacts; origin: string; mail: Mail; journal: JournalFile; dataKeys: DataKeys }, event: P) => Promise<void>

/** Runs a reaction for the county of the event. */
export function inCounty<P>({ db, sites, mail, journal, dataKeys }: ReactionParts, act: Act<P>): Task {
  return async (payload, { jobId }) => {
    const id = String(payload.countyId)
    if (!sites.county(id)) await sites.refresh()
    const county = sites.county(id)
    // A county that exists no more has nobody left to act for.
    if (!county) return
    const work: Work = { scope: county.scope, db, now: new Date(), actor: { kind: 'system' }, requestId: `job ${jobId}` }
    await act({ work, county, origin: sites.originOf(id), mail: mail(county.scope), journal, dataKeys }, payload as P)
  }
}

/** Runs a reaction to the clock for every county that exists today, and what belongs to none of them after that. */
export function inEveryCounty(parts: ReactionParts, act: Act<unknown>, after: (work: Pick<Work, 'db' | 'now'>) => Promise<void> = async () => {}): Task {
  return async (payload, facts) => {
    const { db, sites } = parts
    await sites.refresh()
    const failed: unknown[] = []
    for (const { id } of sites.all()) {
      await inCounty(parts, act)({ ...payload, countyId: id }, facts).catch((error: unknown) => failed.push(error))
    }
    await after({ db, now: new Date() })
    if (failed.length > 0) throw failed[0]
  }
}
