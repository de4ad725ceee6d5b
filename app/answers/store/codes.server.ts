import { createHash, createHmac, randomBytes } from 'node:crypto'
import { CODE_BYTES, writeCode } from '~/kernel/codes'

/** A new unguessable code: the token of a draft, or the code of an answer that has no draft. */
export function newCode(): string {
  return writeCode(randomBytes(CODE_BYTES))
}

/** What is kept of a code. A code has enough chance in it that its digest needs neither salt nor stretching. */
export function digestOf(code: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(code).digest())
}

/**
 * The answer code of a draft: always the same, so that the receipt can be shown again after a lost connection or a
 * second press although only a digest is kept. The secret keeps a draft's address in a browser's history from leading
 * to the code once the receipt has been put away.
 */
export function answerCodeOf(token: string, secret: Uint8Array): string {
  return writeCode(createHmac('sha256', secret).update(`answer ${token}`).digest())
}

/** The read-only code that belongs to an answer code. It does not lead back to it. */
export function readCodeOf(answerCode: string): string {
  return writeCode(createHash('sha256').update(`read ${answerCode}`).digest())
}
