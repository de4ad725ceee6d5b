import { addresses } from '~/kernel/addresses'
import { startBareServer } from '../bare-server'
import { rounded, type Figure } from '../figure'
import { askOnce, browserRequest, drive, forSeconds } from '../load'
import { say } from '../saying'
import { SLUG } from '../stage'
import { median, spread } from '../statistics'

const CONNECTIONS = 16
const ROUNDS = 7
const SECONDS = 2

/** Requests a second of the kept consultation page, beside a bare Node HTTP server that sends the same bytes. */
export const pageCached: Figure = {
  names: ['page.cached.ratio'],
  measure: async (stage) =>
    await stage.withProduct(1_000, {}, async ({ port }) => {
      const page = (of: number) => browserRequest('GET', of, addresses.consultation('fi', SLUG))
      await askOnce(port, page(port))
      const kept = await askOnce(port, page(port))
      const bare = await startBareServer(kept)
      const speedOf = async (of: number, seconds: number) => {
        const load = await drive({ port: of, connections: CONNECTIONS, next: forSeconds(seconds, page(of)) })
        if (load.statuses[200] !== load.requests) throw new Error(`Not all replies were 200: ${JSON.stringify(load.statuses)}`)
        return load.perSecond
      }
      try {
        for (const of of [port, bare.port]) await speedOf(of, SECONDS)
        const rounds: { product: number; bare: number }[] = []
        // Taken in turns, so that what else the machine does falls on both.
        for (let round = 0; round < ROUNDS; round++) rounds.push({ product: await speedOf(port, SECONDS), bare: await speedOf(bare.port, SECONDS) })
        const ratios = rounds.map(({ product, bare: reference }) => product / reference)
        say(`page.cached: ${kept.body.length} bytes; product ${spread(rounds.map((round) => round.product))}/s, bare ${spread(rounds.map((round) => round.bare))}/s, ratio ${spread(ratios)}`)
        return [{
          figure: 'page.cached.ratio', value: rounded(median(ratios)), unit: 'ratio',
          reference: { what: `bare Node HTTP server sending the same bytes, ${CONNECTIONS} connections`, value: rounded(median(rounds.map((round) => round.bare))), unit: 'requests/s' },
        }]
      } finally {
        bare.close()
      }
    }),
}
