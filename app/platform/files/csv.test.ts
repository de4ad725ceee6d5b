import { expect, it } from 'vitest'
import { csvLine } from './csv'

it.each([
  ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`],
  ['+1', "'+1"], ['-1', "'-1"], ['@SUM(A1)', "'@SUM(A1)"], ['\tx', "'\tx"], ['\r=1', `"'\r=1"`], ['\n=1', `"'\n=1"`],
  ['  =1', "'  =1"], ['\u200b=1', "'\u200b=1"], ['＝1', "'＝1"],
  ['a;b', '"a;b"'], ['a"b', '"a""b"'], ['a\nb', '"a\nb"'], ['a,b', 'a,b'], ['1-2', '1-2'], ['', ''],
])('a line runs nothing and breaks at nothing: %j', (value, written) => {
  expect(csvLine([value, 'x'])).toBe(`${written};x\r\n`)
})
