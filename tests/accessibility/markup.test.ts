import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, test } from 'vitest'
import { LOCALES } from '~/kernel/locales'
import { productOrigin } from '../support/open-browser'
import { findDemoThings, send, visits, type DemoThings } from './visits'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // How React writes attributes and void elements is not a fault of the page.
    'attr-case': 'off', 'void-style': 'off', 'attribute-boolean-style': 'off', 'require-sri': 'off', 'no-implicit-input-type': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off', 'doctype-style': 'off', 'attribute-empty-style': 'off',
    // react-aria hides text for screen readers with inline styles on the officials' pages; the CSP allows no others.
    'no-inline-style': 'off',
    // Soft hyphens and no-break spaces are text.
    'no-raw-characters': 'off', 'tel-non-breaking': 'off',
    // The receipt code and help numbers are text, not telephone markup.
    'prefer-native-element': 'off',
  },
})

let things: DemoThings
beforeAll(async () => {
  things = await findDemoThings()
}, 60_000)

describe.each(LOCALES)('the HTML of every page in %s', (locale) => {
  test('is valid and says its language, title and one heading', async () => {
    const findings: string[] = []
    const titles = new Map<string, string>()
    for (const visit of visits(things)) {
      const name = `${visit.module} (${visit.state})`
      const answer = await send(visit.address(locale), { cookie: things.cookies[visit.as] })
      const html = await answer.text()
      if (answer.status >= 500) findings.push(`${name}: status ${answer.status}`)
      // Single fetch writes its data after the document's end; browsers take it as part of the body.
      const page = html.replace(/<script[\s\S]*?<\/script>/g, '')
      const report = await validator.validateString(page)
      for (const message of report.results.flatMap((result) => result.messages).slice(0, 6)) findings.push(`${name}: ${message.ruleId} ${message.message} at ${message.selector}`)
      if (!visit.module.startsWith('demo/') && !html.includes(`<html lang="${locale}"`)) findings.push(`${name}: its language is not ${locale}`)
      const headings = page.match(/<h1[\s>]/g)?.length ?? 0
      if (headings !== 1) findings.push(`${name}: ${headings} main headings`)
      const title = html.match(/<title>([^<]*)<\/title>/)?.[1] ?? ''
      if (!/^.+ – Kuultu – .+$/.test(title) && !visit.module.startsWith('demo/')) findings.push(`${name}: title "${title}"`)
      titles.set(name, title)
      if (/(?:src|href|action)="https?:\/\//.test(page.replaceAll(productOrigin(), '').replace(/<a [^>]*>/g, ''))) findings.push(`${name}: asks another host`)
      for (const target of page.matchAll(/href="#([^"]+)"/g)) if (!page.includes(`id="${target[1]}"`)) findings.push(`${name}: a link to #${target[1]} leads nowhere`)
    }
    expect(findings).toEqual([])
  }, 180_000)
})
