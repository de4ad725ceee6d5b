import { addresses } from '~/kernel/addresses'
import { rounded, type Figure } from '../figure'
import { browserRequest, drive, times } from '../load'
import { say } from '../saying'
import { signInAsOfficial } from '../sign-in'
import { SLUG, type OnStage, type Size } from '../stage'
import { median, spread } from '../statistics'

const ROUNDS = 9
const PAGES = 10

/** How much longer the official's result page takes with a hundred times the answers. */
export const resultsGrowth: Figure = {
  names: ['results.growth'],
  measure: async (stage) => {
    for (const size of [1_000, 100_000] as const) await stage.database(size)
    return await stage.withProduct(1_000, {}, async (small) =>
      await stage.withProduct(100_000, {}, async (large) => {
        const measures = [await pageTimer(small, 1_000), await pageTimer(large, 100_000)] as const
        const rounds: { small: number; large: number }[] = []
        // Taken in turns, so that what else the machine does falls on both.
        for (let round = 0; round < ROUNDS; round++) rounds.push({ small: await measures[0](), large: await measures[1]() })
        const growths = rounds.map((round) => round.large / round.small)
        say(`results: ${spread(rounds.map((round) => round.small))} ms with 1000 answers, ${spread(rounds.map((round) => round.large))} ms with 100000, growth ${spread(growths)}`)
        return [{
          figure: 'results.growth', value: rounded(median(growths)), unit: 'ratio',
          reference: { what: 'the same page with 1000 stored answers', value: rounded(median(rounds.map((round) => round.small))), unit: 'ms' },
        }]
      }),
    )
  },
}

async function pageTimer(on: OnStage, size: Size): Promise<() => Promise<number>> {
  const cookie = await signInAsOfficial(on)
  const request = browserRequest('GET', on.port, addresses.officialResults('fi', SLUG), { Cookie: cookie })
  const take = async () => {
    const load = await drive({ port: on.port, connections: 1, next: times(PAGES, request) })
    if (load.statuses[200] !== PAGES) throw new Error(`The result page with ${size} answers was answered with ${JSON.stringify(load.statuses)}`)
    return median(load.milliseconds)
  }
  for (let warm = 0; warm < 3; warm++) await take()
  return take
}
