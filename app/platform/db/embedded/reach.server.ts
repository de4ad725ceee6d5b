import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { startFailure } from '../../config/start-failure'
import { chooseUser, type Binaries, type RunAs } from './binaries.server'
import { checkSpace, removeLeftovers } from './folders.server'

// Root's home is closed to others, and a checkout in it is what a bare machine has first.
const SHARED = '/var/lib/kuultu'

/**
 * The data folder where none is set: `.data` in the checkout. Root's PostgreSQL runs as another user, and where that
 * one cannot reach the checkout, it is a folder of this checkout's own below `shared`. Data that is there stays there.
 */
export function usualDataFolder(checkout = process.cwd(), shared = SHARED): string {
  const usual = join(checkout, '.data')
  if (process.getuid?.() !== 0) return usual
  const elsewhere = join(shared, `data-${createHash('sha256').update(checkout).digest('hex').slice(0, 12)}`)
  const used = [usual, elsewhere].find((folder) => existsSync(join(folder, 'pg18')))
  const folder = used ?? (canEnter(existsSync(usual) ? usual : checkout, chooseUser(null)) ? usual : elsewhere)
  if (folder === elsewhere) requireOwn(shared)
  return folder
}

/** The programs where the user reaches them: as they are, or for root a copy of them below `shared`, made once for each version. */
export function reachableBinaries(binaries: Binaries, user: RunAs, shared = SHARED): Binaries {
  const failure = tryRunning(binaries, user)
  if (failure?.code !== 'EACCES' || process.getuid?.() !== 0) return checked(binaries, user, failure)
  const copy = copyOnce(binaries, user, shared)
  return checked(copy, user, tryRunning(copy, user))
}

// What root runs and keeps there, nobody else may have put there or be able to change.
function requireOwn(shared: string): void {
  const facts = lstatSync(shared, { throwIfNoEntry: false })
  if (!facts || (facts.isDirectory() && facts.uid === process.getuid?.() && (facts.mode & 0o022) === 0)) return
  throw startFailure(`${shared} does not belong to root alone, so that nothing is kept there. Choose another folder with KUULTU_DATA outside a closed one, move the checkout elsewhere, or start as an ordinary user.`)
}

/** Makes sure that the user reaches the data folder. */
export function checkReach(user: RunAs, dataFolder: string): void {
  if (!canEnter(dataFolder, user)) throw outOfReach(dataFolder, user)
}

function canEnter(folder: string, user: RunAs): boolean {
  try {
    execFileSync('sh', ['-c', 'cd "$1"', 'reach', folder], { ...user, cwd: '/', stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

type Failure = NodeJS.ErrnoException & { stderr?: Buffer }

function tryRunning({ postgres }: Binaries, user: RunAs): Failure | null {
  try {
    execFileSync(postgres, ['--version'], { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
    return null
  } catch (error) {
    return error as Failure
  }
}

function checked(binaries: Binaries, user: RunAs, failure: Failure | null): Binaries {
  if (!failure) return binaries
  if (failure.code === 'EACCES') throw outOfReach(binaries.postgres, user, failure)
  const reason = failure.stderr?.toString().trim().split('\n')[0] || failure.message
  throw startFailure(`The embedded PostgreSQL does not run on this machine: ${reason}`, failure)
}

/** The copy is made under a passing name: several processes may make it at the same moment. */
function copyOnce({ postgres, initdb }: Binaries, user: RunAs, shared: string): Binaries {
  const from = dirname(dirname(postgres))
  const { version } = JSON.parse(readFileSync(join(from, '../package.json'), 'utf8')) as { version: string }
  const to = join(shared, `postgresql-${version}`)
  const draft = `${to}.new-${process.pid}`
  requireOwn(shared)
  try {
    if (!existsSync(to)) {
      if (mkdirSync(shared, { recursive: true })) chmodSync(shared, 0o755)
      checkSpace(shared, 100)
      removeLeftovers(to)
      cpSync(from, draft, { recursive: true, verbatimSymlinks: true })
      execFileSync('chmod', ['-R', 'a+rX', draft])
      renameSync(draft, to)
    }
  } catch (error) {
    const { name, message } = error as Error
    if (!existsSync(to)) throw name === 'StartFailure' ? error : startFailure(`The programs of PostgreSQL cannot be copied to ${shared}: ${message}. Make room there, move the checkout elsewhere, or start as an ordinary user.`, error)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  const inCopy = (program: string) => join(to, program.slice(from.length))
  return { postgres: inCopy(postgres), initdb: inCopy(initdb) }
}

function outOfReach(path: string, user: RunAs, cause?: unknown): Error {
  const who = `uid ${user.uid ?? process.getuid?.()}`
  return startFailure(
    `PostgreSQL cannot reach ${path} as the user it runs as (${who}): a folder above it, such as a home folder, is closed to others. Choose another folder with KUULTU_DATA, move the checkout elsewhere, or start as an ordinary user.`,
    cause,
  )
}
