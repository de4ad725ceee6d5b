import type { JournalFile } from '~/platform/files/journal-file.server'
import { isDatabaseGone } from '~/platform/log/database-errors.server'
import type { Log } from '~/platform/log/log.server'
import { systemWork } from './bring-up-to-date.server'
import { writeJournal } from './journal.server'
import type { Parts } from './start-parts.server'

// As early as possible: the first start fills the database, and npm may be gone when that is done.
const startedBy = process.ppid

/** One thing to end, in the order given. */
export type Ending = { name: string; end: () => Promise<void> | void }

/**
 * Keeps the process alive through promises that libraries forget, such as the job library's when the database goes
 * away under it: answers of others are under way in the same process.
 */
export function outliveForgottenPromises(log: Log, onDatabaseGone: () => void): void {
  process.on('unhandledRejection', (error) => {
    if (isDatabaseGone(error)) {
      log.warn({ err: error }, 'database away')
      onDatabaseGone()
    } else log.error({ err: error }, 'a promise was forgotten')
  })
}

/**
 * Writes what the journal of deletions still lacks, when nobody asks or works any more: a copy that is restored while the
 * product stands must know of it. Gives up after `patience` milliseconds, so that a database that hangs holds nothing up.
 */
export function lastOfJournal({ database, sites }: Pick<Parts, 'database' | 'sites'>, journal: JournalFile, patience = 10_000): Ending {
  const writeAll = async () => {
    for (const { scope } of sites.all()) await writeJournal(systemWork(scope, database.db, 'end'), journal)
  }
  return {
    name: 'journal',
    end: async () => {
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<never>((_, refuse) => (timer = setTimeout(() => refuse(new Error('The journal of deletions was not written in time')), patience)))
      await Promise.race([writeAll(), late]).finally(() => clearTimeout(timer))
    },
  }
}

/**
 * Ends the process in order on SIGTERM or SIGINT, with exit code 0. A second signal, or a minute, ends it at once.
 * Ctrl-C under npm comes twice at the same moment, from the terminal and from npm: that is one signal.
 */
export function endOnSignal(log: Log, endings: () => Ending[]): void {
  let began: number | null = null
  const end = async (signal: NodeJS.Signals) => {
    if (began !== null) {
      if (performance.now() - began > 1000) process.exit(1)
      return
    }
    began = performance.now()
    const late = setTimeout(() => process.exit(1), 60_000)
    late.unref()
    log.info({ signal }, 'ending')
    for (const { name, end: endOne } of endings()) {
      try {
        await endOne()
      } catch (error) {
        log.warn({ err: error, part: name }, 'part did not end well')
      }
    }
    process.exit(0)
  }
  process.on('SIGTERM', (signal) => void end(signal))
  process.on('SIGINT', (signal) => void end(signal))
  followNpm(() => void (began === null && end('SIGHUP')))
}

/**
 * Calls `onGone` once when npm, which started this process, is gone: npm passes signals on, but killed with -9 it would
 * leave behind a product that nobody sees and that holds the port.
 */
export function followNpm(onGone: () => void, { script = process.env.npm_lifecycle_event, parent = () => process.ppid, interval = 1000 } = {}): void {
  // Other scripts of npm, such as the tests, start products of their own and end them themselves.
  if (!['start', 'worker', 'dev'].includes(script ?? '')) return
  const timer = setInterval(() => {
    if (parent() === startedBy) return
    clearInterval(timer)
    onGone()
  }, interval)
  timer.unref()
}
