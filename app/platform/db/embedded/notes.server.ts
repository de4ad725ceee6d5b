import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Cluster } from './cluster.server'

/** What is remembered beside the data between starts. `owner` is the process that started the server. */
export type Notes = { password: string; port?: number; owner?: number }

/** Reads the notes beside the data. */
export function readNotes(cluster: Cluster): Notes {
  return JSON.parse(readFileSync(cluster.notesFile, 'utf8')) as Notes
}

/** Replaces the notes beside the data, readable by this user only. */
export function writeNotes(cluster: Cluster, notes: Notes): void {
  const draft = `${cluster.notesFile}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(notes)}\n`, { mode: 0o600 })
  renameSync(draft, cluster.notesFile)
}

/** Writes the first notes unless another process has just done so, and returns those that hold. */
export function createNotes(cluster: Cluster, notes: Notes): Notes {
  const draft = `${cluster.notesFile}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(notes)}\n`, { mode: 0o600 })
  try {
    linkSync(draft, cluster.notesFile)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return readNotes(cluster)
}
