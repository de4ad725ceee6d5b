import { chmodSync, mkdirSync, realpathSync, statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { startFailure } from '../../config/start-failure'

const megabyte = 1024 * 1024

/** Makes the data folder, passable for the user PostgreSQL runs as whatever the umask says; returns its true path. */
export function makeDataFolder(base: string): string {
  if (makeFolder(base)) chmodSync(base, 0o711)
  return realpathSync(base)
}

/** Node's own recursive `mkdir` never returns where a parent cannot be made, such as below /proc. */
function makeFolder(path: string): boolean {
  try {
    if (statSync(path).isDirectory()) return false
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  if (dirname(path) !== path) makeFolder(dirname(path))
  mkdirSync(path)
  return true
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
