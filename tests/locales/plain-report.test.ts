import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { baseLanguage, isSimple } from '~/kernel/locales'
import { plainLanguageFindings } from './plain-language'
import { allTexts, readCatalogues } from './catalogues'

const file = 'node_modules/.cache/kuultu-plain-language.json'

// Advice for whoever writes, never a verdict: no program can say that a text is plain language. wording.test.ts has the few rules that must hold.
it('reports what plain texts might say more simply, beside the last report', () => {
  const texts = allTexts(readCatalogues()).filter(({ locale }) => isSimple(locale))
  const counts: Record<string, number> = {}
  for (const { locale, text } of texts) {
    for (const { rule } of plainLanguageFindings(text, baseLanguage(locale))) counts[`${locale} ${rule}`] = (counts[`${locale} ${rule}`] ?? 0) + 1
  }
  const before = lastReport()
  mkdirSync('node_modules/.cache', { recursive: true })
  writeFileSync(file, JSON.stringify(counts))
  const lines = Object.entries(counts).sort().map(([name, count]) => `${name}: ${count}${before[name] === undefined || before[name] === count ? '' : ` (before: ${before[name]})`}`)
  process.stdout.write(`Plain language, ${texts.length} texts, advice on: ${lines.join('; ')}\n`)
  expect(texts.length).toBeGreaterThan(300)
})

function lastReport(): Record<string, number> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>
  } catch {
    return {}
  }
}
