import { beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '~/kernel/addresses'
import { LOCALES } from '~/kernel/locales'
import { formatDateTime } from '~/platform/i18n/format'
import { findDemoThings, OPEN, send, type DemoThings } from './things'

let things: DemoThings
beforeAll(async () => {
  things = await findDemoThings()
}, 60_000)

/** WCAG 2.2.1 and 2.2.6: until when one has time is told as a day and an hour, in Finland's time, before one begins. */
describe('how long one has', () => {
  test.each(LOCALES)('is right in %s around the nights when the clock is changed', (locale) => {
    const hours = (instant: string) => formatDateTime(locale, new Date(instant)).match(/\b(\d{1,2})[.:]\d{2}\b(?!.*\d[.:]\d{2})/)?.[1]
    expect(['2026-03-29T00:59:00Z', '2026-03-29T01:01:00Z', '2026-10-25T00:59:00Z', '2026-10-25T01:01:00Z'].map(hours).map(Number)).toEqual([2, 4, 3, 3])
  })

  test.each(LOCALES)('is told in %s where one begins, and where one leaves an answer for later', async (locale) => {
    for (const address of [addresses.answerStart(locale, OPEN), addresses.answerSaved(locale, OPEN, things.draft)]) {
      const words = (await (await send(address)).text()).replace(/[\s\S]*<main/, '').replace(/<footer[\s\S]*/, '').replace(/<[^>]+>/g, ' ').replaceAll('\u00a0', ' ')
      expect(words, address).toMatch(/\d{1,2}\.? ?\p{L}*\.? ?(?:\d{1,2}\.)?20\d\d/u)
      expect(words, address).toMatch(/\d{1,2}[.:]\d{2}/)
    }
  })
})
