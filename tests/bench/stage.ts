import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { resolve } from 'node:path'
import pg from 'pg'
import { seedInOwnProcess } from '~/composition/seeding.server'
import { startEmbeddedPostgres } from '~/platform/db/embedded/start.server'
import { applyMigrations } from '~/platform/db/migrate.server'
import { startProduct, type Product } from '../support/product'
import { fillAnswers } from './fill-answers'
import { say } from './saying'

/** The open consultation of the demonstration, which everything is measured on. */
export const SLUG = 'lahipalvelut'
export const COUNTY = 'jarvirannikko'

export type Size = 1_000 | 100_000

/** A product that runs on a database with so many stored answers. */
export type OnStage = { product: Product; port: number; url: string; query: <R extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<R[]> }

export type Stage = {
  /** The database with so many stored answers, made when first asked for. */
  database: (size: Size) => Promise<string>
  /** Runs something with the product on that database and ends the product afterwards. */
  withProduct: <T>(size: Size, env: Record<string, string>, run: (on: OnStage) => Promise<T>) => Promise<T>
  describe: () => string
  close: () => Promise<void>
}

/**
 * Opens a PostgreSQL cluster of its own with the product's own settings (nothing turned off for speed), to be thrown
 * away at the end. It lies beside the product's data: a folder for temporary files may be in memory.
 */
export async function openStage(): Promise<Stage> {
  const folder = resolve('.data', `bench-${process.pid}`)
  const secret = randomBytes(48).toString('base64url')
  const cluster = await startEmbeddedPostgres({ dataFolder: folder })
  const running = new Set<Product>()
  const databases = new Map<Size, Promise<string>>()
  let seeding: Promise<void> | null = null

  const seeded = async () => {
    say('Filling the demonstration.')
    await applyMigrations(cluster.url('seeded'))
    await seedInOwnProcess(cluster.url('seeded'), secret)
  }
  const filled = async (size: Size) => {
    await (seeding ??= seeded())
    const name = `answers_${size}`
    await onDatabase(cluster.url('postgres'), async (client) => await client.query(`CREATE DATABASE ${name} TEMPLATE seeded`))
    await fillAnswers(cluster.url(name), { countyId: COUNTY, slug: SLUG, size })
    say(`${size} answers are stored.`)
    return cluster.url(name)
  }
  const database = async (size: Size) => {
    const there = databases.get(size) ?? filled(size)
    databases.set(size, there)
    return await there
  }

  return {
    database,
    withProduct: async (size, env, run) => {
      const url = await database(size)
      const product = await startProduct({ dataFolder: folder, env: { DATABASE_URL: url, SECRET: secret, DEMO: '1', SEED: '0', ...env } })
      running.add(product)
      const pool = new pg.Pool({ connectionString: url, max: 2 })
      try {
        return await run({ product, port: product.port, url, query: async (sql, values) => (await pool.query(sql, values)).rows })
      } finally {
        await pool.end()
        await product.stop()
        running.delete(product)
      }
    },
    describe: () => `${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'})`,
    close: async () => {
      for (const product of running) await product.stop()
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Runs something on one connection of its own. */
export async function onDatabase<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}
