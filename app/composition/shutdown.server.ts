import { isDatabaseGone } from '~/platform/log/database-errors.server'
import type { Log } from '~/platform/log/log.server'

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
 * Ends the process in order on SIGTERM or SIGINT, with exit code 0. A second signal, or a minute, ends it at once.
 */
export function endOnSignal(log: Log, endings: () => Ending[]): void {
  let isEnding = false
  const end = async (signal: NodeJS.Signals) => {
    if (isEnding) process.exit(1)
    isEnding = true
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
}
