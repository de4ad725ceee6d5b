import { nameRepresentative } from '~/associations/commands/name-representative.server'
import { registerAssociation } from '~/associations/commands/register-association.server'
import { addDays } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import type { Story } from './content.server'
import type { People } from './county.server'
import { done } from './outcome'
import type { Schedule } from './schedule'

/** Association ids by slug. */
export type Associations = Record<string, { associationId: string; personId: string }>

const SPEAKERS: Record<string, keyof People> = {
  muistiyhdistys: 'chair', omaishoitajat: 'carers', pensionarsforening: 'pensioners', 'saariston-asukkaat': 'islands', vammaisfoorumi: 'forum',
}

/** Registers the story's associations and who speaks for each. */
export async function seedAssociations(work: Work, story: Story, schedule: Schedule, people: People): Promise<Associations> {
  const known: Associations = {}
  for (const association of story.associations) {
    const { associationId } = done(association.slug, await registerAssociation(work, association))
    const personId = people[SPEAKERS[association.slug]!]
    done('representative', await nameRepresentative(work, { associationId, personId, position: 'chair', startsOn: addDays(schedule.today, -300) }))
    known[association.slug] = { associationId, personId }
  }
  // One person may represent several associations (domain rule I-11).
  const carers = known.omaishoitajat!
  done('representative', await nameRepresentative(work, { associationId: carers.associationId, personId: people.chair, position: 'secretary', startsOn: addDays(schedule.today, -200) }))
  return known
}
