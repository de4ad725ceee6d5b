import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startFailure } from '../../config/start-failure'
import { chooseUser, findBinaries, type Binaries, type RunAs } from './binaries.server'
import { checkSpace, explainFolderError, makeDataFolder, removeLeftovers } from './folders.server'
import { createNotes, readNotes } from './notes.server'
import { checkReach, reachableBinaries } from './reach.server'

/** The major version is part of the folder's name: PostgreSQL cannot read the files of another one. */
const majorVersion = '18'
const megabyte = 1024 * 1024

export type Cluster = { folder: string; log: string; notesFile: string; binaries: Binaries; user: RunAs }

/** Finds or creates the database files below `dataFolder`. Throws a start failure with one line on what is wrong. */
export async function prepareCluster(dataFolder: string): Promise<Cluster> {
  const found = await findBinaries()
  try {
    const base = makeDataFolder(resolve(dataFolder))
    const folder = join(base, `pg${majorVersion}`)
    const exists = existsSync(join(folder, 'PG_VERSION'))
    const user = chooseUser(exists ? ownerOf(folder) : null)
    checkSpace(base, exists ? 32 : 200)
    checkReach(user, base)
    const cluster = { folder, log: join(base, 'postgres.log'), notesFile: `${folder}.json`, binaries: reachableBinaries(found, user), user }
    shortenLog(cluster.log)
    if (exists) checkExisting(cluster)
    else initialise(cluster)
    return cluster
  } catch (error) {
    throw explainFolderError(resolve(dataFolder), error)
  }
}

function ownerOf(folder: string): RunAs {
  const { uid, gid } = statSync(folder)
  return { uid, gid }
}

function checkExisting(cluster: Cluster): void {
  const version = readFileSync(join(cluster.folder, 'PG_VERSION'), 'utf8').trim()
  if (version !== majorVersion) {
    throw startFailure(`The data in ${cluster.folder} is of PostgreSQL ${version}, but this product brings ${majorVersion}.`)
  }
  if (!existsSync(cluster.notesFile)) {
    throw startFailure(`${cluster.notesFile}, which holds the password to the data beside it, is missing. Restore it from a copy, or remove ${cluster.folder} to begin anew.`)
  }
  readNotes(cluster)
}

/** The files are made under a passing name, so that a start cut short leaves nothing that looks complete. */
function initialise(cluster: Cluster): void {
  removeLeftovers(cluster.folder)
  const draft = `${cluster.folder}.new-${process.pid}`
  const passwordFile = `${draft}.password`
  const { password } = createNotes(cluster, { password: randomBytes(24).toString('base64url') })
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  for (const path of [draft, passwordFile]) giveTo(path, cluster.user)
  const words = ['-D', draft, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const format = ['--encoding=UTF8', '--locale=C.UTF-8', '--data-checksums', '--no-instructions', '--no-sync']
  try {
    execFileSync(cluster.binaries.initdb, [...words, ...format], { ...cluster.user, cwd: draft, stdio: 'pipe' })
    renameSync(draft, cluster.folder)
  } catch (error) {
    // Another process was quicker: its files serve as well.
    if (existsSync(join(cluster.folder, 'PG_VERSION'))) return
    const stderr = (error as { stderr?: Buffer }).stderr?.toString() ?? ''
    const reason = stderr.split('\n').find((line) => /error|fatal|could not/i.test(line))
    if (!reason) throw error
    throw startFailure(`PostgreSQL could not create its files in ${cluster.folder}: ${reason.trim()}`, error)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(draft, { recursive: true, force: true })
  }
}

function giveTo(path: string, { uid, gid }: RunAs): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

function shortenLog(log: string): void {
  if (existsSync(log) && statSync(log).size > 5 * megabyte) renameSync(log, `${log}.1`)
}
