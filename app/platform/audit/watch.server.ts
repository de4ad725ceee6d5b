import type { Database } from '../db/database.server'
import { isDatabaseGone } from '../log/database-errors.server'
import type { Log } from '../log/log.server'
import { checkAndNote, isCheckDue } from './checking.server'
import { sealLog } from './sealing.server'
import { countiesWithSeals } from './seals.server'

/** Milliseconds between two looks for entries to seal: every entry is sealed within five seconds of its commit. */
export const SEAL_EVERY = 2000

/** Milliseconds between two walks through the whole log. */
const CHECK_EVERY = 24 * 60 * 60 * 1000

export type AuditWatch = { stop: () => Promise<void> }

export type WatchOptions = { db: Database; log: Log; sealEvery?: number; checkEvery?: number }

/**
 * Seals the audit log every few seconds, and once a day looks beside that whether it is still as it was sealed. Nothing is queued for
 * it: a job row would be written and deleted every two seconds in which nothing happens, and one whose worker was killed
 * would wait for hours. Whatever was missed is done at the next look; in several processes one is at it at a time.
 */
export function watchAuditLog({ db, log, sealEvery = SEAL_EVERY, checkEvery = CHECK_EVERY }: WatchOptions): AuditWatch {
  let isStopping = false
  let timer: NodeJS.Timeout | undefined
  let looking = Promise.resolve()
  let checking: Promise<void> | null = null
  const note = (what: string) => (error: unknown) => log[isDatabaseGone(error) ? 'info' : 'error']({ err: error }, `the audit log could not be ${what}; it is tried again`)
  const check = async () => {
    for (const countyId of await countiesWithSeals(db)) {
      if (isStopping || !(await isCheckDue(db, countyId, new Date(), checkEvery))) continue
      const { fault } = await checkAndNote(db, countyId, new Date())
      if (fault) log.error({ countyId, fault: fault.kind, batch: fault.batch, position: fault.position }, 'the audit log is not as it was sealed')
    }
  }
  const look = async () => {
    await sealLog(db, new Date())
    // Walking through a long log takes minutes, in which others go on writing: sealing does not wait for it.
    checking ??= check().catch(note('looked through')).finally(() => (checking = null))
  }
  const next = () => {
    if (isStopping) return
    timer = setTimeout(() => {
      looking = look().catch(note('sealed')).then(next)
    }, sealEvery)
    timer.unref()
  }
  next()
  return {
    stop: async () => {
      isStopping = true
      clearTimeout(timer)
      await looking
      await checking
    },
  }
}
