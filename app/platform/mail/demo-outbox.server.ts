import type { Letter } from './mail.server'

/** A letter the demonstration would have sent. */
export type KeptLetter = Letter & { sentAt: Date }

const LIMIT = 100
const letters: KeptLetter[] = []

/** Keeps a letter instead of sending it; the oldest gives way when there are many. */
export function keepInOutbox(letter: Letter, sentAt: Date): void {
  letters.unshift({ ...letter, sentAt })
  letters.length = Math.min(letters.length, LIMIT)
}

/** The letters of this process's demonstration, the newest first. */
export function demoOutbox(): readonly KeptLetter[] {
  return letters
}
