import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { isRunning, pause } from './processes.server'
import { startEmbeddedPostgres, type EmbeddedPostgres } from './start.server'
import { checkSpace } from './folders.server'

type Held = { pid: number; port: number; isAdopted: boolean; url: string }

const holder = fileURLToPath(new URL('../../../../tests/support/hold-postgres.mjs', import.meta.url))
const isRoot = process.getuid?.() === 0
const nobody = { uid: 65534, gid: 65534 }
// In root's home, for one, another user cannot run a program of the checkout.
const canBeNobody = isRoot && spawnSync(process.execPath, ['--check', holder], { ...nobody, cwd: '/' }).status === 0

vi.setConfig({ testTimeout: 60_000 })

let dataFolder: string
let begun: ChildProcess[] = []

beforeAll(() => {
  dataFolder = join(tmpdir(), `kuultu-embedded-${randomUUID()}`)
  return () => rmSync(dataFolder, { recursive: true, force: true })
})

beforeEach(() => {
  begun = []
})

afterEach(async () => {
  for (const child of begun) child.kill('SIGKILL')
  const pid = lockedPid()
  if (pid) await until(() => !isRunning(pid), 'the server to end')
})

function lockedPid(): number {
  const lock = join(dataFolder, 'pg18/postmaster.pid')
  return existsSync(lock) ? Number(readFileSync(lock, 'utf8').split('\n')[0]) : 0
}

async function hold(folder = dataFolder, options: { port?: number; user?: { uid: number; gid: number } } = {}) {
  const words = [holder, folder, ...(options.port ? [String(options.port)] : [])]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'], ...options.user })
  begun.push(child)
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (data: Buffer) => resolve(data.toString()))
    child.once('exit', (code) => reject(new Error(`ended with ${code} before saying anything`)))
  })
  return { child, ...(JSON.parse(line) as Held & { name?: string; message?: string }) }
}

async function until(isTrue: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 10_000
  while (!isTrue()) {
    if (performance.now() > end) throw new Error(`Waited too long for ${what}`)
    await pause(20)
  }
}

async function answers(server: EmbeddedPostgres): Promise<boolean> {
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  const { rows } = await client.query('SELECT 1 AS one')
  await client.end()
  return rows.length === 1
}

/** Kills the shells that watch over the server, so that killing their parent leaves an orphan. */
function killWatch(pid: number): void {
  const group = statOf(pid)!.group
  const watchers = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((each) => {
    const stat = statOf(each)
    return stat?.group === group && stat.program !== 'postgres'
  })
  // All stand still before the first is killed, or one of them would take that for the end of the process and end the server.
  for (const signal of ['SIGSTOP', 'SIGKILL'] as const) for (const watcher of watchers) process.kill(watcher, signal)
}

function statOf(pid: number): { program: string; group: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const program = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'))
    return { program, group: Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[2]) }
  } catch {
    return null
  }
}

