import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startFailure } from '../config/start-failure'
import type { JournalLine } from '../db/deletions.server'
import { makeFolder } from './make-folder.server'

/** The journal of deletions outside the database: one JSON object a line, only ever added to. */
export type JournalFile = {
  path: string
  /** Throws a start failure where it cannot be written: that is to be known at the start, and not when something is deleted. */
  requireWritable: () => void
  /** Adds lines and waits until they are on the disk. */
  append: (lines: readonly JournalLine[]) => void
  /** Every line, in the order of writing; one that a power cut left unfinished is passed over. */
  read: () => JournalLine[]
}

/**
 * The journal file of one database in a folder. Its name holds the database's own name, so that another database that is
 * served from the same folder neither reads nor writes it.
 */
export function openJournalFile(folder: string, databaseName: string): JournalFile {
  const path = join(folder, `deletions-${databaseName}.jsonl`)
  const openFile = () => {
    try {
      makeFolder(folder)
      return openSync(path, 'a', 0o600)
    } catch (error) {
      throw notWritten(path, error)
    }
  }
  return {
    path,
    requireWritable: () => closeSync(openFile()),
    append: (lines) => {
      if (lines.length === 0) return
      const file = openFile()
      try {
        // A line cut short would swallow the next one.
        const isCut = existsSync(path) && !readFileSync(path).toString('utf8').endsWith('\n') && readFileSync(path).length > 0
        appendFileSync(file, `${isCut ? '\n' : ''}${lines.map((line) => `${JSON.stringify(line)}\n`).join('')}`)
        fsyncSync(file)
      } catch (error) {
        throw notWritten(path, error)
      } finally {
        closeSync(file)
      }
    },
    read: () => readJournal(path),
  }
}

function notWritten(path: string, error: unknown): Error {
  return startFailure(`The journal of deletions ${path} cannot be written: ${(error as Error).message}. Choose another folder with DELETION_JOURNAL.`, error)
}

/** The lines of a journal file; none when there is no such file. */
export function readJournal(path: string): JournalLine[] {
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8').split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as JournalLine]
    } catch {
      return []
    }
  })
}
