import { expect, test } from 'vitest'
import { openBrowser, productOrigin } from '../support/open-browser'

const browser = await openBrowser()
const origin = productOrigin()

/** Clicks at the moment when React begins to listen, before it has the page's data; a slow phone leaves time for that. */
function clickWhenListening() {
  const listen = document.addEventListener.bind(document)
  let clicked = false
  document.addEventListener = (...args: Parameters<typeof listen>) => {
    listen(...args)
    if (args[0] !== 'click' || clicked) return
    clicked = true
    const click = () => document.querySelector('h1')?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    queueMicrotask(click)
    setTimeout(click)
    window.addEventListener('load', click)
  }
}

test('a click while a workspace is being taken over breaks nothing', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(String(error)))
  try {
    await page.goto(`${origin}/fi/sign-in`)
    await page.locator('main').getByRole('button', { name: /Aino Laine/ }).click()
    await page.waitForURL(/\/official/)
    await page.addInitScript(clickWhenListening)
    await page.goto(`${origin}/fi/official`)
    await page.waitForFunction(() => Object.keys(document.querySelector('h1')!).some((key) => key.startsWith('__reactProps')))
    expect(failures).toEqual([])
  } finally {
    await context.close()
  }
})
