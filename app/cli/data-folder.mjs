import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/**
 * Root's PostgreSQL runs as another user. Whether that one reaches the folder of KUULTU_DATA is worth knowing before
 * half a minute of building; the start itself looks again.
 */
export function checkDataFolder(env = process.env) {
  if (process.getuid?.() !== 0 || env.DATABASE_URL || !env.KUULTU_DATA) return
  const folder = resolve(env.KUULTU_DATA)
  const nearest = nearestFolder(folder)
  if (!nearest) return
  const user = ownerOf(join(folder, 'pg18')) ?? userCalled('postgres') ?? userCalled('nobody')
  if (!user || canEnter(nearest, user)) return
  const failure = new Error(`The data folder ${folder} cannot be used: PostgreSQL does not run as root, and ${nearest} or a folder above it is closed to the user it runs as (uid ${user.uid}). Choose another folder with KUULTU_DATA, or leave it out.`)
  failure.name = 'StartFailure'
  throw failure
}

function ownerOf(folder) {
  const { uid, gid } = statSync(folder, { throwIfNoEntry: false }) ?? {}
  return uid ? { uid, gid } : null
}

function userCalled(name) {
  try {
    const idOf = (which) => Number(execFileSync('id', [which, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: idOf('-u'), gid: idOf('-g') }
  } catch {
    return null
  }
}

/** The folder itself or, until it is made, the nearest one above it; null where a file is in the way. */
function nearestFolder(folder) {
  try {
    const found = statSync(folder, { throwIfNoEntry: false })
    if (!found) return nearestFolder(dirname(folder))
    return found.isDirectory() ? folder : null
  } catch {
    return null
  }
}

function canEnter(folder, user) {
  try {
    execFileSync('sh', ['-c', 'cd "$1"', 'reach', folder], { ...user, cwd: '/', stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
