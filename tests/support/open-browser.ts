import type { Browser } from 'playwright-core'
import { afterAll, inject } from 'vitest'
import { findOldestBrowser, launchBrowser } from './browser'
import { startProduct, type Product, type ProductOptions } from './product'

/**
 * The browser of a test file, closed after its tests: the one the whole run uses, or Chromium 109.
 * Call it once at the top of the file: `const browser = await openBrowser()`.
 */
export async function openBrowser(which: 'current' | 'oldest' = 'current'): Promise<Browser> {
  const browser = await launchBrowser(which === 'oldest' ? await findOldestBrowser() : inject('browser'))
  afterAll(async () => await browser.close())
  return browser
}

/** Where the product under test answers, without a slash at the end. Files that run at the same time have different ones. */
export function productOrigin(): string {
  const origins = inject('origins')
  return origins[(Number(process.env.VITEST_POOL_ID ?? '1') - 1) % origins.length]!
}

/** Starts a product of the test file's own, with the demonstration as the run's first product made it. */
export async function startOwnProduct(options: Pick<ProductOptions, 'env'> = {}): Promise<Product> {
  return await startProduct({ ...options, copyOf: inject('demoData') })
}
