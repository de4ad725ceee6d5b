import { existsSync, readFileSync } from 'node:fs'
import pg from 'pg'
import type { Cluster } from './cluster.server'
import { readNotes } from './notes.server'

/** The data folder of whoever serves a port with our password; null when nobody does (yet). */
export async function servedFolder(cluster: Cluster, port: number): Promise<string | null> {
  const { password } = readNotes(cluster)
  const login = { host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' }
  const client = new pg.Client({ ...login, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    return rows[0]?.data_directory ?? null
  } catch {
    return null
  } finally {
    await client.end().catch(() => {})
  }
}

/** Which process says it serves the files, and on which port once it knows. */
export function readLock(file: string): { pid: number; port: number | null } | null {
  if (!existsSync(file)) return null
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n')
  return pid ? { pid: Number(pid), port: Number(port) || null } : null
}

/** Whether a process is a PostgreSQL server. */
export function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch {
    return false
  }
}
