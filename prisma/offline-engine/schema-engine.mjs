#!/usr/bin/env node
// Stands in for Prisma's schema-engine binary: the same arguments and the same JSON-RPC over standard input and output.
import { createInterface } from 'node:readline'
import pg from 'pg'
import { connectionParts, startSchemaEngine } from './prisma-wasm.mjs'

const words = process.argv.slice(2)
const { url } = JSON.parse(wordAfter('--datasource') ?? '{}')

if (words.includes('--version')) {
  process.stdout.write('schema-engine-cli offline-wasm\n')
} else if (words.includes('cli')) {
  process.exitCode = await runDatabaseCommand(wordAfter('cli'))
} else {
  answerRequests()
}

function wordAfter(word) {
  const at = words.indexOf(word)
  return at < 0 ? undefined : words[at + 1]
}

async function runDatabaseCommand(command) {
  const target = connectionParts(url)
  const admin = { ...target, database: 'postgres' }
  const name = pg.escapeIdentifier(target.database)
  try {
    if (command === 'can-connect-to-database') await runSql(target)
    else if (command === 'create-database') await runSql(admin, `CREATE DATABASE ${name}`)
    else if (command === 'drop-database') await runSql(admin, `DROP DATABASE ${name} WITH (FORCE)`)
    else throw new Error(`The offline schema engine does not know the command ${command}.`)
    return 0
  } catch (error) {
    const isMissing = error.code === '3D000'
    const message = isMissing ? `Database \`${target.database}\` does not exist` : error.message || error.code
    // P1003 is what makes `migrate deploy` create the database.
    reportFailure({
      message,
      is_panic: false,
      error_code: isMissing ? 'P1003' : 'P1001',
      meta: { database_name: target.database },
    })
    return 1
  }
}

async function runSql(connection, sql) {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    if (sql) await client.query(sql)
  } finally {
    await client.end()
  }
}

function reportFailure(fields) {
  const entry = { timestamp: new Date().toISOString(), level: 'ERROR', target: 'schema_engine::logger', fields }
  // Prisma skips the first line of the engine's error output.
  process.stderr.write(`starting\n${JSON.stringify(entry)}\n`)
}

function answerRequests() {
  let queue = Promise.resolve()
  const lines = createInterface({ input: process.stdin })
  lines.on('line', (line) => {
    if (line.trim()) queue = queue.then(() => answer(JSON.parse(line)))
  })
  lines.on('close', () => queue.then(() => process.exit(0)))
}

async function answer({ id, method, params }) {
  if (!method) return
  try {
    const result = await call(method, params)
    if (method === 'diff' && result?.stdout != null) {
      send({ id: 9_000_000 + id, method: 'print', params: { content: result.stdout } })
      send({ id, result: { ...result, stdout: null } })
    } else {
      send({ id, result: result ?? {} })
    }
  } catch (error) {
    const data = {
      is_panic: false,
      message: String(error?.message ?? error),
      error_code: error?.code ?? null,
      meta: error?.meta ?? {},
    }
    send({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } })
  }
}

let engine
async function call(method, params) {
  engine ??= await startSchemaEngine({ url: addressFor(method, params), datamodels: schemaFiles(params) })
  const name = method === 'getDatabaseVersion' ? 'version' : method
  if (typeof engine[name] !== 'function') throw new Error(`The offline schema engine does not know ${method}.`)
  for (const list of [params?.migrationsList, params?.from, params?.to]) {
    if (list?.migrationDirectories) list.shadowDbInitScript ??= ''
  }
  try {
    return await engine[name](params)
  } catch (error) {
    // The WASM engine knows a shadow schema only after devDiagnostic has put it into the engine's cache.
    if (!params?.migrationsList || !/external factory/.test(String(error?.message ?? error))) throw error
    await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters })
    return engine[name](params)
  }
}

function schemaFiles(params) {
  const files = params?.schema?.files ?? params?.to?.files ?? params?.from?.files
  return files?.map((file) => [file.path, file.content])
}

/** A diff that reads no live database must not depend on the target database existing. */
function addressFor(method, params) {
  const readsLiveDatabase = [params?.from, params?.to].some((side) => side?.tag === 'schemaDatasource')
  if (method !== 'diff' || readsLiveDatabase) return url
  const address = new URL(url)
  address.pathname = '/postgres'
  return address.href
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}
