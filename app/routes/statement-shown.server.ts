import type { ArrivedStatement } from '~/statements/queries/arrived-statements.server'

/** An arrived statement as the pages of a consultation list it. */
export function statementShown(statement: ArrivedStatement) {
  const { id, giver, originalLocale, arrivedAt, textState, summary, reach } = statement
  return {
    id,
    giver: giver.name,
    originalLocale,
    receivedAt: arrivedAt,
    released: textState === 'released' && summary ? { summary, reach } : null,
  }
}
