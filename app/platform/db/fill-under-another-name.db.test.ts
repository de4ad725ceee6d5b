import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { fillUnderAnotherName } from './fill-under-another-name.server'

const server = new URL(inject('testServer').url)
const urlOf = (database: string) => {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

async function databases(name: string): Promise<string[]> {
  const admin = new pg.Client({ connectionString: urlOf('postgres') })
  await admin.connect()
  const found = await admin.query<{ datname: string }>('SELECT datname FROM pg_database WHERE datname LIKE $1 ORDER BY datname', [`${name}%`])
  await admin.end()
  return found.rows.map((row) => row.datname)
}

test('a filling that was cut off is begun anew, and a whole one is kept', async () => {
  const name = `fill_${randomUUID().replaceAll('-', '')}`
  await expect(fillUnderAnotherName(urlOf, name, async () => await Promise.reject(new Error('cut off')))).rejects.toThrow('cut off')
  expect(await databases(name)).toEqual([`${name}_filling`])
  const filled: string[] = []
  await fillUnderAnotherName(urlOf, name, async (url) => {
    await Promise.resolve(filled.push(url))
  })
  expect(await databases(name)).toEqual([name])
  await fillUnderAnotherName(urlOf, name, async (url) => {
    await Promise.resolve(filled.push(url))
  })
  expect(filled).toEqual([urlOf(`${name}_filling`)])
  await dropDatabase(name)
})

async function dropDatabase(name: string): Promise<void> {
  const admin = new pg.Client({ connectionString: urlOf('postgres') })
  await admin.connect()
  await admin.query(`DROP DATABASE ${name}`)
  await admin.end()
}

test('of several at the same moment one fills, and the others wait until it is filled', async () => {
  const name = `fill_${randomUUID().replaceAll('-', '')}`
  let fillings = 0
  let isFilled = false
  const first = async () => {
    await fillUnderAnotherName(urlOf, name, async () => {
      fillings += 1
      await new Promise((resolve) => setTimeout(resolve, 200))
      isFilled = true
    })
    expect(isFilled).toBe(true)
  }
  await Promise.all([first(), first(), first()])
  expect(fillings).toBe(1)
  expect(await databases(name)).toEqual([name])
  await dropDatabase(name)
})
