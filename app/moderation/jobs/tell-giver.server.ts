import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { appealLetter, decidedLetter } from '../mail/moderation-letters.server'
import type { StatementNews } from '../queries/statement-news.server'

/** Who gets the letter and from whom, gathered by the composition from the earlier areas. */
export type GiverParts = {
  to: { email: string; locale: Locale }
  association: string
  matter: string
  publicOrigin: string
  county: string
  contact: string
  say: (text: StatementNews['reasonTitle']) => string
  mail: (message: { to: string; subject: string; text: string; locale: string }) => Promise<void>
}

/** Tells the giver of a statement what a moderator decided. Sent again when the job is repeated: nothing is lost by it. */
export async function tellGiver(news: StatementNews, { to, association, matter, publicOrigin, county, contact, say, mail }: GiverParts): Promise<void> {
  const { locale, email } = to
  const facts = { locale, matter, county, contact, page: `${publicOrigin}${addresses.associationStatement(locale, association, news.statementId)}` }
  const letter = news.what === 'appeal' ? appealLetter({ ...facts, outcome: news.outcome }) : decidedLetter({ ...facts, kind: news.what, reason: say(news.reasonTitle) })
  await mail({ to: email, locale, ...letter })
}
