import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildOnce } from '../../app/cli/build.mjs'
import { describeBrowser, findBrowser, type FoundBrowser } from './browser'
import { startProduct } from './product'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built product with the demonstration answers: one for each worker, with data of its own. */
    origins: string[]
    browser: FoundBrowser
    /** A folder with the data of the demonstration, to copy; no product runs on it. */
    demoData: string | undefined
  }
}

/** Finds the browser, builds the product if needed and starts it once for each worker of the project, with data of its own. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const browser = await findBrowser()
  process.stdout.write(`${describeBrowser(browser)}\n`)
  project.provide('browser', browser)
  const running = process.env.KUULTU_TEST_ORIGIN
  if (running) {
    project.provide('origins', [running])
    project.provide('demoData', undefined)
    return async () => {}
  }
  await buildOnce({ announce: () => process.stdout.write('Building the product for the browser tests.\n') })
  const demoData = join(tmpdir(), `kuultu-demo-${randomUUID()}`)
  await (await startProduct({ dataFolder: demoData })).stop()
  project.provide('demoData', demoData)
  const products = await Promise.all(Array.from({ length: project.config.maxWorkers }, () => startProduct({ copyOf: demoData })))
  const origins = products.map(({ origin }) => origin)
  process.stdout.write(`Product: ${origins.join(' and ')}\n`)
  project.provide('origins', origins)
  return async () => {
    await Promise.all(products.map((product) => product.stop()))
    rmSync(demoData, { recursive: true, force: true })
  }
}
