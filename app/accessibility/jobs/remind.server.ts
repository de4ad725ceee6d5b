import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import type { Work } from '~/platform/db/work.server'
import { remindOfRemark } from '../commands/remind-of-remark.server'
import type { RemarkDue } from '../contract'
import { reminderLetter } from '../mail/letters.server'
import { REPLY_DAYS } from '../rules/clock'

type Mail = (message: { to: string; subject: string; text: string; locale: string }) => Promise<void>
/** From whom and to whom: the county's own address. */
export type Sender = { locale: Locale; county: string; contact: string; publicOrigin: string; mail: Mail }

/** Reminds those who reply of a remark that waits. When the job is repeated they are reminded again; nothing is lost by it. */
export async function remind(work: Work, { locale, county, contact, publicOrigin, mail }: Sender, due: RemarkDue): Promise<void> {
  const waiting = await remindOfRemark(work, due)
  if (!waiting) return
  const page = `${publicOrigin}${addresses.officialRemark(locale, due.remarkId)}`
  await mail({ to: contact, locale, ...reminderLetter({ locale, county, contact, dueOn: waiting.dueOn, page, isLast: due.day >= REPLY_DAYS }) })
}
