import { scopeOf } from '~/kernel/county-scope'
import type { Database } from '~/platform/db/database.server'
import type { Work } from '~/platform/db/work.server'
import { seedAccessibility } from './accessibility.server'
import { seedAssociations } from './associations.server'
import { tellStory } from './content.server'
import { seedCounty } from './county.server'
import { seedEarlyRound } from './early-round.server'
import { keepCodeLetters } from './letters.server'
import { seedModerationRules } from './moderation.server'
import { seedOpenMatters } from './open-matters.server'
import { planSchedule } from './schedule'

/**
 * Tells one believable story into an empty database, through the same commands people use, so that audit
 * entries, jobs and counts exist as in life. Every date is relative to `now`. The letters of the story, with which anybody
 * can look at an answer, are kept only where everybody can read the outbox, in a demonstration.
 */
export async function seedDemo(db: Database, now: Date, isDemo = false): Promise<void> {
  const schedule = planSchedule(now)
  const story = tellStory(schedule)
  const at = (instant: Date): Work => ({ scope: scopeOf(story.county.id), db, now: instant, actor: { kind: 'system' }, requestId: 'seed' })
  const people = await seedCounty(at(schedule.earlyRound.opensAt), story)
  await seedModerationRules(at(schedule.earlyRound.opensAt))
  const associations = await seedAssociations(at(schedule.earlyRound.opensAt), story, schedule, people)
  const codes = await seedEarlyRound(at, story, schedule, people, associations)
  if (isDemo) await keepCodeLetters(at, story, schedule.earlyRound, codes)
  await seedOpenMatters(at, story, schedule, people, associations, now)
  await seedAccessibility(at(now), now)
}
