import type { Locale } from '~/kernel/locales'
import type { DataKeys } from '~/platform/crypto/data-keys.server'
import { openText } from '~/platform/crypto/envelope.server'
import type { Work } from '~/platform/db/work.server'
import { forgetRemarkAddress } from '../commands/forget-remark-address.server'
import { replyLetter } from '../mail/letters.server'
import { replyToMail } from '../queries/remarks.server'
import { REMARK_TABLE } from '../rules/addresses'

/** Mails a reply to whoever gave an address, and then forgets the address. */
export async function sendReply(
  work: Work,
  from: { county: (locale: Locale) => string; contact: string; keys: DataKeys; mail: (message: { to: string; subject: string; text: string; locale: string }) => Promise<void> },
  { remarkId }: { remarkId: string },
): Promise<void> {
  const reply = await replyToMail(work, remarkId)
  if (!reply) return
  const { emailSealed, locale } = reply
  const email = openText(from.keys, emailSealed, { countyId: work.scope.countyId, table: REMARK_TABLE, rowId: remarkId })
  await from.mail({ to: email, locale, ...replyLetter({ locale, county: from.county(locale), contact: from.contact, reply: reply.reply }) })
  await forgetRemarkAddress(work, { remarkId })
}
