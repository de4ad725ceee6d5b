import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toolsInTheProduct, unusedPackages, type Manifest } from './packages'

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
const CODE = /\.(?:[mc]?[jt]sx?)$/

function read(place: string): Record<string, string> {
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' }).map((file) => `${place}/${file}`)
  return Object.fromEntries(files.filter((file) => CODE.test(file) && !file.includes('/generated/')).map((file) => [file, readFileSync(file, 'utf8')]))
}

const roots = Object.fromEntries(readdirSync('.').filter((file) => CODE.test(file)).map((file) => [file, readFileSync(file, 'utf8')]))
const product = { ...read('app'), ...read('prisma') }
const isTest = (file: string) => /\.test\.tsx?$|\/testing\//.test(file)

describe('packages', () => {
  it('are all used: whoever installs the product installs, checks and trusts each of them', () => {
    expect(unusedPackages(manifest, { ...roots, ...product, ...read('tests') })).toEqual([])
  })

  it('that only tests need are named by nothing that an installation runs or builds from', () => {
    const running = Object.fromEntries(Object.entries({ ...product, ...roots }).filter(([file]) => !isTest(file) && !/^(?:vitest|eslint)\.config/.test(file)))
    expect(toolsInTheProduct(manifest, running)).toEqual([])
  })

  it('are found unused when nothing but a comment or a longer name names them', () => {
    const planted: Manifest = { dependencies: { left: '1', right: '1', 'right-pad': '1', '@a/b': '1' }, devDependencies: { '@types/left': '1', '@types/right': '1', tool: '1' }, optionalDependencies: { far: '1' } }
    const files = { 'app/a.ts': `import { right } from 'right'\n// 'left'\n/* 'left' */\nconst x = 1 // 'left'`, 'tests/b.ts': `resolve("@a/b/bin/b.js")` }
    expect(unusedPackages(planted, files)).toEqual(['@types/left', 'far', 'left', 'right-pad', 'tool'])
    expect(toolsInTheProduct(planted, { 'app/c.ts': `import 'tool/deep'` })).toEqual(['tool in app/c.ts'])
  })
})
