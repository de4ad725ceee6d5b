import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import routes from '~/routes'
import { ATTEMPTS } from './attempts/all'

type Entry = { file: string; children?: Entry[] }

const files = (entries: readonly Entry[]): string[] => entries.flatMap((entry) => [entry.file, ...files(entry.children ?? [])])
const modules = [...new Set(files(routes as Entry[]))].map((file) => ({ module: file.replace(/^routes\//, '').replace(/\.tsx?$/, ''), code: readFileSync(`app/${file}`, 'utf8') }))
const of = (module: string) => ATTEMPTS.filter((attempt) => attempt.module === module)

/** The words a module's action asks a form for: `case 'remove':` and `form.get('do') === 'read'`. */
function intentsOf(code: string): string[] {
  const action = /export (?:async )?function action[\s\S]*?\n}/.exec(code)?.[0] ?? ''
  return [...action.matchAll(/case '([\w-]+)':|get\('(?:do|intent)'\) === '([\w-]+)'/g)].map(([, one, other]) => one ?? other ?? '')
}

test('every page of the product is opened, and every form is sent', () => {
  expect(modules.filter(({ module }) => !of(module).some(({ what }) => what === 'GET')).map(({ module }) => `add to tests/security/attempts: ${module}, GET`)).toEqual([])
  expect(modules.filter(({ module, code }) => /export (async )?function action/.test(code) && !of(module).some(({ what }) => what.startsWith('POST'))).map(({ module }) => `add to tests/security/attempts: ${module}, POST`)).toEqual([])
  expect(ATTEMPTS.filter(({ module }) => !modules.some((each) => each.module === module)).map(({ module }) => `no such page: ${module}`)).toEqual([])
})

test('everything a workspace’s form can do is tried', () => {
  const missing = modules.filter(({ module }) => !module.startsWith('public/')).flatMap(({ module, code }) => intentsOf(code).filter((intent) => !of(module).some(({ what }) => what.endsWith(`=${intent}`))).map((intent) => `${module}: ${intent}`))
  expect(missing).toEqual([])
})

test('no two attempts have the same name', () => {
  const names = ATTEMPTS.map(({ module, what }) => `${module} ${what}`)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
