import { randomUUID } from 'node:crypto'
import type { CountyScope } from '~/kernel/county-scope'
import type { LocalizedText } from '~/kernel/localized-text'
import { literalWord, searchable, wordsOf, type SearchedWord } from '~/kernel/searching'
import type { Reader } from '~/platform/db/database.server'
import type { AssociationFacts, AssociationKind, Verification } from '../contract'

/** What is kept of an association that joins. */
export type NewAssociation = Omit<AssociationFacts, 'id'> & { businessId: string | null; registerNumber: string | null; at: Date }

const FACTS = { id: true, slug: true, name: true, kind: true, municipality: true, network: true, description: true, memberCount: true, verification: true } as const

type Row = { id: string; slug: string; name: unknown; kind: string; municipality: string | null; network: unknown; description: unknown; memberCount: number | null; verification: string }

/** Adds an association and answers its id, or null when its slug is taken in the county. */
export async function insertAssociation(scope: CountyScope, db: Reader, facts: NewAssociation): Promise<string | null> {
  const id = randomUUID()
  const { at, name, network, description, ...plain } = facts
  const { count } = await db.association.createMany({
    data: [{
      ...plain, countyId: scope.countyId, id, createdAt: at, name, description, ...(network ? { network } : {}),
      searchText: searchable(wordsOf([name, network ?? undefined, description])),
    }],
    skipDuplicates: true,
  })
  return count === 1 ? id : null
}

/** The association with this slug or id, or null. */
export async function findAssociation(scope: CountyScope, db: Reader, by: { slug: string } | { id: string }): Promise<AssociationFacts | null> {
  const row = await db.association.findFirst({ where: { countyId: scope.countyId, ...by }, select: FACTS })
  return row && asFacts(row)
}

/** The associations with these ids, in no order. */
export async function findAssociations(scope: CountyScope, db: Reader, ids: readonly string[]): Promise<AssociationFacts[]> {
  const rows = await db.association.findMany({ where: { countyId: scope.countyId, id: { in: [...ids] } }, select: FACTS })
  return rows.map(asFacts)
}

/** At most `limit` associations that match every word of the search, in their own words or by their municipality's name, and the municipality. */
export async function searchAssociations(
  scope: CountyScope,
  db: Reader,
  search: { words: readonly SearchedWord[]; municipality?: string; limit: number },
): Promise<AssociationFacts[]> {
  const rows = await db.association.findMany({
    where: {
      countyId: scope.countyId,
      ...(search.municipality ? { municipality: search.municipality } : {}),
      AND: search.words.map(({ word, municipalities }) => ({ OR: [{ searchText: { contains: literalWord(word) } }, { municipality: { in: municipalities } }] })),
    },
    orderBy: { slug: 'asc' },
    take: search.limit,
    select: FACTS,
  })
  return rows.map(asFacts)
}

function asFacts(row: Row): AssociationFacts {
  return {
    ...row, name: row.name as LocalizedText, kind: row.kind as AssociationKind, network: (row.network as LocalizedText | null) ?? null,
    description: row.description as LocalizedText, verification: row.verification as Verification,
  }
}
