import { hkdfSync } from 'node:crypto'

/** One key for what is kept sealed, and the short name by which sealed data says which key it needs. */
export type DataKey = { id: string; key: Uint8Array }

/** The key that seals from now on, and those that can still open what was sealed before, the current one among them. */
export type DataKeys = { current: DataKey; all: readonly DataKey[] }

/**
 * The keys of sealed data. Without a key of its own the product's secret gives one; after a key of its own was set, what
 * the secret sealed can still be opened. Old keys and old secrets go on opening and never seal (HKDF, RFC 5869).
 */
export function dataKeysOf(given: { secret: string; dataKey?: string | null; oldDataKeys?: readonly string[] }): DataKeys {
  const current = keyFrom(given.dataKey ?? given.secret)
  const all = [current]
  for (const key of [given.secret, ...(given.oldDataKeys ?? [])].map(keyFrom)) {
    if (!all.some(({ id }) => id === key.id)) all.push(key)
  }
  return { current, all }
}

function keyFrom(secret: string): DataKey {
  const derive = (purpose: string, bytes: number) => new Uint8Array(hkdfSync('sha256', secret, 'kuultu', purpose, bytes))
  return { id: Buffer.from(derive('data key name', 4)).toString('hex'), key: derive('data', 32) }
}
