import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { FilterSentence } from './filter-sentence'

it('keeps a comma on the line of its choice, and lets words after it go on to the next', () => {
  const choice = (id: string, after: string) => ({ kind: 'choice' as const, id, name: id, label: id, after, options: [{ value: '', label: 'x' }] })
  const html = renderToStaticMarkup(<FilterSentence action="/x" label="x" submit="x" parts={[choice('a', ','), choice('b', ' words')]} />)
  expect(html).toContain('</select>,</span>')
  expect([...html.matchAll(/<span class="sentence__end"><select[^>]* name="(\w)"/g)].map(([, name]) => name)).toEqual(['a'])
})
