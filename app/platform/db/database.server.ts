import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { watchAnswers } from './answers.server'
import { Prisma, PrismaClient } from './generated/prisma/client.ts'
import type { ScopedDatabase, ScopedTransaction } from './scoped.server'

/** The product's door to PostgreSQL. Only `store/` files of an area and `platform/` use it. */
export type Database = ScopedDatabase
/** The same door inside a transaction. */
export type Transaction = ScopedTransaction
/** Either: what store functions take. */
export type Reader = Database | Transaction

/**
 * The door without a scope, for the few who look at every county: which hosts are taken, which counties there are.
 * What it gives goes to no page.
 */
export function everyCounty(db: Reader): Prisma.TransactionClient {
  return db as unknown as Prisma.TransactionClient
}

/** A part of a query, to be put into another one; its values stay values. */
export const { sql } = Prisma

/** One open database: the Prisma client, the pool beneath it, and how to close both. */
export type OpenDatabase = { db: Database; pool: pg.Pool; close: () => Promise<void> }

/**
 * Opens the database. Named statements are used for every query shape (bounded), which makes PostgreSQL
 * plan each once. `onError` hears of idle connections that broke: without a listener they would end the process.
 * `longestStatement`: the seconds after which PostgreSQL gives up a statement, so that none can hold a connection for
 * good (error 57014), and nobody waits for a server that answers no more; left out, none.
 */
export function openDatabase(url: string, options: { max?: number; longestStatement?: number; onError?: (error: Error) => void } = {}): OpenDatabase {
  // Prisma's adapter sends and reads times without their zone and takes them for UTC, whatever the server is set to.
  const inUtc = '-c TimeZone=UTC'
  const bounded = options.longestStatement ? ` -c statement_timeout=${options.longestStatement}s` : ''
  const pool = new pg.Pool({ connectionString: url, max: options.max ?? 10, connectionTimeoutMillis: 5000, keepAlive: true, options: `${inUtc}${bounded}` })
  pool.on('error', (error) => options.onError?.(error))
  // A client in use that loses its connection emits an error of its own beside the failing statement's.
  pool.on('connect', (client) => client.on('error', () => {}))
  const stopWatching = options.longestStatement ? watchAnswers(pool, { longestStatement: options.longestStatement }) : () => {}
  const names = new Map<string, string>()
  const statementNameGenerator = (query: { sql: string }) => {
    const known = names.get(query.sql)
    if (known !== undefined || names.size >= 500) return known as string
    const name = `k${names.size}`
    names.set(query.sql, name)
    return name
  }
  const db = new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator, disposeExternalPool: false }) })
  return {
    // The types ask for more than Prisma's own; what runs is the same.
    db: db as unknown as Database,
    pool,
    close: async () => {
      await db.$disconnect()
      await pool.end()
      stopWatching()
    },
  }
}
