import { expect, it } from 'vitest'
import { hyphenationReady } from '~/texts/ui/hyphenation'
import { divisible } from './divisible'

it('lets the last word of a heading break before its end, so that the full stop stays with letters', async () => {
  await hyphenationReady
  const { fi, sv, ...others } = divisible({ fi: 'Aseta ne tärkeysjärjestykseen.', sv: 'Rangordna dem.' })
  expect(fi!.replaceAll('\u00ad', '')).toBe('Aseta ne tärkeysjärjestykseen.')
  expect(fi).toMatch(/\u00ad\p{L}{3,}\.$/u)
  expect([sv, others]).toEqual(['Rangordna dem.', {}])
})
