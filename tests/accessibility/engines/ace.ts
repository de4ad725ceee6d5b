import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'), 'utf8')

/** What IBM's checker finds on a page with certainty, one line each. Its "potential" and "manual" are for reviewers. */
export async function aceFindings(page: Page): Promise<string[]> {
  // The script leaves its checker in a variable of its own when no page global takes it.
  if (!(await page.evaluate(() => 'ace' in window))) await page.evaluate(`${source};window.ace = typeof ace === 'undefined' ? window.ace : ace`)
  return await page.evaluate(async () => {
    type Found = { ruleId: string; reasonId: string | number; value: [string, string]; path: { dom: string }; snippet: string; message: string }
    type Ace = { Checker: new () => { check: (document: Document, policies: string[]) => Promise<{ results: Found[] }> } }
    const { ace } = window as unknown as { ace: Ace }
    // It takes fields in closed parts for fields without labels; opened, they are looked at as well.
    const closed = [...document.querySelectorAll('details:not([open])')] as HTMLDetailsElement[]
    for (const each of closed) each.open = true
    const report = await new ace.Checker().check(document, ['WCAG_2_2', 'IBM_Accessibility'])
    for (const each of closed) each.open = false
    return report.results.filter(({ value }) => value[1] === 'FAIL' && value[0] === 'VIOLATION').map(({ ruleId, reasonId, snippet, message }) => `${ruleId}/${reasonId}: ${snippet.slice(0, 120)} – ${message}`)
  })
}
