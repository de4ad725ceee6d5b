import type { ThemeFacts } from '~/analysis/contract'
import type { Work } from '~/platform/db/work.server'
import { whatBecame, type WhatBecame } from '../rules/what-became'
import { findSummary } from '../store/matters.server'

/** What a person is told of their own answer: the themes under which it was read, and what was decided on each. */
export async function whatBecameOfAnswer(work: Work, answer: { consultationId: string; isRead: boolean; themeIds: readonly string[]; themes: readonly ThemeFacts[] }): Promise<WhatBecame> {
  const published = await findSummary(work.scope, work.db, answer.consultationId)
  return whatBecame({ isRead: answer.isRead, themes: answer.themes.filter((theme) => answer.themeIds.includes(theme.id)) }, published)
}
