import { isId } from '~/kernel/ids'
import type { Work } from '~/platform/db/work.server'
import { whatBecame, type WhatBecame } from '../rules/what-became'
import { findThemesOfAnswer } from '../store/answer-themes.server'
import { findSummary } from '../store/matters.server'

/** What came of an answer, for its owner's page. */
export type WhatBecameOfAnswer = WhatBecame

/** What a person is told of their own answer: the themes under which it was read, and what was decided on each. */
export async function whatBecameOfAnswer(work: Work, answer: { consultationId: string; responseId: string }): Promise<WhatBecameOfAnswer> {
  if (!isId(answer.responseId)) return whatBecame({ isRead: false, themes: [] }, null)
  const [read, published] = await Promise.all([findThemesOfAnswer(work.scope, work.db, answer.responseId), findSummary(work.scope, work.db, answer.consultationId)])
  return whatBecame(read, published)
}
