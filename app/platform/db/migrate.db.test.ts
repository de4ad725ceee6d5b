import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { databaseUrl } from '../../../tests/support/database-setup'
import { applyMigrations } from './migrate.server'

let folder: string
let url: string
let count = 0

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuultu-migrations-'))
  url = databaseUrl(inject('testServer').url, `migrate_${process.pid}_${count++}`)
})

afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  const name = new URL(url).pathname.slice(1)
  await ask(inject('testServer').url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
})

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

async function ask(address: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[]
  } finally {
    await client.end()
  }
}

describe('applying migrations', () => {
  test('creates a missing database, applies in order and then has nothing to do', async () => {
    write('2_second', 'ALTER TABLE voice ADD COLUMN text text;')
    write('1_first', `CREATE TABLE voice (id int); DO $$ BEGIN PERFORM 1; END $$;`)
    expect(await applyMigrations(url, folder)).toEqual({ applied: ['1_first', '2_second'] })
    expect(await applyMigrations(url, folder)).toEqual({ applied: [] })
    expect(await ask(url, 'SELECT text FROM voice')).toEqual([])
  })

  test('lays the job tables too', async () => {
    await applyMigrations(url, folder)
    expect(await ask(url, `SELECT to_regclass('graphile_worker.jobs') IS NOT NULL AS is_there`)).toEqual([{ is_there: true }])
  })

  test('processes that start together wait for each other', async () => {
    write('1_first', 'CREATE TABLE voice (id int); SELECT pg_sleep(0.2);')
    const outcomes = await Promise.all([1, 2, 3].map(async () => (await applyMigrations(url, folder)).applied.length))
    expect(outcomes.sort()).toEqual([0, 0, 1])
  })

  test('a user that may make nothing is told what to grant', async () => {
    await ask(inject('testServer').url, `CREATE DATABASE ${new URL(url).pathname.slice(1)}`)
    const user = `kuultu_guest_${process.pid}`
    await ask(inject('testServer').url, `CREATE ROLE ${user} LOGIN PASSWORD 'guest'`)
    const address = new URL(url)
    address.username = user
    address.password = 'guest'
    const failure: unknown = await applyMigrations(address.href, folder).catch((error: unknown) => error)
    await ask(inject('testServer').url, `DROP ROLE ${user}`)
    expect(failure).toMatchObject({ name: 'StartFailure', message: expect.stringMatching(`^The user of DATABASE_URL may not make tables: .*GRANT USAGE, CREATE ON SCHEMA public TO "${user}"\\.$`) })
  })

  test('a failing migration leaves nothing behind, says why, and is refused at the next start', async () => {
    write('1_first', 'CREATE TABLE voice (id int); CREATE TABLE voice (id int);')
    await expect(applyMigrations(url, folder)).rejects.toThrow('The database migration 1_first failed: relation "voice" already exists')
    expect(await ask(url, `SELECT to_regclass('voice') AS voice`)).toEqual([{ voice: null }])
    await expect(applyMigrations(url, folder)).rejects.toThrow('The database migration 1_first failed earlier')
  })

  test('refuses a migration that was changed after it was applied', async () => {
    write('1_first', 'CREATE TABLE voice (id int);')
    await applyMigrations(url, folder)
    write('1_first', 'CREATE TABLE voice (id bigint);')
    await expect(applyMigrations(url, folder)).rejects.toThrow('1_first was changed after it was applied')
  })

  test('refuses a database of a newer version', async () => {
    write('1_first', 'CREATE TABLE voice (id int);')
    write('2_later', 'CREATE TABLE later (id int);')
    await applyMigrations(url, folder)
    rmSync(join(folder, '2_later'), { recursive: true })
    await expect(applyMigrations(url, folder)).rejects.toThrow('it was used by a newer version')
  })

  test('names the server and never the password when it cannot be reached', async () => {
    const closed = 'postgresql://someone:geheim@127.0.0.1:9/voice'
    const failure = await applyMigrations(closed, folder).catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'StartFailure', message: expect.stringContaining('127.0.0.1:9/voice') })
    expect((failure as Error).message).not.toContain('geheim')
  })
})
