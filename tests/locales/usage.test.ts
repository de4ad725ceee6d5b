import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readCatalogues } from './catalogues'
import { isMeant, usedKeys } from './used-keys'

const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .map((file) => `app/${file}`)
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.d\.ts$|\/generated\//.test(file))
const scans = files.map((file) => usedKeys(file, readFileSync(file, 'utf8')))
const used = scans.flatMap((scan) => scan.used)
const keys = [...readCatalogues().get('fi')!].flatMap(([namespace, texts]) => [...texts.keys()].map((key) => `${namespace}:${key}`))
const shown = (uses: { name: string; file: string; line: number }[]) => uses.map(({ name, file, line }) => `${file}:${line} ${name}`)

describe('the texts that are asked for', () => {
  it('exist', () => {
    expect(shown(used.filter(({ name }) => !keys.some((key) => isMeant(name, key))))).toEqual([])
  })

  it('are spelled out, a template, or declared in a comment (`// texts: area:part.*`)', () => {
    expect(shown(scans.flatMap((scan) => scan.undeclared))).toEqual([])
  })
})

describe('the texts that exist', () => {
  it('are all asked for', () => {
    const exact = new Set(used.map(({ name }) => name))
    const patterns = [...exact].filter((name) => name.includes('*'))
    const isUsed = (key: string) => exact.has(key) || exact.has(key.replace(/_(?:one|other)$/, '')) || patterns.some((pattern) => isMeant(pattern, key))
    expect(keys.filter((key) => !isUsed(key))).toEqual([])
  })
})

describe('the scan itself', () => {
  const names = (code: string) => usedKeys('a.tsx', code).used.map(({ name }) => name)

  it.each<[string, string, string[]]>([
    ['a hook', `function A() { const { t } = useText('answers'); return <p>{t('receipt.title')}</p> }`, ['answers:receipt.title']],
    ['a renamed hook', `function A() { const { t: frame, locale } = useText('shell'); return frame('back') }`, ['shell:back']],
    ['the server', `const t = textFor(locale, 'answers')\nexport const title = t('a', { count: 1 })`, ['answers:a']],
    ['a call at once', `export const meta = () => [{ title: textFor(l, 'answers')('a.b') }, useText('shell').t('c')]`, ['answers:a.b', 'shell:c']],
    ['a parameter', `function row(t: TextOf<'answers'>) { return t('row') }`, ['answers:row']],
    ['a property', `const Row = ({ t, n }: { t: TextOf<'answers'>; n: number }) => <p>{t('row')}</p>`, ['answers:row']],
    ['two functions of one file', `function A() { const { t } = useText('a'); return t('x') }\nfunction B() { const { t } = useText('b'); return t('x') }`, ['a:x', 'b:x']],
    ['an inner function', `function A() { const { t } = useText('a'); return [1].map(() => t('x')) }`, ['a:x']],
    ['a template', 'function A() { const { t } = useText(\'a\'); return t(`refusal.${code}.title`) }', ['a:refusal.*.title']],
    ['a choice', `function A() { const { t } = useText('a'); return t(open ? 'open' : 'closed') }`, ['a:open', 'a:closed']],
    ['a comment', `// texts: a:refusal.* shell:back\nfunction A() { const { t } = useText('a'); return t(code) }`, ['a:refusal.*', 'shell:back']],
    ['somebody else’s t', `function A(t: (key: string) => string) { return t('x') }`, []],
  ])('follows %s', (_name, code, expected) => {
    expect(names(code)).toEqual(expected)
  })

  it('asks for a declaration where it cannot follow', () => {
    const { undeclared } = usedKeys('a.tsx', `function A() {\n  const { t } = useText('a')\n  return [t(code), t(\`\${whole}\`)]\n}`)
    expect(undeclared.map(({ name, line }) => `${line} ${name}`)).toEqual(['3 a:code', '3 a:`${whole}`'])
  })

  it('takes plural forms for the key they belong to', () => {
    expect(isMeant('a:left', 'a:left_one')).toBe(true)
    expect(isMeant('a:left', 'a:left.more')).toBe(false)
    expect(isMeant('a:refusal.*', 'a:refusal.closed.title')).toBe(true)
    expect(isMeant('a:*.title', 'a:refusal.title')).toBe(true)
    expect(isMeant('a:refusal.*', 'b:refusal.closed')).toBe(false)
  })
})
