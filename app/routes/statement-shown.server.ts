import type { ArrivedStatement } from '~/statements/queries/arrived-statements.server'

/** An arrived statement as the pages of a consultation list it. */
export function statementShown(statement: ArrivedStatement) {
  const { id, giver, originalLocale, arrivedAt, textState, title, summary, firstPosition, reach } = statement
  return {
    id,
    giver: giver.name,
    originalLocale,
    receivedAt: arrivedAt,
    released: textState === 'released' && title ? { title, summary: summary ?? {}, firstPosition: firstPosition ?? {}, reach } : null,
  }
}
