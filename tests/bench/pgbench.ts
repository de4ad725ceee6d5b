import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Parameter, SubmissionStatement } from './submission-statement'

/** So many statements are written after one look for new values: what that look costs is then a fiftieth of them. */
export const STATEMENTS_A_ROUND = 50

const SYSTEM = '/usr/lib/postgresql'

/** The system's pgbench and its version, or null where there is none. */
export function findPgbench(): { path: string; version: string } | null {
  const versions = existsSync(SYSTEM) ? readdirSync(SYSTEM).sort((a, b) => Number(b) - Number(a)) : []
  for (const path of ['pgbench', ...versions.map((version) => `${SYSTEM}/${version}/bin/pgbench`)]) {
    try {
      return { path, version: execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() }
    } catch {
      // Not there, or not to be run: the next one may be.
    }
  }
  return null
}

/**
 * A script for pgbench that sends the statement over and over. pgbench computes with whole numbers only, so new ids
 * and digests come from the server, for many statements at a time. It cannot send null either: that stands in the
 * text. `draft n` in SQL gives the digest of the draft's token, from the number that `draftNumber` names.
 */
export function pgbenchScript({ text, parameters }: SubmissionStatement, sequence: string): { script: string; constants: Record<string, string> } {
  const constants: Record<string, string> = {}
  const columns: string[] = []
  const statements: string[] = []
  for (let round = 0; round < STATEMENTS_A_ROUND; round++) {
    statements.push(`${text.replaceAll(/\$(\d+)/g, (_, number: string) => {
      const parameter = parameters[Number(number) - 1]!
      if (parameter.kind === 'constant') {
        if (parameter.value === null) return 'NULL'
        constants[`c${number}`] = asText(parameter.value)
        return `:c${number}`
      }
      return `:n${number}_${round}`
    }).trim()};`)
    parameters.forEach((parameter, place) => parameter.kind !== 'constant' && columns.push(`${newValue(parameter, round)} AS n${place + 1}_${round}`))
  }
  const values = `SELECT ${columns.join(', ')} FROM (SELECT nextval('${sequence}') * ${STATEMENTS_A_ROUND} AS base) AS batch \\gset`
  return { script: [values, ...statements, ''].join('\n'), constants }
}

function newValue(parameter: Exclude<Parameter, { kind: 'constant' }>, round: number): string {
  if (parameter.kind === 'new-uuid') return 'gen_random_uuid()'
  return parameter.kind === 'draft-digest' ? `sha256(('bench draft ' || base + ${round})::bytea)` : 'sha256(gen_random_uuid()::text::bytea)'
}

function asText(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  return value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : String(value)
}

/** Runs the script so many times on each of the connections and gives the statements a second. */
export async function runPgbench(path: string, url: string, { script, constants }: ReturnType<typeof pgbenchScript>, { connections, rounds }: { connections: number; rounds: number }): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'kuultu-pgbench-'))
  try {
    const file = join(folder, 'submit.sql')
    writeFileSync(file, script)
    const { hostname, port, username, password, pathname } = new URL(url)
    const words = ['-n', '-M', 'prepared', '-c', String(connections), '-j', '1', '-t', String(rounds), '-f', file]
    const given = Object.entries(constants).flatMap(([name, value]) => ['-D', `${name}=${value}`])
    const env = { ...process.env, PGHOST: hostname, PGPORT: port, PGUSER: decodeURIComponent(username), PGPASSWORD: decodeURIComponent(password) }
    const { stdout, stderr } = await promisify(execFile)(path, [...words, ...given, pathname.slice(1)], { env, maxBuffer: 64 * 1024 * 1024 })
    const perSecond = /^tps = ([\d.]+)/m.exec(stdout)
    if (!perSecond || /aborted/.test(stderr)) throw new Error(`pgbench did not finish: ${stderr.slice(0, 2000)}`)
    return Number(perSecond[1]) * STATEMENTS_A_ROUND
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
