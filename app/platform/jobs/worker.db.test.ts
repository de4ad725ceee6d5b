import { spawn } from 'node:child_process'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { inTransaction, recordChange } from '~/platform/db/work.server'
import { testDatabase, workFor } from '../../../tests/support/database'
import { openLog } from '../log/log.server'
import { isAnyWorkerAlive } from './heartbeat.server'
import type { Tasks } from './tasks.server'
import { startWorker, type RunningWorker } from './worker.server'

const database = await testDatabase()
const running: RunningWorker[] = []
afterEach(async () => {
  for (const worker of running.splice(0)) await worker.stop()
})

function work(tasks: Tasks, lines: string[] = []): RunningWorker {
  const log = openLog('info', { write: (line) => void lines.push(line) })
  const worker = startWorker({ pool: database.pool, tasks, log, pollInterval: 100 })
  running.push(worker)
  return worker
}

async function happen(name: string, payload: Record<string, unknown>, options: { fail?: boolean; key?: string } = {}): Promise<void> {
  await inTransaction(workFor(database), async (inside) => {
    await recordChange(inside, { action: name, subject: { kind: 'test' }, event: { name, payload, key: options.key } })
    if (options.fail) throw new Error('rolled back')
  })
}

describe('the worker', () => {
  it('acts after the commit, with the county of the change', async () => {
    const act = vi.fn(async () => {})
    work({ 'test.happened': act })
    await happen('test.happened', { id: 'a' })
    await vi.waitFor(() => expect(act).toHaveBeenCalledWith({ countyId: 'jarvirannikko', id: 'a' }, expect.objectContaining({ attempt: 1 })))
  })

  it('never acts on what was rolled back', async () => {
    const act = vi.fn(async () => {})
    work({ 'test.rolled-back': act })
    await expect(happen('test.rolled-back', {}, { fail: true })).rejects.toThrow()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(act).not.toHaveBeenCalled()
    expect(await database.db.auditEntry.count({ where: { action: 'test.rolled-back' } })).toBe(0)
  })

  it('does many changes of one thing once', async () => {
    const act = vi.fn(async () => {})
    for (let i = 0; i < 5; i++) await happen('test.often', { i }, { key: 'often-1' })
    work({ 'test.often': act })
    await vi.waitFor(() => expect(act).toHaveBeenCalledTimes(1))
    expect(act.mock.calls[0]![0 as never]).toMatchObject({ i: 4 })
  })

  it('tries again later and keeps the words of an error out of log and database', async () => {
    const lines: string[] = []
    work({ 'test.fails': async () => { throw Object.assign(new Error('duplicate: Kalle Virtanen'), { code: '23505', constraint: 'person_key', detail: 'Key (email)=(kalle@x)' }) } }, lines)
    await happen('test.fails', { words: 'Kalle kirjoitti' })
    const stored = async () => (await database.pool.query('SELECT last_error, attempts, run_at > now() AS later FROM graphile_worker.jobs WHERE task_identifier = $1', ['test.fails'])).rows[0]
    await vi.waitFor(async () => expect((await stored())?.last_error).toBeTruthy(), 5000)
    expect(await stored()).toEqual({ last_error: 'DatabaseError 23505 person_key', attempts: 1, later: true })
    expect(lines.join()).toContain('23505')
    expect(lines.join()).not.toMatch(/Kalle|kalle/)
  })

  it('goes on after the database was away, and soon takes up the job it had in hand', async () => {
    let attempts = 0
    const act = vi.fn(async (_payload: unknown) => {
      attempts += 1
      // Its own connection goes last, so that the job fails like everything else.
      if (attempts === 1) await database.pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() ORDER BY pid = pg_backend_pid()`)
    })
    const worker = work({ 'test.interrupted': act })
    await happen('test.interrupted', { first: true })
    await vi.waitFor(() => expect(attempts).toBe(1), 5000)
    await vi.waitFor(async () => await happen('test.interrupted', { second: true }), 5000)
    const did = (which: string) => act.mock.calls.filter(([payload]) => Object.hasOwn(payload as object, which)).length
    await vi.waitFor(() => expect([did('first'), did('second')]).toEqual([2, 1]), 15_000)
    expect(worker.isRunning()).toBe(true)
  })

  it('finishes the job in hand before it stops', async () => {
    let isDone = false
    let isBegun = false
    const worker = work({ 'test.slow': async () => { isBegun = true; await new Promise((resolve) => setTimeout(resolve, 300)); isDone = true } })
    await happen('test.slow', {})
    await vi.waitFor(() => expect(isBegun).toBe(true), 5000)
    await worker.stop()
    expect(isDone).toBe(true)
  })

  it('takes up the job of a worker process that was killed, and not that of one that is alive', async () => {
    const rhythm = { every: 100, goneAfter: 1000 }
    const child = spawn(process.execPath, ['tests/support/hold-worker.mjs', database.url], { stdio: ['pipe', 'pipe', 'inherit'] })
    onTestFinished(() => void child.kill('SIGKILL'))
    await happen('test.held', {})
    await new Promise((resolve) => child.stdout.once('data', resolve))

    const act = vi.fn(async (_payload: unknown, _facts: { attempt: number }) => {})
    const worker = startWorker({ pool: database.pool, tasks: { 'test.held': act }, log: openLog('silent'), pollInterval: 100, rhythm })
    running.push(worker)
    await new Promise((resolve) => setTimeout(resolve, 2 * rhythm.goneAfter))
    expect(act).not.toHaveBeenCalled()

    child.kill('SIGKILL')
    await vi.waitFor(() => expect(act).toHaveBeenCalledTimes(1), 10_000)
    expect(act.mock.calls[0]![1].attempt).toBe(2)
  })

  it('gives signs of life while it works, and none when it has been stopped', async () => {
    expect(await isAnyWorkerAlive(database.pool)).toBe(false)
    const worker = work({})
    await vi.waitFor(async () => expect(await isAnyWorkerAlive(database.pool)).toBe(true), 5000)
    await worker.stop()
    expect(await isAnyWorkerAlive(database.pool)).toBe(false)
  })
})
