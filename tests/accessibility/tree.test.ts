import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '~/kernel/addresses'
import { groups } from '~/ui/component-page/sections'
import { openBrowser, startOwnProduct } from '../support/open-browser'
import type { Product } from '../support/product'
import { aimAt, aimedOrigin, findDemoThings, type As, type DemoThings } from './things'
import { accessibilityTree } from './tree'
import { isKey, visits } from './visits'
import { openVisit, windowOf } from './walk'

const browser = await openBrowser()
// Other files publish and rewrite what is compared here, in whatever order they run, so this one has a product of its own.
let product: Product
let things: DemoThings
beforeAll(async () => {
  product = await startOwnProduct()
  aimAt(product.origin)
  things = await findDemoThings()
}, 240_000)
afterAll(async () => {
  await product.stop()
})

// Written anew by `npm run golden`; a difference is read like a changed page.
const golden = (name: string) => new URL(`./golden/${name}.txt`, import.meta.url).pathname

async function isAsKept(tree: string, name: string): Promise<void> {
  expect(tree.split('\n').length, `${name} is too long to be read`).toBeLessThanOrEqual(300)
  if (process.env.KUULTU_GOLDEN !== 'write') expect(existsSync(golden(name)), `${name}.txt`).toBe(true)
  await expect(tree).toMatchFileSnapshot(golden(name))
}

describe('what a screen reader is given', () => {
  test('of the frame', async () => {
    const context = await windowOf(browser, 'resident', things, { locale: 'fi-FI' })
    const page = await context.newPage()
    await page.goto(`${aimedOrigin()}${addresses.forums('fi')}`)
    const frame = (await accessibilityTree(page, 'banner')) + (await accessibilityTree(page, 'contentinfo'))
    await context.close()
    await isAsKept(frame, 'frame')
  })

  test('of the pages on which most depends', async () => {
    for (const as of ['resident', 'answerer', 'official', 'representative'] as As[]) {
      const context = await windowOf(browser, as, things)
      const page = await context.newPage()
      for (const visit of visits(things).filter((each) => each.as === as && isKey(each) && !MANY.has(each.module))) {
        await openVisit(page, visit, 'fi')
        await isAsKept(await accessibilityTree(page), `pages/${visit.module.replace(/^.*\//, '')}${visit.state === 'default' ? '' : `-${visit.state.replaceAll(' ', '-')}`}`)
      }
      await context.close()
    }
  }, 120_000)

  test('of every component', async () => {
    const context = await windowOf(browser, 'resident', things, { locale: 'en-GB' })
    const page = await context.newPage()
    for (const group of groups) {
      for (const name of Object.keys(group.sections)) {
        await page.goto(`${aimedOrigin()}${addresses.demoComponents()}?only=${name}`)
        await page.waitForFunction(() => Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__reactFiber')))
        // The calendar's button comes only once scripts run.
        if (name === 'date-picker') await page.getByRole('button', { name: 'Choose from a calendar' }).first().waitFor()
        await isAsKept(await accessibilityTree(page), `components/${group.id}/${name}`)
      }
    }
    await context.close()
  }, 180_000)
})

// Lists of what people wrote; their rows are kept by the component that draws them.
const MANY = new Set(['official/answers', 'official/results'])
