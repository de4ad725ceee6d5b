import type { Work } from '~/platform/db/work.server'
import type { StatementContent } from '../contract'

/**
 * The contents of statements as others than their givers may see them, by id: what a moderator has hidden is masked.
 * A fact of a later area, handed in by the composition; a statement that it does not know is not shown.
 */
export type ShownContents = (work: Pick<Work, 'scope' | 'db'>, statementIds: readonly string[]) => Promise<ReadonlyMap<string, unknown>>

/** The statements with their contents as others may see them. */
export async function asShown<S extends { id: string }>(work: Pick<Work, 'scope' | 'db'>, statements: readonly S[], shownContents: ShownContents): Promise<(S & { content: StatementContent })[]> {
  const contents = statements.length > 0 ? await shownContents(work, statements.map(({ id }) => id)) : new Map<string, unknown>()
  return statements.flatMap((statement) => {
    const content = contents.get(statement.id)
    return content ? [{ ...statement, content: content as StatementContent }] : []
  })
}
