import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startFailure } from '../../config/start-failure'
import { prepareCluster, type Cluster } from './cluster.server'
import { readNotes, writeNotes } from './notes.server'
import { findFreePort, isPortFree } from './ports.server'
import { endProcess, isRunning, pause, spawnSupervised, watchRunning } from './processes.server'
import { isPostgres, readLock, servedFolder } from './running.server'

export type EmbeddedPostgres = {
  port: number
  pid: number
  /** Whether the server was already running: left behind by a killed process, or started by another one. */
  isAdopted: boolean
  /** The address of one of its databases. */
  url: (database: string) => string
  /** Ends the server and waits until it has ended; leaves alone a server that another process started. */
  stop: () => Promise<void>
}

export type EmbeddedOptions = {
  /** Holds the database files, its log and its secrets. Created when missing. */
  dataFolder: string
  /** Without one, a free port is chosen and remembered beside the data. */
  port?: number
  /** Further PostgreSQL settings as `name=value`. */
  flags?: string[]
}

const settings = [
  'listen_addresses=127.0.0.1',
  // A socket in /tmp would clash with another server of the same port.
  'unix_socket_directories=',
  'cluster_name=kuultu',
  'timezone=UTC',
  'log_timezone=UTC',
  'jit=off',
  // What people write must never reach a log: messages, details and parameters of failed statements can hold it.
  'log_min_messages=log',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  'log_parameter_max_length=0',
  'log_parameter_max_length_on_error=0',
]
const patience = 60_000

/**
 * Starts the PostgreSQL that comes with the product, or adopts the one that already serves the same files.
 * It ends with this process, whatever ends that. Throws a start failure with one line on what is wrong.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const cluster = await prepareCluster(options.dataFolder)
  for (let attempt = 1; ; attempt++) {
    const adopted = await adoptRunning(cluster)
    if (adopted) return adopted
    const started = await startServer(cluster, options)
    if (started) return started
    if (attempt < 3) continue
    throw startFailure(`PostgreSQL did not start. The last lines of ${cluster.log}: ${lastLines(cluster.log)}`)
  }
}

async function adoptRunning(cluster: Cluster): Promise<EmbeddedPostgres | null> {
  const lockFile = join(cluster.folder, 'postmaster.pid')
  const found = readLock(lockFile)
  if (!found) return null
  if (!isRunning(found.pid)) {
    // PostgreSQL itself would refuse for as long as the dead process is not buried.
    rmSync(lockFile, { force: true })
    return null
  }
  const until = performance.now() + patience
  while (isRunning(found.pid) && performance.now() < until) {
    const { port } = readLock(lockFile) ?? found
    if (port && (await servedFolder(cluster, port)) === cluster.folder) return adopt(cluster, found.pid, port)
    // The number may have passed to a process which is no PostgreSQL at all.
    if (!isPostgres(found.pid)) {
      rmSync(lockFile, { force: true })
      return null
    }
    await pause(50)
  }
  return null
}

function adopt(cluster: Cluster, pid: number, port: number): EmbeddedPostgres {
  const notes = readNotes(cluster)
  const hasOwner = notes.owner !== undefined && notes.owner !== process.pid && isRunning(notes.owner)
  if (!hasOwner) {
    watchRunning(pid, cluster.user)
    writeNotes(cluster, { ...notes, port, owner: process.pid })
  }
  return handle(cluster, { pid, port, isAdopted: true, isOurs: !hasOwner })
}

/** One attempt; null when another process won the race for the files or the port, so that looking again helps. */
async function startServer(cluster: Cluster, options: EmbeddedOptions): Promise<EmbeddedPostgres | null> {
  const notes = readNotes(cluster)
  if (options.port !== undefined && !(await isPortFree(options.port))) {
    throw startFailure(`Port ${options.port} is used by another program. Choose another port for the embedded PostgreSQL.`)
  }
  const port = options.port ?? (await findFreePort(notes.port))
  const words = [...settings, ...(options.flags ?? [])].flatMap((setting) => ['-c', setting])
  const args = ['-D', cluster.folder, '-p', String(port), ...words]
  const server = spawnSupervised(cluster.binaries.postgres, args, cluster.user, cluster.folder, cluster.log)
  const until = performance.now() + patience
  while (server.exitCode() === null) {
    if ((await servedFolder(cluster, port)) === cluster.folder) {
      const pid = readLock(join(cluster.folder, 'postmaster.pid'))?.pid
      if (pid === undefined || server.exitCode() !== null) return null
      writeNotes(cluster, { ...notes, port, owner: process.pid })
      return handle(cluster, { pid, port, isAdopted: false, isOurs: true })
    }
    if (performance.now() > until) throw startFailure(`PostgreSQL was not ready within a minute; see ${cluster.log}.`)
    await pause(25)
  }
  return null
}

type Running = { pid: number; port: number; isAdopted: boolean; isOurs: boolean }

function handle(cluster: Cluster, { pid, port, isAdopted, isOurs }: Running): EmbeddedPostgres {
  const { password } = readNotes(cluster)
  return {
    port,
    pid,
    isAdopted,
    url: (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      if (isOurs) await endProcess(pid)
    },
  }
}

function lastLines(log: string): string {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-4).join(' | ')
}
