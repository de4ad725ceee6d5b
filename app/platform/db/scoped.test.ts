import { describe, expect, it } from 'vitest'
import type { Database, Transaction } from './database.server'

// Never run: the compiler reads it. Each line that is expected to fail fails the type check when it does not.
async function reads(db: Database, countyId: string): Promise<void> {
  await db.response.findMany({ where: { countyId, consultationId: 'x' } })
  await db.response.findUnique({ where: { countyId_id: { countyId, id: 'x' } } })
  await db.county.findMany({})
  await db.$transaction(async (inside: Transaction) => await inside.passage.count({ where: { countyId } }))
  // @ts-expect-error the where names no county
  await db.response.findMany({ where: { consultationId: 'x' } })
  // @ts-expect-error there is no where at all
  await db.response.findMany({})
  // @ts-expect-error nothing at all
  await db.passage.count()
  // @ts-expect-error a digest alone opens an answer of any county
  await db.response.findUnique({ where: { codeDigest: new Uint8Array() } })
  // @ts-expect-error changes need a county as reads do
  await db.response.updateMany({ where: { consultationId: 'x' }, data: { revision: 1 } })
  // @ts-expect-error and so do deletions, also in a transaction
  await db.$transaction(async (inside) => await inside.answer.deleteMany({ where: { responseId: 'x' } }))
}

describe('a read without a county', () => {
  it('does not compile', () => expect(reads).toBeTypeOf('function'))
})
