import type { TestProject } from 'vitest/node'
import { buildOnce } from '../../app/cli/build.mjs'
import { describeBrowser, findBrowser, type FoundBrowser } from './browser'
import { startProduct } from './product'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built product with the demonstration answers. */
    origin: string
    browser: FoundBrowser
  }
}

/** Finds the browser, builds the product if needed and starts it once for all journeys, with data of its own. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const browser = await findBrowser()
  process.stdout.write(`${describeBrowser(browser)}\n`)
  project.provide('browser', browser)
  const running = process.env.KUULTU_TEST_ORIGIN
  if (running) {
    project.provide('origin', running)
    return async () => {}
  }
  await buildOnce({ announce: () => process.stdout.write('Building the product for the browser tests.\n') })
  const product = await startProduct()
  process.stdout.write(`Product: ${product.origin}\n`)
  project.provide('origin', product.origin)
  return async () => {
    await product.stop()
  }
}
