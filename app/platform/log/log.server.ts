import { pino, type DestinationStream, type LogFn, type Logger } from 'pino'
import { databaseErrorFacts } from './database-errors.server'

/** The log of a process: one JSON object a line, never with people's words. */
export type Log = Logger

/**
 * Opens the log. Errors appear as name, place and code; the message of a database error is left out, because
 * PostgreSQL repeats the values of a failing row in it.
 */
export function openLog(level: string, destination?: DestinationStream): Log {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: ['headers', '*.headers', 'cookie', '*.cookie', 'authorization', '*.authorization', 'email', '*.email', 'body', '*.body', 'payload', '*.payload'], remove: true },
      serializers: { err: errorFacts, error: errorFacts },
      hooks: { logMethod: withoutBorrowedMessage },
    },
    destination ?? pino.destination({ fd: 1, sync: false }),
  )
}

// Without a message of the caller pino writes the error's own, which may quote what was typed.
function withoutBorrowedMessage(this: Logger, given: Parameters<LogFn>, method: LogFn): void {
  const [facts, message] = given as unknown as [unknown, string | undefined]
  if (typeof facts !== 'object' || facts === null) return method.apply(this, given)
  method.apply(this, [facts instanceof Error ? { err: facts } : facts, message ?? 'error'] as unknown as Parameters<LogFn>)
}

/** What may be told about an error. */
export function errorFacts(error: unknown): Record<string, unknown> {
  const database = databaseErrorFacts(error)
  if (database) return { name: 'DatabaseError', ...database }
  if (!(error instanceof Error)) return { name: typeof error }
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 12).map((line) => line.trim())
  return { name: error.name, message: masked(error.message.slice(0, 500)), stack, ...(error.cause ? { cause: errorFacts(error.cause) } : {}) }
}

// The last net: an error message of a library may quote what was typed.
function masked(text: string): string {
  return text.replace(/\b\d{6}\s?[-+A-FU-Ya-fu-y]\s?\d{3}[0-9A-Ya-y]\b/g, '***').replace(/[^\s<>"'(),;:]{1,64}@[^\s<>"'(),;:]{1,255}/g, '***')
}
