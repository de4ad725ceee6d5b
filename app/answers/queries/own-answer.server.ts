import type { Locale } from '~/kernel/locales'
import type { Work } from '~/platform/db/work.server'
import type { AnswerValues } from '~/questions/contract'
import { codeGroups, readCode } from '~/kernel/codes'
import { whyNotEdit, whyNotWithdraw } from '../rules/own-answer'
import { digestOf, readCodeOf } from '../store/codes.server'
import { findByCode } from '../store/responses.server'
import { findAnsweringTime } from '../store/schedule.server'

/** A person's own sent answer, as its code shows it. */
export type OwnAnswer = {
  /** The code that opened it, as it is kept: without spaces, in capitals. */
  code: string
  responseId: string
  consultationId: string
  versionNumber: number
  locale: Locale
  channel: string
  /** The one the person chose, by id; null when none was. */
  municipality: string | null
  receivedAt: Date
  editedAt: Date | null
  isWithdrawn: boolean
  revision: number
  values: AnswerValues
  access: 'own' | 'read'
  /** Shown to the person only, to give to a helper. */
  readCodeGroups: string[] | null
  may: { edit: boolean; withdraw: boolean }
}

/** The answer a typed code opens, or null. `isSummaryPublished` is handed in, since a later area knows it. */
export async function ownAnswer(
  work: Work,
  typed: string,
  isSummaryPublished: (consultationId: string) => Promise<boolean> = () => Promise.resolve(false),
): Promise<OwnAnswer | null> {
  const code = readCode(typed)
  const found = code && (await findByCode(work.scope, work.db, digestOf(code)))
  if (!found) return null
  const time = await findAnsweringTime(work.scope, work.db, found.consultationId)
  const { id, consultationId, versionNumber, locale, channel, municipality, receivedAt, editedAt, withdrawnAt, revision, values, access } = found
  return {
    code, responseId: id, consultationId, versionNumber, locale, channel, municipality, receivedAt, editedAt, revision, values, access,
    isWithdrawn: withdrawnAt !== null,
    readCodeGroups: access === 'own' ? codeGroups(readCodeOf(code)) : null,
    may: {
      edit: whyNotEdit(found, time, work.now) === null,
      withdraw: whyNotWithdraw(found, await isSummaryPublished(consultationId)) === null,
    },
  }
}
