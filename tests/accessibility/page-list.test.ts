import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import routes from '~/routes'
import type { DemoThings } from './things'
import { isKey, visits } from './visits'
import { WITHOUT_PAGE } from './without-page'

type Entry = { file: string; children?: Entry[] }

const modules = (entries: readonly Entry[]): string[] =>
  entries.flatMap((entry) => [entry.file.replace(/^routes\//, '').replace(/\.tsx?$/, ''), ...modules(entry.children ?? [])])

// Only the list's shape matters here, not where it leads.
const anything = new Proxy({}, { get: () => anything }) as unknown as DemoThings

test('every address of the product is looked at by the accessibility tests, or has no page', () => {
  const looked = new Set([...visits(anything).map((visit) => visit.module), ...Object.keys(WITHOUT_PAGE)])
  const all = new Set(modules(routes))
  expect([...all].filter((module) => !looked.has(module))).toEqual([])
  expect([...looked].filter((module) => !all.has(module))).toEqual([])
})

test('the pages on which most depends are on the list', () => {
  expect(visits(anything).filter(isKey)).toHaveLength(18)
})

test('every page that takes a form is also looked at with errors, unless it has nothing to type', () => {
  const withErrors = new Set(visits(anything).filter((visit) => visit.hasErrors).map((visit) => visit.module))
  const taking = modules(routes as Entry[]).filter((module) => !(module in WITHOUT_PAGE) && /export (async )?function action/.test(readFileSync(`app/routes/${module}.tsx`, 'utf8')))
  expect(taking.filter((module) => !withErrors.has(module) && !(module in NOTHING_TO_TYPE))).toEqual([])
})

const NOTHING_TO_TYPE: Record<string, string> = {
  'public/answer-start': 'two buttons',
  'public/answer-check': 'what is wrong was told on the page before; it leads back there',
  'public/not-found': 'has no form; refuses what is sent to an address that is not there',
  'public/answer-receipt': 'one button',
  'public/own-answer': 'one button',
  'public/own-answer-withdraw': 'one button',
  'public/my-data-answer': 'one button',
  'public/my-data-leave': 'one button',
  'public/sign-in-link': 'one button',
  'public/sign-out': 'one button',
  'public/account': 'buttons',
  'demo/sign-in-choice': 'buttons',
  'association/statement': 'two buttons',
  'moderator/handed-on': 'a few words beside a button, on matters that come with an answer of their own',
  'association/statements': 'a select whose every choice is right',
  'official/attachment': 'one button',
  'official/answers': 'ticks and buttons',
  'official/statement': 'one tick, and every statement of the demo has been released',
  'official/summary-preview': 'one button',
  'admin/person-end': 'one button',
  'admin/request': 'two buttons',
  'official/response': 'ticks and buttons, and a stretch that is chosen in the text',
}
