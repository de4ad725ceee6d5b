import { expect, test } from 'vitest'
import routes from '~/routes'
import { VISITED_ELSEWHERE, visits, type DemoThings } from './visits'

type Entry = { file: string; children?: Entry[] }

const modules = (entries: readonly Entry[]): string[] =>
  entries.flatMap((entry) => [entry.file.replace(/^routes\//, '').replace(/\.tsx?$/, ''), ...modules(entry.children ?? [])])

// Only the list's shape matters here, not where it leads.
const anything = new Proxy({}, { get: () => anything }) as unknown as DemoThings

test('every address of the product is looked at by the accessibility tests, or somewhere that is named', async () => {
  const looked = new Set([...visits(anything).map((visit) => visit.module), ...Object.keys(VISITED_ELSEWHERE)])
  const all = new Set(modules((await routes) as Entry[]))
  expect([...all].filter((module) => !looked.has(module))).toEqual([])
  expect([...looked].filter((module) => !all.has(module))).toEqual([])
})
