import { createHash } from 'node:crypto'
import { createTheme } from '~/analysis/commands/create-theme.server'
import { markPassage } from '~/analysis/commands/mark-passage.server'
import { markRead } from '~/analysis/commands/mark-read.server'
import { refreshTallies } from '~/analysis/commands/refresh-tallies.server'
import { releasePassage } from '~/analysis/commands/release-passage.server'
import { statementSeen } from '~/analysis/queries/statement-texts.server'
import { themeList } from '~/analysis/queries/theme-list.server'
import { receiveAnswer } from '~/answers/commands/receive-answer.server'
import { noteSummaryPublished } from '~/consultations/commands/note-summary-published.server'
import { publishConsultation } from '~/consultations/commands/publish-consultation.server'
import { releaseStatement } from '~/statements/commands/release-statement.server'
import { publishRoot } from '~/oversight/commands/publish-root.server'
import { confirmPlain } from '~/summaries/commands/confirm-plain.server'
import { openSummary } from '~/summaries/commands/open-summary.server'
import { publishSummary } from '~/summaries/commands/publish-summary.server'
import { saveSummaryLead } from '~/summaries/commands/save-summary-lead.server'
import { saveSummaryTheme } from '~/summaries/commands/save-summary-theme.server'
import { summaryDraft } from '~/summaries/queries/summary-draft.server'
import { LOCALES } from '~/kernel/locales'
import type { Work } from '~/platform/db/work.server'
import type { AnswerValues } from '~/questions/contract'
import { seedAnnouncements } from './announcements.server'
import type { Associations } from './associations.server'
import { earlyValues, readMarks, type Story } from './content.server'
import type { People } from './county.server'
import { done } from './outcome'
import type { SentCode } from './letters.server'
import { inDaytime, type Schedule } from './schedule'
import { moderateEarlyRound } from './moderation.server'
import { giveStatement } from './statements.server'

