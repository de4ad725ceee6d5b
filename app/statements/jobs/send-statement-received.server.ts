import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { statementReceivedLetter } from '../mail/statement-received-letter.server'
import type { PublicStatement } from '../queries/statement-page.server'

/** Who gets the letter and from whom, gathered by the composition from the earlier areas. */
export type ReceivedParts = {
  to: { email: string; locale: Locale }
  statement: Pick<PublicStatement, 'id' | 'giver' | 'documentNumber' | 'originalLocale'>
  matter: { title: LocalizedText; originalLocale: Locale }
  publicOrigin: string
  county: string
  contact: string
  mail: (message: { to: string; subject: string; text: string; locale: string }) => Promise<void>
}

/** Acknowledges a statement to the person who sent it (Act 13/2003). Sent again when the job is repeated: nothing is lost by it. */
export async function sendStatementReceived({ to, statement, matter, publicOrigin, county, contact, mail }: ReceivedParts): Promise<void> {
  const { locale, email } = to
  const letter = statementReceivedLetter({
    locale, county, contact, documentNumber: statement.documentNumber,
    matter: pickText(matter.title, locale, matter.originalLocale).text,
    association: pickText(statement.giver.name, locale, statement.originalLocale).text,
    page: `${publicOrigin}${addresses.statement(locale, statement.id)}`,
  })
  await mail({ to: email, locale, ...letter })
}
