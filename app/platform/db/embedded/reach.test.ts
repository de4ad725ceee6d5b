import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkReach, reachableBinaries, usualDataFolder } from './reach.server'

const nobody = { uid: 65534, gid: 65534 }

let open: string
let closed: string
let shared: string

beforeEach(() => {
  open = mkdtempSync(join(tmpdir(), 'kuultu-open-'))
  chmodSync(open, 0o755)
  shared = join(open, 'shared')
  closed = join(open, 'home')
  mkdirSync(closed, { mode: 0o700 })
})
afterEach(() => rmSync(open, { recursive: true, force: true }))

function checkoutIn(folder: string): string {
  const checkout = join(folder, 'kuultu')
  mkdirSync(checkout)
  return checkout
}

/** What stands for the package with the programs, in a folder. */
function programsIn(folder: string) {
  const bin = join(folder, 'package/native/bin')
  mkdirSync(bin, { recursive: true })
  writeFileSync(join(folder, 'package/package.json'), '{"version":"18.4.0"}')
  for (const name of ['postgres', 'initdb']) writeFileSync(join(bin, name), '#!/bin/sh\necho 18\n', { mode: 0o755 })
  return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') }
}

describe.skipIf(process.getuid?.() !== 0)('root, whose PostgreSQL runs as another user', () => {
  it('keeps the data in the checkout where that user reaches it', () => {
    const checkout = checkoutIn(open)
    expect(usualDataFolder(checkout, shared)).toBe(join(checkout, '.data'))
  })

  it('keeps and runs nothing in a folder that somebody else owns or can change', () => {
    const checkout = checkoutIn(closed)
    mkdirSync(shared, { mode: 0o755 })
    chownSync(shared, nobody.uid, nobody.gid)
    expect(() => usualDataFolder(checkout, shared)).toThrow('does not belong to root alone')
    expect(() => reachableBinaries(programsIn(closed), nobody, shared)).toThrow('does not belong to root alone')
    chownSync(shared, 0, 0)
    chmodSync(shared, 0o777)
    expect(() => usualDataFolder(checkout, shared)).toThrow('does not belong to root alone')
  })

  it('keeps it elsewhere for a checkout in a closed folder, and each in a folder of its own', () => {
    const folder = usualDataFolder(checkoutIn(closed), shared)
    mkdirSync(join(closed, 'other'))
    expect(dirname(folder)).toBe(shared)
    expect(usualDataFolder(join(closed, 'other'), shared)).not.toBe(folder)
  })

  it('stays with the data there is, whatever has been opened or closed since', () => {
    const checkout = checkoutIn(closed)
    const elsewhere = usualDataFolder(checkout, shared)
    mkdirSync(join(elsewhere, 'pg18'), { recursive: true })
    chmodSync(closed, 0o755)
    expect(usualDataFolder(checkout, shared)).toBe(elsewhere)
    mkdirSync(join(checkout, '.data/pg18'), { recursive: true })
    chmodSync(closed, 0o700)
    expect(usualDataFolder(checkout, shared)).toBe(join(checkout, '.data'))
    expect(() => checkReach(nobody, join(checkout, '.data'))).toThrow(/closed to others\. Choose another folder with KUULTU_DATA/)
  })

  it('copies the programs once to where that user reaches them', () => {
    const programs = programsIn(closed)
    const copy = reachableBinaries(programs, nobody, shared)
    expect(copy.postgres).toBe(join(shared, 'postgresql-18.4.0/bin/postgres'))
    expect(execFileSync(copy.initdb, [], { ...nobody, cwd: '/', encoding: 'utf8' })).toBe('18\n')
    const made = statSync(copy.postgres).ino
    expect(reachableBinaries(programs, nobody, shared)).toEqual(copy)
    expect(statSync(copy.postgres).ino).toBe(made)
    expect(readdirSync(shared)).toEqual(['postgresql-18.4.0'])
  })

  it('copies nothing that is within reach', () => {
    const programs = programsIn(open)
    expect(reachableBinaries(programs, nobody, shared)).toBe(programs)
    expect(existsSync(shared)).toBe(false)
  })
})
