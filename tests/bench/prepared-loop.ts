import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import type { SubmissionStatement } from './submission-statement'

/** The reference where there is no pgbench: the same statement, prepared, on so many connections from this process. Statements a second. */
export async function runPreparedLoop(url: string, { text, parameters }: SubmissionStatement, { connections, statements, nextDraft }: { connections: number; statements: number; nextDraft: () => number }): Promise<number> {
  const clients = await Promise.all(Array.from({ length: connections }, async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    return client
  }))
  const digest = (of: string) => createHash('sha256').update(of).digest()
  const values = () => parameters.map((parameter) => {
    if (parameter.kind === 'constant') return parameter.value instanceof Uint8Array ? Buffer.from(parameter.value) : parameter.value
    if (parameter.kind === 'new-uuid') return randomUUID()
    return parameter.kind === 'draft-digest' ? digest(`bench draft ${nextDraft()}`) : digest(randomUUID())
  })
  try {
    let left = statements
    const began = performance.now()
    await Promise.all(clients.map(async (client) => {
      while (left-- > 0) {
        const { rowCount } = await client.query({ name: 'submit', text, values: values() })
        if (rowCount !== 1) throw new Error('The reference kept no answer')
      }
    }))
    return (statements * 1000) / (performance.now() - began)
  } finally {
    for (const client of clients) await client.end()
  }
}
