import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { productOrigin } from '../support/open-browser'
import { findBrowser, findOldestBrowser, launchBrowser, type FoundBrowser } from '../support/browser'

const page = `<!doctype html><title>Form</title><form method="post"><label>Nimi <input name="name"></label><button>Lähetä</button></form>`

const server = createServer((request, response) => {
  let body = ''
  request.on('data', (part: Buffer) => (body += part.toString()))
  request.on('end', () => response.setHeader('content-type', 'text/html; charset=utf-8').end(`${page}<p id="sent">${body}</p>`))
})
let address: string

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => server.close())

async function sendForm(found: FoundBrowser, javaScriptEnabled: boolean): Promise<string | null> {
  const browser = await launchBrowser(found)
  try {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 640 } })
    const tab = await context.newPage()
    await tab.goto(address)
    await tab.getByLabel('Nimi').fill('Aino')
    await tab.keyboard.press('Tab')
    await tab.keyboard.press('Enter')
    await tab.waitForFunction(() => document.getElementById('sent')!.textContent !== '').catch(() => {})
    const sent = await tab.locator('#sent').textContent()
    await context.close()
    return sent
  } finally {
    await browser.close()
  }
}

describe('the browsers that come with the packages', () => {
  test('the current one starts and sends a form', async () => {
    process.env.KUULTU_BROWSER = 'bundled'
    const found = await findBrowser().finally(() => delete process.env.KUULTU_BROWSER)
    expect(found.version).toMatch(/^147\./)
    expect(await sendForm(found, true)).toBe('name=Aino')
  })

  test.each([true, false])('Chromium 109 starts and sends a form, JavaScript %s', async (javaScript) => {
    const found = await findOldestBrowser()
    expect(found.version).toMatch(/^109\./)
    expect(await sendForm(found, javaScript)).toBe('name=Aino')
  })

  test.each(['the current one', 'Chromium 109'])('%s shows three pages of the product without complaint', async (which) => {
    process.env.KUULTU_BROWSER = 'bundled'
    const found = await (which === 'Chromium 109' ? findOldestBrowser() : findBrowser()).finally(() => delete process.env.KUULTU_BROWSER)
    const browser = await launchBrowser(found)
    const tab = await browser.newPage({ viewport: { width: 360, height: 640 } })
    const complaints: string[] = []
    tab.on('console', (message) => (message.type() === 'error' ? complaints.push(message.text()) : undefined))
    tab.on('pageerror', (error) => complaints.push(error.message))
    for (const path of ['/fi', '/sv-simple/consultations', '/en/sign-in']) {
      const response = await tab.goto(productOrigin() + path)
      expect(response?.status(), path).toBe(200)
      expect(await tab.locator('h1').count(), path).toBe(1)
    }
    expect(complaints).toEqual([])
    await browser.close()
  })

  test('a wrong CHROME_PATH fails the run instead of skipping it', async () => {
    const before = process.env.CHROME_PATH
    process.env.CHROME_PATH = '/nowhere/chromium'
    await expect(findBrowser()).rejects.toThrow('/nowhere/chromium from CHROME_PATH does not start')
    if (before) process.env.CHROME_PATH = before
    else delete process.env.CHROME_PATH
  })
})
