import type { CountyScope } from '~/kernel/county-scope'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { Day } from '~/kernel/times'
import type { Reader, Transaction } from '~/platform/db/database.server'

/** A remark as kept; the address sealed for its row. */
export type KeptRemark = { id: string; text: string; page: string | null; emailSealed: Uint8Array | null; locale: Locale; receivedAt: Date; dueOn: Day; reply: string | null; repliedAt: Date | null }

const midnight = (day: Day) => new Date(`${day}T00:00:00Z`)

/** A remark about to be kept. */
export type RemarkToAdd = Omit<KeptRemark, 'reply' | 'repliedAt' | 'emailSealed'> & { emailSealed: Uint8Array<ArrayBuffer> | null }

/** Adds a remark under the id of its form; false when there is one already. */
export async function addRemark(scope: CountyScope, db: Transaction, remark: RemarkToAdd): Promise<boolean> {
  const { count } = await db.accessibilityRemark.createMany({ data: [{ countyId: scope.countyId, ...remark, dueOn: midnight(remark.dueOn) }], skipDuplicates: true })
  return count > 0
}

/** Remarks: those without a reply by the day they are due, then those replied to, the latest first. */
export async function listRemarks(scope: CountyScope, db: Reader, most: number): Promise<{ open: KeptRemark[]; replied: KeptRemark[] }> {
  const [open, replied] = await Promise.all([
    db.accessibilityRemark.findMany({ where: { countyId: scope.countyId, repliedAt: null }, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }], take: most }),
    db.accessibilityRemark.findMany({ where: { countyId: scope.countyId, repliedAt: { not: null } }, orderBy: [{ repliedAt: 'desc' }, { id: 'asc' }], take: most }),
  ])
  return { open: open.map(fromRow), replied: replied.map(fromRow) }
}

/** The remark with this id, or null. */
export async function findRemark(scope: CountyScope, db: Reader, id: string): Promise<KeptRemark | null> {
  const row = await db.accessibilityRemark.findUnique({ where: { countyId_id: { countyId: scope.countyId, id } } })
  return row && fromRow(row)
}

/** Keeps the reply if there is none yet; false when somebody else was quicker. */
export async function keepReply(scope: CountyScope, db: Transaction, id: string, reply: { text: string; at: Date; by: string | null }): Promise<boolean> {
  const { count } = await db.accessibilityRemark.updateMany({
    where: { countyId: scope.countyId, id, repliedAt: null },
    data: { reply: reply.text, repliedAt: reply.at, repliedBy: reply.by },
  })
  return count === 1
}

function fromRow(row: { id: string; text: string; page: string | null; emailSealed: Uint8Array | null; locale: string; receivedAt: Date; dueOn: Date; reply: string | null; repliedAt: Date | null }): KeptRemark {
  const { id, text, page, emailSealed, locale, receivedAt, dueOn, reply, repliedAt } = row
  return { id, text, page, emailSealed, locale: storedLocale(locale), receivedAt, dueOn: dueOn.toISOString().slice(0, 10), reply, repliedAt }
}
