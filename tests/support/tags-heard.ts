import type { TestDatabase } from './database'

/** The tags of kept pages of which other processes hear while something is done, on a real connection that listens. */
export async function tagsHeard({ pool }: Pick<TestDatabase, 'pool'>, run: () => Promise<unknown>): Promise<string[]> {
  const client = await pool.connect()
  const heard: string[] = []
  client.on('notification', ({ payload }) => heard.push(...(JSON.parse(payload ?? '[]') as string[])))
  await client.query('LISTEN kuultu_tags')
  await run()
  await client.query('SELECT 1')
  client.release(true)
  return heard
}
