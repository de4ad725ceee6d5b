import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { scopeOf } from '~/kernel/county-scope'
import type { PrismaClient } from '~/platform/db/generated/prisma/client.ts'
import { openDatabase, type Database } from '~/platform/db/database.server'
import type { Actor, Work } from '~/platform/db/work.server'

/** `db` reads without a scope too: a test looks at what is really there. */
export type TestDatabase = { url: string; db: Database & PrismaClient; pool: pg.Pool; close: () => Promise<void> }

/**
 * A database of its own for a test file: a clone of the migrated, empty template, dropped after the file's tests.
 * Call it once at the top of the file: `const database = await testDatabase()`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('testServer')
  const name = `kuultu_test_${randomUUID().replaceAll('-', '')}`
  await onServer(server.url, `CREATE DATABASE ${name} TEMPLATE ${server.template} STRATEGY file_copy`)
  const address = new URL(server.url)
  address.pathname = `/${name}`
  const opened = openDatabase(address.href, { max: 5 })
  let isOpen = true
  const close = async () => {
    if (!isOpen) return
    isOpen = false
    await opened.close()
    await onServer(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  }
  afterAll(close)
  return { url: address.href, db: opened.db as TestDatabase['db'], pool: opened.pool, close }
}

export type WorkParts = { countyId?: string; now?: Date; actor?: Actor }

/** What a command needs, for one county and one moment. The county's row is the test's own to make. */
export function workFor(database: { db: Database }, parts: WorkParts = {}): Work {
  return {
    scope: scopeOf(parts.countyId ?? 'jarvirannikko'),
    db: database.db,
    now: parts.now ?? new Date('2026-11-22T10:00:00.000Z'),
    actor: parts.actor ?? { kind: 'system' },
    requestId: 'test-request',
  }
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
