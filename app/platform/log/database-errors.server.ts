/** All that may be told about a failed statement: the kind of failure and the rule it broke. */
export type DatabaseErrorFacts = { sqlState: string | null; constraint: string | null; code: string | null }

type Chain = { code?: unknown; kind?: unknown; originalCode?: unknown; constraint?: unknown; cause?: unknown; meta?: unknown; driverAdapterError?: unknown; name?: unknown; message?: unknown; errors?: unknown }

/** The facts of a database error, found through the layers of Prisma, its adapter and pg; null for any other error. */
export function databaseErrorFacts(error: unknown): DatabaseErrorFacts | null {
  const layers = layersOf(error)
  const isDatabase = layers.some((layer) => isSqlState(layer.code) || /^P\d{4}$/.test(String(layer.code)) || /Prisma|DriverAdapter|DatabaseError/.test(String(layer.name)))
  if (!isDatabase) return null
  const find = <T>(pick: (layer: Chain) => T | undefined) => layers.map(pick).find((value) => value !== undefined) ?? null
  return {
    sqlState: find((layer) => [layer.originalCode, layer.code].find(isSqlState) as string | undefined),
    constraint: find((layer) => (typeof layer.constraint === 'string' ? layer.constraint : undefined)),
    code: find((layer) => (typeof layer.code === 'string' && /^P\d{4}$/.test(layer.code) ? layer.code : typeof layer.kind === 'string' ? layer.kind : undefined)),
  }
}

// P1001/P1002/P1008/P1017: not reached, timed out, closed; P2024/P2028: no connection or transaction in time.
// 53: the disk is full, or memory or connections are used up: nothing is wrong with the statement, and later it works.
const GONE = /^(08\w{3}|57P0[123]|53\w{3}|P1001|P1002|P1008|P1017|P2024|P2028|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)$/
const GONE_MESSAGES = /Connection terminated|Query read timeout|timeout exceeded when trying to connect|Can't reach database server|server closed the connection|the database system is (starting up|shutting down)|Connection ended|not queryable|terminating connection/i

/** Whether an error means that the database cannot be reached now, rather than that a statement was wrong. */
export function isDatabaseGone(error: unknown): boolean {
  return layersOf(error).some(
    (layer) => [layer.code, layer.kind, layer.originalCode].some((code) => typeof code === 'string' && GONE.test(code)) || (typeof layer.message === 'string' && GONE_MESSAGES.test(layer.message)),
  )
}

function isSqlState(code: unknown): boolean {
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && /\d/.test(code) && !/^P[12]\d{3}$/.test(code)
}

function layersOf(error: unknown, depth = 0): Chain[] {
  if (typeof error !== 'object' || error === null || depth > 6) return []
  const layer = error as Chain
  const below = [layer.cause, layer.meta, layer.driverAdapterError, ...(Array.isArray(layer.errors) ? (layer.errors as unknown[]) : [])]
  return [layer, ...below.flatMap((next) => layersOf(next, depth + 1))]
}
