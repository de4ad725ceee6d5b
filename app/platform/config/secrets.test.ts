import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { deriveSecrets, keptSecret } from './secrets.server'

const folder = mkdtempSync(join(tmpdir(), 'kuultu-secret-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('deriveSecrets', () => {
  it('gives each purpose its own key, the same ones every time', () => {
    const { receipts, sessions, limits, identity } = deriveSecrets('x'.repeat(40))
    const hex = [receipts, sessions, limits, identity].map((key) => Buffer.from(key).toString('hex'))
    expect(new Set(hex).size).toBe(4)
    expect(hex.every((key) => key.length === 64)).toBe(true)
    expect(Buffer.from(deriveSecrets('x'.repeat(40)).receipts).toString('hex')).toBe(hex[0])
    expect(Buffer.from(deriveSecrets('y'.repeat(40)).receipts).toString('hex')).not.toBe(hex[0])
  })
})

describe('keptSecret', () => {
  it('makes a secret once, for this user only', () => {
    const first = keptSecret(folder)
    expect(first.length).toBeGreaterThanOrEqual(64)
    expect(keptSecret(folder)).toBe(first)
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
  })

  it('says in one line when the folder cannot be used', () => {
    keptSecret(folder)
    expect(() => keptSecret(join(folder, 'secret'))).toThrow(/^The data folder .* cannot be used: .*KUULTU_DATA\.$/)
  })
})
