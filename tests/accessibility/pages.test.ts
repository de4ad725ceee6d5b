import { expect, test } from 'vitest'
import { isSimple, LOCALES } from '~/kernel/locales'
import { openBrowser } from '../support/open-browser'
import { unusedExceptions } from './exceptions'
import { isFull, walkPages } from './pages'

const browser = await openBrowser()

// The other variants share the DOM of this one and of its plain one; markup.test.ts looks at their HTML in every run.
walkPages(browser, isFull ? LOCALES.filter((locale) => !isSimple(locale)) : ['fi'])

// In the short run IBM's checker sees few pages, and axe all of them.
test('every exception is still needed', () => {
  expect(unusedExceptions(isFull ? ['ace', 'axe-incomplete'] : ['axe-incomplete'])).toEqual([])
})
