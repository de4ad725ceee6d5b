import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg'

const catalogueChar = 18
const text = 25

/**
 * Prisma's schema engine as WebAssembly, speaking to the PostgreSQL server at `url` through node-postgres.
 * `datamodels` are the schema files as `[path, content]` pairs. The methods are those of the native engine.
 *
 * @param {{ url: string, datamodels?: [string, string][] }} options
 */
export async function startSchemaEngine({ url, datamodels }) {
  loadOnce()
  const factory = bindMigrationAwareSqlAdapterFactory(new SchemaEnginePg(connectionParts(url)))
  return wasm.SchemaEngine.new({ datamodels }, () => {}, factory)
}

/**
 * A connection address cut into the fields of node-postgres.
 * An address must never be passed whole: node-postgres lets `connectionString` win over `database`, so the engine's
 * shadow database would silently be the live one.
 *
 * @param {string} url
 */
export function connectionParts(url) {
  const address = new URL(url)
  const sslMode = address.searchParams.get('sslmode')
  return {
    host: address.searchParams.get('host') ?? address.hostname,
    port: Number(address.port || 5432),
    user: decodeURIComponent(address.username),
    password: decodeURIComponent(address.password),
    database: decodeURIComponent(address.pathname.slice(1)),
    ...(sslMode && sslMode !== 'disable' ? { ssl: { rejectUnauthorized: sslMode.startsWith('verify') } } : {}),
  }
}

let isLoaded = false
function loadOnce() {
  if (isLoaded) return
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const bytes = readFileSync(entry.replace(/schema_engine\.js$/, 'schema_engine_bg.wasm'))
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { './schema_engine_bg.js': wasm })
  wasm.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  // The engine reports a panic through this global; without it the reason is lost behind a TypeError.
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => process.stderr.write(`${message}\n`) }
  isLoaded = true
}

class SchemaEnginePg extends PrismaPg {
  async connect() {
    const adapter = await super.connect()
    readCatalogueChars(Object.getPrototypeOf(Object.getPrototypeOf(adapter)))
    // The adapter cuts a script at every ';', also inside $$ bodies and literals. Sent whole, it is also one transaction.
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script)
      } catch (error) {
        adapter.onError(error)
      }
    }
    return adapter
  }

  // The adapter drops its shadow database while its own pool is still connected to it, which always fails.
  async connectToShadowDb() {
    const main = await this.connect()
    const database = `shadow_${process.pid}_${randomUUID().slice(0, 8)}`
    await main.executeScript(`CREATE DATABASE "${database}" TEMPLATE template0`)
    const shadow = await new SchemaEnginePg({ ...this.config, database }).connect()
    const endPool = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await endPool()
      await main.executeScript(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
      await main.dispose()
    }
    return shadow
  }
}

const patched = new WeakSet()

/** Lets the adapter read PostgreSQL's catalogue type "char", which the engine's questions about the schema return. */
function readCatalogueChars(queryable) {
  if (patched.has(queryable)) return
  patched.add(queryable)
  const { performIO, queryRaw } = queryable
  const charColumns = new WeakMap()
  queryable.performIO = async function (query) {
    const result = await performIO.call(this, query)
    const fields = result.fields ?? []
    const found = fields.flatMap((field, index) => (field.dataTypeID === catalogueChar ? [index] : []))
    for (const index of found) fields[index].dataTypeID = text
    if (found.length > 0) charColumns.set(result.rows, found)
    return result
  }
  queryable.queryRaw = async function (query) {
    const result = await queryRaw.call(this, query)
    for (const index of charColumns.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
}
