import { startEmbeddedPostgres, type EmbeddedPostgres } from '~/platform/db/embedded/start.server'
import type { Log } from '~/platform/log/log.server'

/**
 * Starts the embedded server again, on its old port, when it ended by itself (out of memory, killed by hand): nobody
 * else would. A database server of one's own is looked after by those who run it.
 */
export function keepRunning(first: EmbeddedPostgres, dataFolder: string, log: Log): { stop: () => Promise<void> } {
  let running = first
  let isStopping = false
  let restarting: Promise<void> | null = null
  const timer = setInterval(() => {
    if (isStopping || restarting || isAlive(running.pid)) return
    log.warn({}, 'the embedded PostgreSQL ended and is started again')
    restarting = startEmbeddedPostgres({ dataFolder, port: first.port })
      .then((again) => {
        running = again
      })
      .catch((error: unknown) => log.error({ err: error }, 'the embedded PostgreSQL did not start again'))
      .finally(() => {
        restarting = null
      })
  }, 500)
  timer.unref()
  return {
    stop: async () => {
      isStopping = true
      clearInterval(timer)
      await restarting
      await running.stop()
    },
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
