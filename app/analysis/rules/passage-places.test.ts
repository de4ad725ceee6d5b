import { expect, it } from 'vitest'
import { placeInWords, placeOfWords } from './passage-places'

const place = { createdAt: new Date('2027-03-01T10:00:00.123Z'), id: '8d1c3f52-6a1e-4f0b-9a57-0c9d3b1f2e44' }

it('names a place in an address, and reads nothing else', () => {
  expect(placeInWords(place)).toBe('1803895200123.8d1c3f52-6a1e-4f0b-9a57-0c9d3b1f2e44')
  expect(placeOfWords(placeInWords(place))).toEqual(place)
  for (const words of [undefined, '', place.id, `.${place.id}`, '1803895200123.', `99999999999999.${place.id}`, `-1.${place.id}`, '1803895200123.not-an-id']) expect(placeOfWords(words)).toBeNull()
})