/** The round that is over: asked, answered, read, coded under themes and summarised, all through the commands. Gives the codes of those who had theirs sent. */
export async function seedEarlyRound(at: (instant: Date) => Work, story: Story, schedule: Schedule, people: People, associations: Associations): Promise<SentCode[]> {
  const { opensAt, closesAt, summaryPublishedAt } = schedule.earlyRound
  const { consultationId } = done('early round', await publishConsultation(at(opensAt), {
    slug: 'lahipalvelut-varhainen', kind: 'early', caseNumber: story.earlyRound.caseNumber, originalLocale: 'fi', theme: 'services',
    municipalities: story.county.municipalities.map((municipality) => municipality.id), channels: ['web', 'paper', 'phone', 'statement'],
    ...schedule.earlyRound, content: story.earlyRound.content, shortCode: 'varhainen',
  }))
  await seedAnnouncements(at(opensAt), consultationId, true)
  const during = (share: number) => new Date(opensAt.getTime() + share * (closesAt.getTime() - opensAt.getTime()))
  const reading = at(new Date(closesAt.getTime() + 5 * 86_400_000))
  const official: Work = { ...reading, actor: { kind: 'person', personId: people.official } }
  // Reading takes time: what is marked at one same moment would stand in the order of its random ids, another at every seeding.
  let markedCount = 0
  const marking = (): Work => ({ ...official, now: new Date(official.now.getTime() + 60_000 * markedCount++) })

  const themes = new Map<string, string>()
  for (const theme of story.earlySummary.themes) {
    const { themeId } = done('theme', await createTheme(official, { consultationId, title: theme.title, originalLocale: 'fi' }))
    themes.set(theme.key, themeId)
  }

  const released = new Map<string, number>()
  const codes: SentCode[] = []
  for (const [index, answer] of story.earlyAnswers.entries()) {
    const receivedAt = during((index + 0.5) / story.earlyAnswers.length)
    const values = earlyValues(answer, index)
    const { code, responseId } = done('answer', await receiveAnswer(at(receivedAt), {
      consultationId, versionNumber: 1, locale: answer.locale, channel: answer.channel, values,
      municipality: answer.municipality === 'no-answer' ? null : answer.municipality,
    }))
    if (answer.letterTo) codes.push({ to: answer.letterTo, locale: answer.locale, code, sentAt: receivedAt })
    const seen = seenIn(values)
    for (const [part, marked] of [['q6', answer.needs], ['q10', answer.hard]] as const) {
      for (const mark of marked ? readMarks(marked).marks : []) {
        const { passageId } = done('passage', await markPassage(marking(), { consultationId, themeId: themes.get(mark.theme)!, sourceKind: 'answer', sourceId: responseId, part, startAt: mark.startAt, endAt: mark.endAt, seen: seen[part]! }))
        const count = released.get(mark.theme) ?? 0
        if (count < 3) done('release', await releasePassage(official, { passageId }))
        released.set(mark.theme, count + 1)
      }
    }
    done('read', await markRead(official, { consultationId, sourceKind: 'answer', sourceId: responseId, seen }))
  }

  for (const [index, statement] of story.earlyStatements.entries()) {
    const arrivedAt = inDaytime(during(0.6 + index * 0.07), index)
    const { positions, votes, dissent, hearings, ...rest } = statement
    const content = {
      ...rest,
      positions: positions.map(({ theme: _theme, ...position }, number) => ({ id: `p${number + 1}`, ...position })),
      hearings, howAsked: {},
      dissent: dissent.map((view, number) => ({ id: `d${number + 1}`, ...view })),
      noDissent: dissent.length === 0, noMissing: rest.missing.length === 0, noInterests: rest.interests.length === 0,
      signOff: { body: 'board' as const, decidedOn: hearings.at(-1)!.endedOn, ...votes, signerPosition: 'chair' },
    }
    const { giver, originalLocale: _original, ...words } = content
    const statementId = await giveStatement(at(arrivedAt), { ...associations[giver]!, consultationId, locale: statement.originalLocale, content: words })
    done('release', await releaseStatement({ ...at(new Date(arrivedAt.getTime() + 86_400_000)), actor: official.actor }, { statementId }))
    for (const [number, position] of positions.entries()) {
      const text = position.text[statement.originalLocale] ?? ''
      const { passageId } = done('passage', await markPassage(marking(), { consultationId, themeId: themes.get(position.theme)!, sourceKind: 'statement', sourceId: statementId, part: `positions/p${number + 1}/text`, startAt: 0, endAt: text.length, seen: digestOf(text) }))
      done('release', await releasePassage(official, { passageId }))
    }
    done('read', await markRead(official, { consultationId, sourceKind: 'statement', sourceId: statementId, seen: await statementSeen(official, statementId) }))
  }

  done('root', await publishRoot(at(new Date(closesAt.getTime() + 60_000)), { consultationId }))
  await moderateEarlyRound(at, people, consultationId, closesAt)
  done('tallies', await refreshTallies(reading, { consultationId }))
  done('summary', await openSummary(official, { consultationId, originalLocale: 'fi' }))
  done('lead', await saveSummaryLead(official, { consultationId, revision: 0, lead: story.earlySummary.lead }))
  for (const theme of story.earlySummary.themes) {
    const { key, title: _title, due, ...texts } = theme
    done(key, await saveSummaryTheme(official, { consultationId, themeId: themes.get(key)!, revision: 0, ...texts, dueOn: due }))
  }
  const publishing: Work = { ...official, now: summaryPublishedAt }
  const draft = await summaryDraft(official, consultationId, await themeList(official, consultationId), { required: ['fi', 'sv'], offered: LOCALES })
  for (const { locale, digest } of draft?.plain ?? []) done(`plain ${locale}`, await confirmPlain(official, { consultationId, locale, digest }))
  done('publish', await publishSummary(publishing, { consultationId, seen: draft?.seen ?? '' }))
  done('note', await noteSummaryPublished(publishing, { consultationId, at: summaryPublishedAt }))
  return codes
}

/** The texts of an answer as a reader of the story has seen them. */
function seenIn(values: AnswerValues): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([part, value]) => ('text' in value && value.text ? [[part, digestOf(value.text)]] : [])))
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
