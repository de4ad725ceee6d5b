import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'EN-301-549', 'EN-301-549v4']
const MORE_RULES = ['target-size', 'identical-links-same-purpose', 'duplicate-id', 'css-orientation-lock', 'p-as-heading', 'table-fake-caption', 'td-has-header', 'focus-order-semantics', 'label-content-name-mismatch']

/** What axe finds on a page, in one line each. None of its rules is off; contrast can be asked for alone. */
export async function axeFindings(page: Page, only: 'all' | 'contrast' = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return await page.evaluate(
    async ({ tags, rules, only }) => {
      type Finding = { id: string; help: string; nodes: { target: string[]; failureSummary: string }[] }
      const axe = (window as unknown as { axe: { run: (context: Document, options: object) => Promise<{ violations: Finding[] }> } }).axe
      const options =
        only === 'contrast'
          ? { runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] } }
          : { runOnly: { type: 'tag', values: tags }, rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: true }])) }
      const result = await axe.run(document, { resultTypes: ['violations'], ...options })
      return result.violations.flatMap((finding) => finding.nodes.slice(0, 5).map((node) => `${finding.id}: ${node.target.join(' ')} – ${node.failureSummary.split('\n').slice(1, 3).join(' ').trim()}`))
    },
    { tags: TAGS, rules: MORE_RULES, only },
  )
}
