import { scopeOf } from '~/kernel/county-scope'
import { isSlug } from '~/kernel/ids'
import { missingLocales } from '~/kernel/localized-text'
import { accept, refuse, type Result } from '~/kernel/results'
import { isDay } from '~/kernel/times'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { forbidden } from '~/platform/http/responses.server'
import type { EstablishCounty } from '../contract'
import { hostName } from '../rules/host-choice'
import { areConsistent, inMenuOrder } from '../rules/languages'
import { isOrdered } from '../rules/validity'
import { countyExists, insertCounty, takenHosts } from '../store/counties.server'

export type EstablishRefusal = 'bad-id' | 'bad-days' | 'languages-do-not-fit' | 'name-missing' | 'already-established' | 'host-taken'

/** Enters a county: from its first day its hosts show its pages. Only the product itself does, at the console. */
export async function establishCounty(work: Work, input: EstablishCounty): Promise<Result<{ countyId: string }, EstablishRefusal>> {
  if (work.actor.kind !== 'system') return forbidden()
  const validity = { validFrom: input.validFrom, validTo: input.validTo ?? null }
  if (!isSlug(input.id)) return refuse('bad-id')
  if (!isDay(validity.validFrom) || !isOrdered(validity)) return refuse('bad-days')
  if (!areConsistent(input)) return refuse('languages-do-not-fit')
  if (missingLocales(input.name, input.requiredLocales).length > 0) return refuse('name-missing')
  const scope = scopeOf(input.id)
  const hosts = [...new Set(input.hosts.map(hostName))]
  return await inTransaction({ ...work, scope }, async (inside) => {
    if (await countyExists(scope, inside.db)) return refuse('already-established')
    if ((await takenHosts(scope, inside.db, hosts)).length > 0) return refuse('host-taken')
    const { id, validFrom: _from, validTo: _to, ...facts } = input
    await insertCounty(scope, inside.db, {
      ...facts,
      ...validity,
      hosts,
      requiredLocales: inMenuOrder(input.requiredLocales),
      offeredLocales: inMenuOrder(input.offeredLocales),
      smallGroupThreshold: input.smallGroupThreshold ?? 5,
    })
    await recordChange(inside, { action: 'counties.established', subject: { kind: 'county' }, details: { countyId: id } })
    await invalidateTags(inside, [`county:${id}`])
    return accept({ countyId: id })
  })
}
