import { readdirSync, realpathSync, rmSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { startFailure } from '../../config/start-failure'
import { makeFolder } from '../../files/make-folder.server'
import { isRunning } from './processes.server'

const megabyte = 1024 * 1024

/** Makes the data folder, passable for the user PostgreSQL runs as whatever the umask says; returns its true path. */
export function makeDataFolder(base: string): string {
  makeFolder(base, 0o711)
  return realpathSync(base)
}

/** Makes sure that so many megabytes are free. */
export function checkSpace(base: string, needed: number): void {
  const { bavail, bsize } = statfsSync(base)
  const free = Math.floor((bavail * bsize) / megabyte)
  if (free >= needed) return
  throw startFailure(`Only ${free} MB are free in ${base}; PostgreSQL needs at least ${needed} MB. Make room, or choose another folder with KUULTU_DATA.`)
}

const folderErrors: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it cannot be written to',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a file is in the way',
  EEXIST: 'a file is in the way',
  ENOENT: 'it cannot be created there',
}

/** Turns a file error about the data folder into one plain line; any other error passes unchanged. */
export function explainFolderError(base: string, error: unknown): unknown {
  const reason = folderErrors[(error as NodeJS.ErrnoException).code ?? '']
  if (!reason) return error
  return startFailure(`The data folder ${base} cannot be used: ${reason}. Choose another folder with KUULTU_DATA.`, error)
}

/** Removes what processes that are gone were making beside `folder` and never finished. */
export function removeLeftovers(folder: string): void {
  const base = dirname(folder)
  for (const name of readdirSync(base)) {
    const pid = /\.new-(\d+)/.exec(name)?.[1]
    if (pid && !isRunning(Number(pid))) rmSync(join(base, name), { recursive: true, force: true })
  }
}
