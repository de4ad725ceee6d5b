import { spawn } from 'node:child_process'
import { openSync, closeSync, readFileSync } from 'node:fs'
import type { RunAs } from './binaries.server'

export type Supervised = {
  /** The exit code once the server has ended, else null. */
  exitCode: () => number | null
}

/** Whether a process runs. A zombie, which nobody has buried yet, counts as gone. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  try {
    const state = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.[0]
    return state !== 'Z' && state !== 'X'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}

// The shell holds our pipe on descriptor 3; however this process dies, the pipe closes and the shell ends PostgreSQL.
// Descriptor 0 cannot be used for that: a shell gives its background jobs /dev/null as standard input.
const superviseServer = `
exec 3<&0 0</dev/null
trap "" INT TERM HUP
server="$1"; shift
"$server" "$@" 3<&- & pid=$!
(cat <&3 >/dev/null; kill -INT $pid 2>/dev/null) & watch=$!
exec 3<&-
wait $pid; code=$?
kill -9 $watch 2>/dev/null
exit $code`

/** Starts PostgreSQL under a watch that ends it when this process ends, even by `kill -9`. */
export function spawnSupervised(program: string, words: string[], user: RunAs, folder: string, log: string): Supervised {
  const output = openSync(log, 'a', 0o600)
  const child = spawn('sh', ['-c', superviseServer, 'supervise', program, ...words], {
    ...user,
    cwd: folder,
    // Its own session: Ctrl-C in a terminal must reach this process only, which then stops PostgreSQL in order.
    detached: true,
    stdio: ['pipe', output, output],
  })
  closeSync(output)
  return watch(child)
}

/** Puts an already running server, left behind by a killed process, under the same watch. */
export function watchRunning(pid: number, user: RunAs): void {
  const script = 'cat >/dev/null; kill -INT "$1" 2>/dev/null'
  watch(
    spawn('sh', ['-c', `trap "" INT TERM HUP; ${script}`, 'watch', String(pid)], {
      ...user,
      cwd: '/',
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    }),
  )
}

function watch(child: ReturnType<typeof spawn>): Supervised {
  let code: number | null = null
  child.on('exit', (exitCode) => (code = exitCode ?? -1))
  child.on('error', () => (code = -1))
  child.stdin?.on('error', () => {})
  // The watch must not keep a command alive which has otherwise finished.
  child.unref()
  ;(child.stdin as { unref?: () => void } | null)?.unref?.()
  return { exitCode: () => code }
}

/** Asks a process to end and waits for it; after `patience` milliseconds it is asked more sternly. */
export async function endProcess(pid: number, patience = 30_000): Promise<void> {
  const steps: { signal: NodeJS.Signals; wait: number }[] = [
    { signal: 'SIGINT', wait: patience },
    // PostgreSQL leaves at once on SIGQUIT and repairs itself from its log at the next start.
    { signal: 'SIGQUIT', wait: 10_000 },
  ]
  for (const { signal, wait } of steps) {
    if (!isRunning(pid)) return
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    const until = performance.now() + wait
    while (isRunning(pid) && performance.now() < until) await pause(15)
  }
}

/** Waits so many milliseconds. */
export async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
}
