import { refreshTallies } from '~/analysis/commands/refresh-tallies.server'
import { receiveAnswer } from '~/answers/commands/receive-answer.server'
import { publishConsultation } from '~/consultations/commands/publish-consultation.server'
import { announceForum } from '~/forums/commands/announce-forum.server'
import { screenTexts } from '~/moderation/commands/screen-texts.server'
import { openFileTools } from '~/platform/files/file-tools.server'
import type { Work } from '~/platform/db/work.server'
import type { AnswerValues } from '~/questions/contract'
import { releaseStatement } from '~/statements/commands/release-statement.server'
import { storeAttachment } from '~/texts/commands/store-attachment.server'
import { seedAnnouncements } from './announcements.server'
import type { Associations } from './associations.server'
import { writeAttachment } from './attachment'
import type { MatterContent, OpenAnswer, Story } from './content.server'
import type { People } from './county.server'
import { done } from './outcome'
import { inDaytime, type Schedule } from './schedule'
import { giveStatement } from './statements.server'

/** What is happening now: three open matters, the first with answers, a statement and a forum to come. */
export async function seedOpenMatters(at: (instant: Date) => Work, story: Story, schedule: Schedule, people: People, associations: Associations, now: Date): Promise<void> {
  const local = await publishMatter(at(schedule.localServices.opensAt), 'lahipalvelut', 'services', 'lahi', story, story.localServices, schedule.localServices)
  const programme = await publishMatter(at(schedule.participation.opensAt), 'osallisuus', 'participation', 'osallisuus', story, story.participation, schedule.participation)
  const young = await publishMatter(at(schedule.youngPeople.opensAt), 'nuoret', 'services', 'nuoret', story, story.youngPeople, schedule.youngPeople)

  await seedAnnouncements(at(schedule.localServices.opensAt), local, true)
  await seedAnnouncements(at(schedule.participation.opensAt), programme, false)
  await seedAnnouncements(at(schedule.youngPeople.opensAt), young, false)

  done('forum', await announceForum(at(schedule.localServices.opensAt), {
    slug: 'kuusniemi', consultationId: local, originalLocale: 'fi', startsAt: schedule.forumStartsAt, endsAt: schedule.forumEndsAt, municipality: 'kuusniemi', content: story.forum,
  }))

  const span = now.getTime() - schedule.localServices.opensAt.getTime()
  for (const [index, answer] of story.openAnswers.entries()) {
    const receivedAt = new Date(schedule.localServices.opensAt.getTime() + span * ((index + 0.5) / story.openAnswers.length))
    done('answer', await receiveAnswer(at(receivedAt), { consultationId: local, versionNumber: 1, locale: answer.locale, channel: answer.channel, values: openValues(answer, index), municipality: answer.municipality ?? null }))
  }
  const statementAt = inDaytime(new Date(now.getTime() - 2 * 86_400_000), 0)
  const statementId = await giveStatement(at(statementAt), { ...associations.muistiyhdistys!, consultationId: local, locale: 'fi', content: story.memoryStatement })
  done('release', await releaseStatement({ ...at(inDaytime(new Date(now.getTime() - 86_400_000), 1)), actor: { kind: 'person', personId: people.official } }, { statementId }))
  done('screening', await screenTexts(at(now), { consultationId: local }))
  done('tallies', await refreshTallies(at(now), { consultationId: local }))
  done('tallies', await refreshTallies(at(now), { consultationId: programme }))
  done('tallies', await refreshTallies(at(now), { consultationId: young }))
}

async function publishMatter(work: Work, slug: string, theme: string, shortCode: string, story: Story, matter: MatterContent, dates: Schedule['localServices']): Promise<string> {
  const { consultationId } = done(slug, await publishConsultation(work, {
    slug, kind: 'consultation', caseNumber: matter.caseNumber, originalLocale: 'fi', theme,
    municipalities: story.county.municipalities.map((municipality) => municipality.id),
    channels: ['web', 'paper', 'phone', 'forum', 'statement'], ...dates, content: matter.content, shortCode,
  }))
  const tools = openFileTools({ clamd: null, maxBytes: 1_000_000 })
  for (const [ordinal, attachment] of (matter.attachments ?? []).entries()) {
    for (const [index, locale] of attachment.locales.entries()) {
      const file = writeAttachment(attachment.title, matter.content, locale)
      done('attachment', await storeAttachment(work, tools, {
        ownerKind: 'consultation', ownerId: consultationId, ordinal: ordinal * 10 + index, title: attachment.title, summary: attachment.summary, locales: [locale], accessibility: 'accessible', file, required: [], formToken: null,
      }))
    }
  }
  return consultationId
}

function openValues(answer: OpenAnswer, index: number): AnswerValues {
  const order = ['near', 'fast', 'same-person', 'own-language', 'evening', 'face']
  return {
    ...(answer.municipality ? { q1: { option: answer.municipality } } : {}),
    q3: { option: ['1', '2', '4', '3', '5'][index % 5]! },
    q4: { option: ['bus', 'car', 'walk', 'lift'][index % 4]! },
    q5: { order: [0, 1, 2].map((place) => order[(index + place * 2) % order.length]!).filter((id, place, all) => all.indexOf(id) === place) },
    ...(answer.opinion ? { q6: { option: answer.opinion } } : {}),
    [answer.question]: { text: answer.text },
  }
}
