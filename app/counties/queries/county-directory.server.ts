import type { Day } from '~/kernel/times'
import type { Reader } from '~/platform/db/database.server'
import type { CountyFacts } from '../contract'
import { chooseByHost } from '../rules/host-choice'
import { isInForce } from '../rules/validity'
import { hasCounties, listCounties } from '../store/counties.server'

/** The counties that exist on one day, each with its hosts; kept in memory by whoever serves pages. */
export type CountyDirectory = { facts: CountyFacts; hosts: string[] }[]

/** Reads the counties that exist on the day. */
export async function countyDirectory(db: Reader, today: Day): Promise<CountyDirectory> {
  return (await listCounties(db, today)).filter(({ validity }) => isInForce(validity, today))
}

/** The county whose pages a host shows, out of a directory read before; the only county for an unknown host; null when it is nobody's. */
export function countyForHost(directory: CountyDirectory, host: string): CountyFacts | null {
  return chooseByHost(directory, host)?.facts ?? null
}

/** Whether the product has no county yet. */
export async function isEmpty(db: Reader): Promise<boolean> {
  return !(await hasCounties(db))
}
