import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'EN-301-549', 'EN-301-549v4']
const MORE_RULES = ['target-size', 'identical-links-same-purpose', 'duplicate-id', 'css-orientation-lock', 'p-as-heading', 'table-fake-caption', 'td-has-header', 'focus-order-semantics', 'label-content-name-mismatch']

/** `all`: every rule; `strict`: also contrast 7:1, for what residents read; `contrast`: only that of colours. */
export type AxeScope = 'all' | 'strict' | 'contrast'

type Finding = { id: string; nodes: { target: (string | string[])[]; failureSummary?: string }[] }
type AxeResult = { violations: Finding[]; incomplete: Finding[] }

/** What axe finds on a page, one line each; what it cannot decide begins with "incomplete". None of its rules is off. */
export async function axeFindings(page: Page, scope: AxeScope = 'all'): Promise<string[]> {
  // What stands around a finding is not shown, and gathering it takes a third of the time.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${source};axe.configure({ noHtml: true })`)
  const options =
    scope === 'contrast'
      ? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }
      : { runOnly: { type: 'tag', values: TAGS }, rules: Object.fromEntries([...MORE_RULES, ...(scope === 'strict' ? ['color-contrast-enhanced'] : [])].map((rule) => [rule, { enabled: true }])) }
  const { violations, incomplete } = await page.evaluate(async (chosen) => {
    const { axe } = window as unknown as { axe: { run: (context: Document, options: object) => Promise<AxeResult> } }
    const result = await axe.run(document, { resultTypes: ['violations', 'incomplete'], ...chosen })
    return { violations: result.violations, incomplete: result.incomplete }
  }, options)
  const lines = (findings: Finding[], before = '') =>
    findings.flatMap(({ id, nodes }) => nodes.slice(0, 5).map(({ target, failureSummary }) => `${before}${id}: ${target.join(' ')} – ${(failureSummary ?? '').split('\n').slice(1, 3).join(' ').trim()}`))
  return [...lines(violations), ...lines(incomplete, 'incomplete ')]
}
