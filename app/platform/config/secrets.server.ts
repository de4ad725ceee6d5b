import { hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../files/make-folder.server'
import { startFailure } from './start-failure'

/** Keys for separate purposes, so that one of them leaking tells nothing about the others. 32 bytes each. */
export type Secrets = { receipts: Uint8Array; sessions: Uint8Array; limits: Uint8Array; identity: Uint8Array }

/** Derives the keys of the product from its one secret (HKDF, RFC 5869). */
export function deriveSecrets(secret: string): Secrets {
  const keyFor = (purpose: string) => new Uint8Array(hkdfSync('sha256', secret, 'kuultu', purpose, 32))
  return { receipts: keyFor('receipts'), sessions: keyFor('sessions'), limits: keyFor('limits'), identity: keyFor('identity') }
}

/** The demonstration's own secret: made on the first start and kept beside its data, readable by this user only. */
export function keptSecret(dataFolder: string): string {
  const file = join(dataFolder, 'secret')
  const draft = `${file}.${process.pid}`
  try {
    makeFolder(dataFolder)
    if (!existsSync(file)) {
      writeFileSync(draft, randomBytes(48).toString('base64url'), { mode: 0o600 })
      // A link, unlike a copy, fails when another process was quicker: its secret holds then.
      linkSync(draft, file)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !existsSync(file)) {
      throw startFailure(`The data folder ${dataFolder} cannot be used: ${(error as Error).message}. Choose another folder with KUULTU_DATA.`, error)
    }
  }
  if (existsSync(draft)) rmSync(draft)
  return readFileSync(file, 'utf8').trim()
}
