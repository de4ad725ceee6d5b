import { HtmlValidate } from 'html-validate'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { readdirSync } from 'node:fs'
import { groups } from './sections'

// Rules that only complain of React's way of writing HTML, or that judge a whole page and not a part of it.
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'attr-case': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'no-implicit-input-type': 'off',
    'heading-level': 'off',
    'prefer-native-element': 'off',
    'long-title': 'off',
    'attribute-empty-style': 'off',
    // A list may be named (ARIA 1.2), and several checkboxes of one question share their name.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
  },
})

const sections = Object.assign({}, ...groups.map((group) => group.sections)) as (typeof groups)[number]['sections']
const rendered = Object.entries(sections).flatMap(([name, examples]) =>
  examples.map((example) => [`${name}: ${example.name}`, renderToStaticMarkup(example.element)] as const),
)

describe('every example', () => {
  test.each(rendered)('%s is valid HTML', async (_, html) => {
    const report = await validator.validateString(html)
    const messages = report.results.flatMap((result) => result.messages.map((message) => `${message.ruleId}: ${message.message}`))
    expect(messages).toEqual([])
  })

  test.each(rendered)('%s needs nothing that breaks without script or under the content policy', (_, html) => {
    expect(html).not.toMatch(/\s(style|required|placeholder|onclick)=/)
    expect(html).not.toMatch(/type="number"/)
  })

  test.each(rendered)('%s refers only to ids that exist in it', (_, html) => {
    const ids = new Set(Array.from(html.matchAll(/\sid="([^"]+)"/g), (match) => match[1]))
    const named = Array.from(html.matchAll(/\s(?:for|aria-labelledby|aria-describedby|data-count|data-opened-by|data-budget)="([^"]+)"/g))
    const missing = named.flatMap((match) => match[1]!.split(' ')).filter((id) => !ids.has(id))
    expect(missing).toEqual([])
  })
})

test('no two examples share an id, so that they can stand on one page', () => {
  const ids = rendered.flatMap(([, html]) => Array.from(html.matchAll(/\sid="([^"]+)"/g), (match) => match[1]!))
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

test('every component with a look of its own has examples on the page', () => {
  const folders = readdirSync(new URL('..', import.meta.url), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const without = ['component-page', 'field', 'hydrated', 'styles']
  expect(folders.filter((folder) => !without.includes(folder)).sort()).toEqual(Object.keys(sections).sort())
})
