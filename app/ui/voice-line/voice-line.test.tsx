import { renderToStaticMarkup as html } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type Station, VoiceLine } from './voice-line'
import { waveAfter } from './waves'

const stations: Station[] = [
  { id: 'a', state: 'done', said: 'Tehty:', what: 'Kysyimme', when: 'maanantaina' },
  { id: 'b', state: 'now', what: 'Sinä vastaat', flag: 'Olet tässä' },
  { id: 'c', state: 'coming', what: 'Teemme' },
]

test('the last segment is always straight, and a line that starts later starts calmer', () => {
  expect([0, 1, 2, 3].map((index) => waveAfter(index, 5))).toEqual([0, 1, 2, 3])
  expect([0, 1, 2].map((index) => waveAfter(index, 4))).toEqual([1, 2, 3])
  expect([0, 1, 2, 3, 4].map((index) => waveAfter(index, 6))).toEqual([0, 0, 1, 2, 3])
})

test('read without the pictures, the line is a list of words that says what is done and where we are', () => {
  const line = html(<VoiceLine label="Asian tie" stations={stations} />)
  const words = line.replace(/<svg.*?<\/svg>/g, '').replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')
  expect(words).toBe('|Tehty: |Kysyimme| |maanantaina|Olet tässä|Sinä vastaat|Teemme|')
  expect(line.match(/aria-current="step"/g)).toHaveLength(1)
  expect(line.match(/<svg/g)).toHaveLength(line.match(/<svg[^>]*aria-hidden="true"/g)!.length)
})

test('a mini line hides its words but keeps them', () => {
  const line = html(<VoiceLine label="Asian tie" shape="mini" stations={stations} />)
  expect(line).toContain('<span class="vh">Tehty: Kysyimme</span>')
  expect(line).not.toContain('voice__what')
})
