import { addresses } from '~/kernel/addresses'
import { addDrafts, fillForm } from '../drafts'
import { rounded, type Figure } from '../figure'
import { browserRequest, drive, times, type NextRequest } from '../load'
import { processFacts } from '../process-facts'
import { say } from '../saying'
import { signInAsOfficial } from '../sign-in'
import { SLUG, type OnStage } from '../stage'

const MEGABYTE = 1024 * 1024

/** Memory of the product's process after it has worked: kept and rendered pages, sent answers, the official's results. */
export const memoryAfter: Figure = {
  names: ['memory.after.mb'],
  measure: async (stage) =>
    await stage.withProduct(100_000, {}, async (on) => {
      const before = (await processFacts(on.product.origin)).memoryBytes
      await work(on)
      // Jobs end and the collector comes by.
      await new Promise((resolve) => setTimeout(resolve, 5000))
      const after = (await processFacts(on.product.origin)).memoryBytes
      return [{
        figure: 'memory.after.mb', value: rounded(after / MEGABYTE), unit: 'MB',
        reference: { what: 'the same process before the first page', value: rounded(before / MEGABYTE), unit: 'MB' },
      }]
    }),
}

async function work(on: OnStage): Promise<void> {
  const { port } = on
  const page = addresses.consultation('fi', SLUG)
  const tokens = await addDrafts(on, 501)
  const form = await fillForm(on, tokens.pop()!)
  const cookie = await signInAsOfficial(on)
  const rounds: [string, NextRequest][] = [
    ['kept pages', times(20_000, browserRequest('GET', port, page))],
    ['rendered pages', times(500, browserRequest('GET', port, page, { Cookie: 'session=nobody' }))],
    ['sent answers', () => { const token = tokens.pop(); return token === undefined ? null : form.requestFor(token) }],
    ['pages of results', times(50, browserRequest('GET', port, addresses.officialResults('fi', SLUG), { Cookie: cookie }))],
  ]
  for (const [what, next] of rounds) {
    const { requests, statuses } = await drive({ port, connections: 16, next })
    say(`memory.after: ${requests} ${what} ${JSON.stringify(statuses)}`)
  }
}
