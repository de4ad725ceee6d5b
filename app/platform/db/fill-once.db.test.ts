import { beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../tests/support/database'
import { fillOnce, isToBeFilled } from './fill-once.server'

const { url, pool } = await testDatabase()

let written = 0
const isEmpty = async () => written === 0
beforeEach(async () => {
  written = 0
  await pool.query('DELETE FROM product_mark')
})

describe('filling a database with the demonstration', () => {
  it('happens once, also when several processes start at the same moment', async () => {
    let isDone = false
    const start = async () => {
      await fillOnce(url, {
        isEmpty,
        fill: async () => {
          written += 1
          await new Promise((resolve) => setTimeout(resolve, 200))
          isDone = true
        },
      })
      expect(isDone).toBe(true)
    }
    expect(await isToBeFilled(url, isEmpty)).toBe(true)
    await Promise.all([start(), start(), start()])
    expect(written).toBe(1)
    expect(await isToBeFilled(url, isEmpty)).toBe(false)
  })

  it('is refused in one line after one that was cut off half-way', async () => {
    const cutOff = async () => await fillOnce(url, { isEmpty, fill: async () => await Promise.reject(new Error(`cut off after ${++written}`)) })
    await expect(cutOff()).rejects.toThrow('cut off after 1')
    expect(await isToBeFilled(url, isEmpty)).toBe(true)
    await expect(cutOff()).rejects.toMatchObject({ name: 'StartFailure', message: expect.stringContaining('only in part') })
  })

  it('begins anew after one that was cut off before it wrote anything', async () => {
    await expect(fillOnce(url, { isEmpty, fill: async () => await Promise.reject(new Error('cut off')) })).rejects.toThrow('cut off')
    await fillOnce(url, { isEmpty, fill: async () => { written += 1 } })
    expect(written).toBe(1)
  })

  it('leaves alone a database that holds something of its own', async () => {
    written = 1
    expect(await isToBeFilled(url, isEmpty)).toBe(false)
    await fillOnce(url, { isEmpty, fill: async () => { written += 1 } })
    expect(written).toBe(1)
  })
})
