import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LIVING, PLANTED } from './planted-imports'
import { fell, plant } from './planted-tree'

const require = createRequire(import.meta.url)
const root = process.cwd()
const configuration = path.join(root, 'tests/architecture/dependency-cruiser.cjs')
const { forbidden } = require(configuration) as { forbidden: { name: string }[] }

type Violation = { rule: { name: string }; from: string }

let tree: string | undefined
const found = new Map<string, string[]>()

// One small house with every rule broken once, cruised in one run.
beforeAll(async () => {
  const files: Record<string, string> = { ...LIVING, ...Object.fromEntries(PLANTED.map(({ file, code }) => [file, code])) }
  const reachable = Object.keys(files).filter((file) => !/^app\/(cli|unused|lonely)|\.test\.|^prisma|^tests|\/testing\/|^app\/kernel\/(unused|lonely)/.test(file))
  files['app/composition/everything.ts'] = reachable.map((file) => `import '${file.replace('app/', '~/').replace(/\.tsx?$/, '')}'`).join('\n')
  files['package.json'] = JSON.stringify({ name: 'planted', type: 'module', dependencies: { zod: '*', pg: '*', react: '*', '@prisma/client': '*' } })
  files['tsconfig.json'] = JSON.stringify({ compilerOptions: { baseUrl: '.', module: 'ESNext', moduleResolution: 'Bundler', verbatimModuleSyntax: true, jsx: 'react-jsx', paths: { '~/*': ['app/*'] } } })
  tree = await plant(files)
  const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [cruiser, '--config', configuration, '--output-type', 'json', 'app', 'prisma'], {
    cwd: tree, maxBuffer: 64 * 1024 * 1024,
  }).catch((error: unknown) => {
    // It ends with an error because it found violations; the report is on its output all the same.
    const { stdout = '', stderr } = error as { stdout?: string; stderr?: string }
    if (stdout === '') throw new Error(stderr)
    return { stdout }
  })
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } }
  for (const { rule, from } of summary.violations) found.set(from, [...new Set([...(found.get(from) ?? []), rule.name])].sort())
}, 60_000)

afterAll(() => fell(tree))

describe('import rules', () => {
  it.each(PLANTED)('$rules: $file', ({ file, rules }) => {
    expect(found.get(file) ?? []).toEqual([...rules].sort())
  })

  it('let everything stand that the house allows', () => {
    const blamed = [...found.keys()].filter((file) => file in LIVING)
    expect(Object.fromEntries(blamed.map((file) => [file, found.get(file)]))).toEqual({})
  })

  it('have each been proved by a planted violation', () => {
    const proved = new Set(PLANTED.flatMap(({ rules }) => rules))
    expect(forbidden.map(({ name }) => name).filter((name) => !proved.has(name))).toEqual([])
  })
})
