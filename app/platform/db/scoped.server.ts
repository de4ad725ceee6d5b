import type { Prisma, PrismaClient } from './generated/prisma/client.ts'

/** What reads or changes rows that are there: each must say in its `where` whose rows it means. */
type OnRows = 'findMany' | 'findFirst' | 'findFirstOrThrow' | 'findUnique' | 'findUniqueOrThrow' | 'count' | 'aggregate' | 'update' | 'updateMany' | 'delete' | 'deleteMany' | 'upsert'

/** A `where` that names the county, in a column of its own or in a key that begins with it. */
type NamesCounty<W> = 'countyId' extends keyof W ? unknown : keyof W & `countyId_${string}` extends never ? { countyId: string } : unknown

type Scoped<A> = A extends { where: infer W } ? { where: NamesCounty<W> } : { where: { countyId: string } }

/** The door to one table, whose reads and changes do not compile unless they name the county. */
type ScopedTable<D> = Omit<D, OnRows> & {
  [M in OnRows & keyof D]: <A extends Prisma.Args<D, M>>(args: Prisma.Exact<A, Prisma.Args<D, M>> & Scoped<A>) => Prisma.PrismaPromise<Prisma.Result<D, A, M>>
}

/** The tables whose rows belong to a county: those whose rows have a `countyId`. */
type CountyTables<C> = {
  [T in keyof C]: C[T] extends { findFirst: unknown; fields: { countyId: unknown } } ? T : never
}[keyof C]

/** A client of which every table of counties is scoped. */
export type ScopedClient<C> = Omit<C, CountyTables<C> | '$transaction'> & { [T in CountyTables<C>]: ScopedTable<C[T]> }

type Options = { maxWait?: number; timeout?: number; isolationLevel?: Prisma.TransactionIsolationLevel }

/** The same door inside a transaction. */
export type ScopedTransaction = ScopedClient<Prisma.TransactionClient>

/** The door to the database, of which every table of counties is scoped, and so it is inside a transaction. */
export type ScopedDatabase = ScopedClient<PrismaClient> & { $transaction: <R>(run: (inside: ScopedTransaction) => Promise<R>, options?: Options) => Promise<R> }
