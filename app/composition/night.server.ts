import { mixContacts } from '~/notifications/commands/mix-contacts.server'
import { issueCertificates } from '~/oversight/commands/issue-certificates.server'
import type { CountySettings } from '~/counties/contract'
import { deleteExpiredCounters } from '~/platform/http/limits/expired-counters.server'
import { deleteFailedJobs } from '~/platform/jobs/failed-jobs.server'
import { removeOldVersions } from '~/platform/db/old-versions.server'
import type { Work } from '~/platform/db/work.server'
import { RETENTION, runRetention } from './retention.server'

/** For so many days a job that failed for the last time can be looked into. */
const FAILED_JOBS_DAYS = 30

/** What is done for a county every night: what has been kept long enough goes, contact details are mixed, deletions certified. */
export async function nightOf(work: Work, settings: Pick<CountySettings, 'retention'>): Promise<void> {
  const done = await runRetention(work, settings)
  await mixContacts(work)
  await issueCertificates(work)
  const tables = new Set(done.flatMap(({ kind, count }) => (count > 0 ? RETENTION[kind].tables : [])))
  await removeOldVersions(work.db, [...tables])
}

/** What is done every night for the machinery, which belongs to no county: expired counters and jobs that failed for good. */
export async function nightOfMachinery({ db, now }: Pick<Work, 'db' | 'now'>): Promise<void> {
  await deleteExpiredCounters(db, now)
  await deleteFailedJobs(db, new Date(now.getTime() - FAILED_JOBS_DAYS * 24 * 3_600_000))
}
