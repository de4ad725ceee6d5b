import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { applyMigrations } from '~/platform/db/migrate.server'
import { databaseUrl } from '../../tests/support/database-setup'
import { connectionParts } from './prisma-wasm.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const names: string[] = []
let project: string

// Prisma's own command in a project of its own, so that nothing here depends on the product's tables.
beforeAll(() => {
  project = mkdtempSync(join(root, 'node_modules/.cache-offline-engine-'))
  mkdirSync(join(project, 'prisma/migrations/1_first'), { recursive: true })
  cpSync(join(root, 'prisma/migrations/migration_lock.toml'), join(project, 'prisma/migrations/migration_lock.toml'))
  const config = readFileSync(join(root, 'prisma.config.ts'), 'utf8').replace('./prisma/offline-engine', '../../prisma/offline-engine')
  writeFileSync(join(project, 'prisma.config.ts'), config)
  write('schema.prisma', 'datasource db {\n  provider = "postgresql"\n}\nmodel Voice {\n  id Int @id\n  text String\n}\n')
  const body = `CREATE FUNCTION shout() RETURNS text LANGUAGE sql AS $$ SELECT 'a;b'; $$;`
  write('migrations/1_first/migration.sql', `CREATE TABLE "Voice" ("id" INTEGER NOT NULL, "text" TEXT NOT NULL, CONSTRAINT "Voice_pkey" PRIMARY KEY ("id"));\n${body}\n`)
})

afterAll(async () => {
  rmSync(project, { recursive: true, force: true })
  const client = new pg.Client({ connectionString: inject('testServer').url })
  await client.connect()
  for (const name of names) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  const { rows } = await client.query(`SELECT datname FROM pg_database WHERE datname LIKE 'shadow_%'`)
  await client.end()
  expect(rows, 'shadow databases left behind').toEqual([])
})

function write(path: string, text: string): void {
  writeFileSync(join(project, 'prisma', path), text)
}

function aDatabase(): string {
  const name = `engine_${process.pid}_${names.length}`
  names.push(name)
  return databaseUrl(inject('testServer').url, name)
}

async function prisma(url: string, ...words: string[]): Promise<{ code: number; output: string }> {
  const program = join(root, 'node_modules/prisma/build/index.js')
  const env = { ...process.env, HOME: project, DATABASE_URL: url, CHECKPOINT_DISABLE: '1', NO_COLOR: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  return await new Promise((resolve) => {
    execFile(process.execPath, [program, ...words], { cwd: project, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    )
  })
}

describe('the offline schema engine', () => {
  test('deploys to a database that does not exist yet, and our own start then has nothing to do', async () => {
    const url = aDatabase()
    const deployed = await prisma(url, 'migrate', 'deploy')
    expect(deployed).toMatchObject({ code: 0, output: expect.stringContaining('successfully applied') })
    expect(await applyMigrations(url, join(project, 'prisma/migrations'))).toEqual({ applied: [] })
  }, 90_000)

  test('has nothing to do after our own start, and sees no drift', async () => {
    const url = aDatabase()
    expect(await applyMigrations(url, join(project, 'prisma/migrations'))).toEqual({ applied: ['1_first'] })
    expect(await prisma(url, 'migrate', 'deploy')).toMatchObject({ code: 0, output: expect.stringContaining('No pending migrations') })
    const status = await prisma(url, 'migrate', 'status')
    expect(status).toMatchObject({ code: 0, output: expect.stringContaining('up to date') })
  }, 90_000)

  test('tells with exit code 2 that a migration is missing, and writes it', async () => {
    const url = aDatabase()
    const sides = ['migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema.prisma']
    expect(await prisma(url, ...sides, '--exit-code')).toMatchObject({ code: 0 })
    write('longer.prisma', 'datasource db {\n  provider = "postgresql"\n}\nmodel Voice {\n  id Int @id\n  text String\n  locale String?\n}\n')
    const longer = [...sides.slice(0, -1), 'prisma/longer.prisma']
    expect(await prisma(url, ...longer, '--exit-code')).toMatchObject({ code: 2 })
    const script = await prisma(url, ...longer, '--script')
    expect(script.output).toContain('ALTER TABLE "Voice" ADD COLUMN     "locale" TEXT')
  }, 90_000)

  test("says in Prisma's own code that a server cannot be reached", async () => {
    const answer = await prisma('postgresql://nobody:secret@127.0.0.1:9/none', 'migrate', 'deploy')
    expect(answer.code).toBe(1)
    expect(answer.output).toContain('P1001')
  }, 90_000)
})

test('a connection address is cut into its parts, so that a shadow database can never be the live one', () => {
  expect(connectionParts('postgresql://a%40b:c%2Fd@db.example:5433/voice')).toEqual({
    host: 'db.example',
    port: 5433,
    user: 'a@b',
    password: 'c/d',
    database: 'voice',
  })
})
