import { isId } from '~/kernel/ids'
import type { Locale } from '~/kernel/locales'
import { dayOf, type Day } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import { replyDueOn, standing } from '../rules/clock'
import { findRemark, listRemarks, type KeptRemark } from '../store/remarks.server'

/** A remark as those who reply see it; whether an address was given, never the address. */
export type RemarkToReply = {
  id: string
  text: string
  page: string | null
  locale: Locale
  receivedOn: Day
  dueOn: Day
  standing: { isLate: boolean; days: number }
  hasAddress: boolean
  reply: string | null
  repliedOn: Day | null
}

const MOST = 200

/** The last day on which a remark sent now is replied to in time. */
export function replyDay(work: Pick<Work, 'now'>): Day {
  return replyDueOn(dayOf(work.now))
}

/** The queue: remarks that wait for a reply, and those that have got one. */
export async function remarkQueue(work: Pick<Work, 'scope' | 'db' | 'now'>): Promise<{ open: RemarkToReply[]; replied: RemarkToReply[] }> {
  const { open, replied } = await listRemarks(work.scope, work.db, MOST)
  return { open: open.map((each) => shown(each, work.now)), replied: replied.map((each) => shown(each, work.now)) }
}

/** One remark, or null. */
export async function remarkToReply(work: Pick<Work, 'scope' | 'db' | 'now'>, id: string): Promise<RemarkToReply | null> {
  const remark = isId(id) ? await findRemark(work.scope, work.db, id) : null
  return remark && shown(remark, work.now)
}

/** The reply to be mailed and the sealed address, or null when there is none or nobody to mail it to. */
export async function replyToMail({ scope, db }: Pick<Work, 'scope' | 'db'>, id: string): Promise<{ emailSealed: Uint8Array; locale: Locale; reply: string } | null> {
  const remark = await findRemark(scope, db, id)
  if (!remark?.emailSealed || !remark.reply) return null
  return { emailSealed: remark.emailSealed, locale: remark.locale, reply: remark.reply }
}

function shown(remark: KeptRemark, now: Date): RemarkToReply {
  const { id, text, page, locale, receivedAt, dueOn, emailSealed, reply, repliedAt } = remark
  return {
    id, text, page, locale, dueOn, reply, hasAddress: emailSealed !== null,
    receivedOn: dayOf(receivedAt), repliedOn: repliedAt && dayOf(repliedAt), standing: standing(dueOn, dayOf(now)),
  }
}
