import pg from 'pg'
import { openDatabase } from '~/platform/db/database.server'
import type { TestDatabase } from '../../../tests/support/database'

/** A copy of a test's database as it was when it was taken; whoever takes it drops it. */
export function copyOf(database: TestDatabase) {
  const server = (name: string) => Object.assign(new URL(database.url), { pathname: `/${name}` }).href
  const original = new URL(database.url).pathname.slice(1)

  async function onServer(...statements: string[]): Promise<void> {
    const client = new pg.Client({ connectionString: server('postgres') })
    await client.connect()
    for (const statement of statements) await client.query(statement)
    await client.end()
  }

  async function takeCopy(): Promise<void> {
    await database.db.$disconnect()
    await onServer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${original}'`, `CREATE DATABASE ${original}_copy TEMPLATE ${original} STRATEGY file_copy`)
  }

  async function testCopy() {
    const opened = openDatabase(server(`${original}_copy`), { max: 3 })
    return { ...opened, db: opened.db as typeof database.db }
  }

  const dropCopy = async () => await onServer(`DROP DATABASE IF EXISTS ${original}_copy WITH (FORCE)`)

  return { takeCopy, testCopy, dropCopy }
}
