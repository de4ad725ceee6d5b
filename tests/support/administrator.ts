import type { Page } from 'playwright-core'
import { productOrigin } from './open-browser'

/** Signs in as one of the people whom the demonstration offers. */
export async function enterAs(page: Page, name: string): Promise<void> {
  await page.goto(`${productOrigin()}/fi/sign-in`)
  await page.locator('main').getByRole('button', { name: new RegExp(name) }).click()
  await page.waitForURL(/\/(association|official|admin)/)
}

/** What the page says. */
export const words = async (page: Page): Promise<string> => await page.locator('main').innerText()

/** Presses the button of this name and waits for what comes. */
export async function send(page: Page, name: string): Promise<void> {
  await page.locator('main').getByRole('button', { name, exact: true }).click()
  await page.waitForLoadState()
}

/** Waits for a letter of the demonstration to somebody and gives its text. */
export async function letterTo(page: Page, email: string, pattern: RegExp): Promise<RegExpExecArray> {
  for (let tries = 0; tries < 60; tries += 1) {
    await page.goto(`${productOrigin()}/demo/outbox`)
    for (const letter of await page.locator('article', { hasText: email }).allInnerTexts()) {
      const found = pattern.exec(letter)
      if (found) return found
    }
    await page.waitForTimeout(250)
  }
  throw new Error(`No letter to ${email} says ${pattern.source}`)
}

/** Types a day into its three fields. */
export async function fillDay(page: Page, name: string, [day, month, year]: [string, string, string]): Promise<void> {
  for (const [part, value] of [['day', day], ['month', month], ['year', year]] as const) await page.fill(`[name="${name}.${part}"]`, value)
}

/** Invites somebody with these roles, and gives the path of their page. */
export async function invite(page: Page, person: { name: string; email: string; roles: string[] }): Promise<string> {
  await page.goto(`${productOrigin()}/fi/admin/people/invite`)
  await page.fill('[name=name]', person.name)
  await page.fill('[name=email]', person.email)
  await page.selectOption('[name=locale]', 'fi')
  for (const role of person.roles) await page.check(`[name=roles][value=${role}]`)
  await send(page, 'Lähetä kutsu')
  await page.waitForURL(/\/people\/[0-9a-f-]{36}\?done=invited/)
  return new URL(page.url()).pathname
}