describe('the embedded PostgreSQL', () => {
  test('starts on a free port, remembers it, and ends when told to', async () => {
    const first = await startEmbeddedPostgres({ dataFolder })
    expect(await answers(first)).toBe(true)
    await first.stop()
    expect(isRunning(first.pid)).toBe(false)
    const second = await startEmbeddedPostgres({ dataFolder })
    expect(second.port).toBe(first.port)
    await second.stop()
  })

  test('ends by itself when its process is killed, and starts again', async () => {
    const held = await hold()
    held.child.kill('SIGKILL')
    await until(() => !isRunning(held.pid), 'the server to follow its process')
    const again = await startEmbeddedPostgres({ dataFolder })
    expect(again.isAdopted).toBe(false)
    expect(await answers(again)).toBe(true)
    await again.stop()
  })

  test('ends in order on SIGTERM', async () => {
    const held = await hold()
    held.child.kill('SIGTERM')
    await until(() => held.child.exitCode === 0, 'the process to end with code 0')
    expect(isRunning(held.pid)).toBe(false)
  })

  test('starts again after it and its process were both killed', async () => {
    const held = await hold()
    process.kill(held.pid, 'SIGKILL')
    held.child.kill('SIGKILL')
    await until(() => !isRunning(held.pid), 'the server to be gone')
    expect(lockedPid()).toBe(held.pid)
    const again = await startEmbeddedPostgres({ dataFolder })
    expect(await answers(again)).toBe(true)
    await again.stop()
  })

  test('adopts a server that was left behind, watches over it and ends it', async () => {
    const held = await hold()
    killWatch(held.pid)
    held.child.kill('SIGKILL')
    await pause(300)
    expect(isRunning(held.pid), 'the orphan lives').toBe(true)
    const adopter = await hold()
    expect(adopter).toMatchObject({ isAdopted: true, pid: held.pid })
    adopter.child.kill('SIGKILL')
    await until(() => !isRunning(held.pid), 'the adopted server to follow its new process')
  })

  test('a second process shares the server of the first and leaves it running', async () => {
    const held = await hold()
    const guest = await startEmbeddedPostgres({ dataFolder })
    expect(guest).toMatchObject({ isAdopted: true, pid: held.pid })
    await guest.stop()
    expect(isRunning(held.pid)).toBe(true)
    expect(await answers(guest)).toBe(true)
  })

  test('is not misled by a dead process, a zombie or a stranger in its lock file', async () => {
    const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'])
    begun.push(parent)
    const zombie = Number(await new Promise<string>((resolve) => parent.stdout.once('data', (data: Buffer) => resolve(String(data)))))
    await until(() => !isRunning(zombie), 'the zombie')
    for (const pid of [zombie, process.pid, 4_000_000]) {
      writeFileSync(join(dataFolder, 'pg18/postmaster.pid'), `${pid}\n${dataFolder}/pg18\n1\n9\n\n127.0.0.1\n`)
      const server = await startEmbeddedPostgres({ dataFolder })
      expect(server.isAdopted).toBe(false)
      await server.stop()
    }
  })

  test('takes another port when its own is taken, but never instead of a port that was asked for', async () => {
    const before = (JSON.parse(readFileSync(join(dataFolder, 'pg18.json'), 'utf8')) as { port: number }).port
    const stranger = createServer().listen(before, '127.0.0.1')
    await new Promise((resolve) => stranger.once('listening', resolve))
    const server = await startEmbeddedPostgres({ dataFolder })
    expect(server.port).not.toBe((stranger.address() as AddressInfo).port)
    await server.stop()
    await expect(startEmbeddedPostgres({ dataFolder, port: before })).rejects.toThrow(`Port ${before} is used by another program`)
    stranger.close()
  })

  test('clears away what a first start cut short has left', async () => {
    const folder = join(tmpdir(), `kuultu-embedded-${randomUUID()}`)
    mkdirSync(join(folder, 'pg18.new-4000000'), { recursive: true })
    const server = await startEmbeddedPostgres({ dataFolder: folder })
    await server.stop()
    expect(readdirSync(folder).sort()).toEqual(['pg18', 'pg18.json', 'postgres.log'])
    rmSync(folder, { recursive: true })
  })

  test('two first starts at the same moment share one set of files', async () => {
    const folder = join(tmpdir(), `kuultu-embedded-${randomUUID()}`)
    const [one, two] = await Promise.all([hold(folder), hold(folder)])
    expect(one.pid).toBe(two.pid)
    for (const { child } of [one, two]) child.kill('SIGKILL')
    await until(() => !isRunning(one.pid), 'the server to end')
    rmSync(folder, { recursive: true })
  })

  test.skipIf(!canBeNobody)('runs for an ordinary user as well', async () => {
    const folder = join(tmpdir(), `kuultu-embedded-${randomUUID()}`)
    mkdirSync(folder)
    chownSync(folder, nobody.uid, nobody.gid)
    const held = await hold(folder, { user: nobody })
    expect(held).toMatchObject({ isAdopted: false, pid: expect.any(Number) })
    held.child.kill('SIGTERM')
    await until(() => !isRunning(held.pid), 'the server to end')
    rmSync(folder, { recursive: true })
  })

  test('keeps what people write out of its log', async () => {
    const server = await startEmbeddedPostgres({ dataFolder })
    const client = new pg.Client({ connectionString: server.url('postgres') })
    await client.connect()
    await expect(client.query('SELECT $1::uuid', ['private words'])).rejects.toThrow()
    await expect(client.query(`SELECT 'private words'::int`)).rejects.toThrow()
    await client.end()
    await server.stop()
    expect(readFileSync(join(dataFolder, 'postgres.log'), 'utf8')).not.toContain('private words')
  })
})

describe('says in one line what is wrong', () => {
  test('a folder that cannot be made', async () => {
    await expect(startEmbeddedPostgres({ dataFolder: '/proc/nowhere/data' })).rejects.toThrow('cannot be created there')
  })

  test('a file in the way', async () => {
    const file = join(dataFolder, 'pg18.json')
    await expect(startEmbeddedPostgres({ dataFolder: join(file, 'data') })).rejects.toThrow('a file is in the way')
  })

  test.skipIf(!isRoot)('a folder that is closed to the user PostgreSQL runs as', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'kuultu-closed-'))
    const failure = await startEmbeddedPostgres({ dataFolder: join(closed, 'data') }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'StartFailure', message: expect.stringContaining('is closed to others') })
    rmSync(closed, { recursive: true })
  })

  test.skipIf(!canBeNobody)('data that belongs to somebody else', async () => {
    const held = await hold(dataFolder, { user: nobody })
    expect(held.message).toMatch(/^The data folder .* cannot be used: this user may not write there/)
  })

  test('a full disk', () => {
    expect(() => checkSpace(tmpdir(), 1e12)).toThrow(/Only \d+ MB are free/)
  })

  test('data of another PostgreSQL', async () => {
    const version = join(dataFolder, 'pg18/PG_VERSION')
    writeFileSync(version, '17\n')
    await expect(startEmbeddedPostgres({ dataFolder })).rejects.toThrow('is of PostgreSQL 17, but this product brings 18')
    writeFileSync(version, '18\n')
  })
})
