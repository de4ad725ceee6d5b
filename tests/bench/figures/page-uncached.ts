import { addresses } from '~/kernel/addresses'
import { startBareServer } from '../bare-server'
import { rounded, type Figure } from '../figure'
import { askOnce, browserRequest, drive, times } from '../load'
import { processFacts } from '../process-facts'
import { say } from '../saying'
import { SLUG } from '../stage'
import { median, spread } from '../statistics'

const ROUNDS = 5
const PAGES = 200

/**
 * CPU of the product's process for one rendering of the consultation page. A session cookie leads past the cache; it
 * is one that nobody has, so the page is the one that everybody sees.
 */
export const pageUncached: Figure = {
  names: ['page.uncached.ms-cpu'],
  measure: async (stage) =>
    await stage.withProduct(1_000, {}, async ({ product, port }) => {
      const page = (of: number) => browserRequest('GET', of, addresses.consultation('fi', SLUG), { Cookie: 'session=nobody' })
      const bare = await startBareServer(await askOnce(port, page(port)))
      const cpuOf = async (of: number, count: number, cpuSeconds: () => Promise<number>) => {
        const before = await cpuSeconds()
        const load = await drive({ port: of, connections: 4, next: times(count, page(of)) })
        if (load.statuses[200] !== count) throw new Error(`Not all replies were 200: ${JSON.stringify(load.statuses)}`)
        return ((await cpuSeconds()) - before) * 1000 / count
      }
      const ofProduct = async () => (await processFacts(product.origin)).cpuSeconds
      try {
        await cpuOf(port, PAGES, ofProduct)
        await cpuOf(bare.port, PAGES * 10, bare.cpuSeconds)
        const rounds: { product: number; bare: number }[] = []
        for (let round = 0; round < ROUNDS; round++) {
          rounds.push({ product: await cpuOf(port, PAGES, ofProduct), bare: await cpuOf(bare.port, PAGES * 10, bare.cpuSeconds) })
        }
        say(`page.uncached: ${spread(rounds.map((round) => round.product))} ms CPU, bare ${spread(rounds.map((round) => round.bare))} ms CPU`)
        return [{
          figure: 'page.uncached.ms-cpu', value: rounded(median(rounds.map((round) => round.product))), unit: 'ms CPU/page',
          reference: { what: 'bare Node HTTP server sending the same bytes', value: rounded(median(rounds.map((round) => round.bare))), unit: 'ms CPU/page' },
        }]
      } finally {
        bare.close()
      }
    }),
}
