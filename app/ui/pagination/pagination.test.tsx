import { renderToStaticMarkup as html } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Pagination } from './pagination'

test('a list that fits on its page has no ways on', () => {
  expect(html(<Pagination label="Lisää" />)).toBe('')
  expect(html(<Pagination label="Lisää" older={{ href: '?after=1', text: 'Vanhemmat' }} />)).toContain('href="?after=1" rel="next"')
})
