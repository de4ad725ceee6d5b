import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkCss, checkRequests } from './css'

const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).map((file) => `app/${file}`)
const ending = (pattern: RegExp) => files.filter((file) => pattern.test(file) && !/\.test\.tsx?$|\/generated\//.test(file))

describe('the style sheets of the product', () => {
  it.each(ending(/\.css$/))('%s keeps to the rules', (file) => {
    expect(checkCss(readFileSync(file, 'utf8'))).toEqual([])
  })
})

describe('the components of the product', () => {
  it('fetch nothing from anywhere else', () => {
    const found = ending(/\.tsx?$/).flatMap((file) => checkRequests(readFileSync(file, 'utf8')).map((request) => `${file}: ${request}`))
    expect(found).toEqual([])
  })
})

describe('a planted fault', () => {
  it.each([
    'a { font-size: 14px }', 'a { font: 600 14px/1.5 sans-serif }', 'p { margin-block: 0 !important }', 'p { line-height: 1.5 !important; }',
    '@import "//fonts.example/a.css";', 'a { background: url("https://example.org/a.png") }', 'a { & b { color: red } }', 'a:has(b) { color: red }',
    'a { color: oklch(1 0 0) }', 'p { hyphens: auto }', 'a:focus { outline: none }', 'a { outline: 0; color: red }',
  ])('is found in %s', (css) => {
    expect(checkCss(css)).toHaveLength(1)
  })

  it.each([
    'a { font-size: 1rem; border: 2px solid }', 'a:focus-visible { outline: none; box-shadow: 0 0 0 3px }', 'a:focus:not(:focus-visible) { outline: none }',
    '@media print { nav { display: none !important } }', '.a { outline: none } .a[data-focused] { outline: 2px solid }', ':focus { outline: none } :focus-visible { outline: 3px solid }', '@import "./base.css";', '/* font-size: 14px */ a { color: red }', 'a { background: url("/fonts/a.woff2") }', 'a { outline-offset: 0 }',
  ])('is not seen in %s', (css) => {
    expect(checkCss(css)).toEqual([])
  })

  it('is found in a component that fetches from elsewhere', () => {
    expect(checkRequests('<img src="https://example.org/a.png" alt="" />')).toHaveLength(1)
    expect(checkRequests('<link rel="stylesheet" href="//example.org/a.css" />')).toHaveLength(1)
    expect(checkRequests('<a href="https://www.finlex.fi">{t("law")}</a>')).toEqual([])
  })
})
