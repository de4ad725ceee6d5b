import type { Day } from '~/kernel/times'
import type { Reader } from '~/platform/db/database.server'
import type { CountyFacts } from '../contract'
import { countyDirectory, countyIn } from './county-directory.server'

/** The county whose pages a host shows on the day; the only county for an unknown host; null when it is nobody's. */
export async function countyForHost(db: Reader, host: string, today: Day): Promise<CountyFacts | null> {
  return countyIn(await countyDirectory(db, today), host)
}
