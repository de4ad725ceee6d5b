import { randomUUID } from 'node:crypto'
import type { Database } from '~/platform/db/database.server'
import { HAND_OVER_KINDS, REASONS, type RulesContent } from '../contract'

/** Rules in Finnish and Swedish, as short as they can be. */
export function someRules(): RulesContent {
  const both = (word: string) => ({ fi: word, sv: `${word} (sv)` })
  return {
    reasons: REASONS.map((reason) => ({ reason, title: both(`Syy ${reason}`), meaning: both(`Mitä ${reason} tarkoittaa`), done: both('Peitämme sen.'), law: { fi: '621/1999 24 §', sv: '621/1999 24 §' } })),
    contacts: HAND_OVER_KINDS.map((kind) => ({ kind, unit: both(`Yksikkö ${kind}`), phone: '+358 00 000 0102', email: '', instruction: both('Soita tänne.') })),
  }
}

/** The county has published its rules. */
export async function publishedRules(db: Database, countyId = 'jarvirannikko', number = 1): Promise<void> {
  await db.moderationRules.create({ data: { countyId, number, content: someRules(), publishedAt: new Date('2026-08-01T06:00:00Z') } })
}

/** A person who holds a role in the county, from long ago. */
export async function aPersonWith(db: Database, role: string, parts: { countyId?: string; id?: string } = {}): Promise<string> {
  const countyId = parts.countyId ?? 'jarvirannikko'
  const id = parts.id ?? randomUUID()
  await db.person.create({ data: { countyId, id, displayName: `Henkilö ${id.slice(0, 4)}`, email: `${id}@henkilo.example`, locale: 'fi', createdAt: new Date('2026-01-01') } })
  await db.roleGrant.create({ data: { countyId, id: randomUUID(), personId: id, role, startsOn: new Date('2026-01-01') } })
  return id
}

/** The county has published its rules, and two people moderate in it. */
export async function twoModerators(db: Database): Promise<[string, string]> {
  await publishedRules(db)
  return [await aPersonWith(db, 'moderator'), await aPersonWith(db, 'moderator')]
}
