import { expect, it } from 'vitest'
import { isFromOwnPage } from './from-own-page.server'

it.each<[Record<string, string>, boolean]>([
  [{ 'Sec-Fetch-Site': 'same-origin' }, true],
  [{ 'Sec-Fetch-Site': 'cross-site' }, false],
  [{ 'Sec-Fetch-Site': 'same-site' }, false],
  [{ 'Sec-Fetch-Site': 'none' }, false],
  [{ 'Sec-Fetch-Site': 'cross-site', Referer: 'https://kuultu.example/fi/sign-in' }, false],
  [{ Referer: 'https://kuultu.example/fi/sign-in' }, true],
  [{ Referer: 'https://kuultu.example.evil.example/fi' }, false],
  [{ Referer: 'http://kuultu.example/fi' }, false],
  [{ Referer: 'https://evil.example/?https://kuultu.example' }, false],
  [{ Referer: 'nonsense' }, false],
  [{}, false],
])('a request with %o is from a page of ours: %s', (headers, expected) => {
  expect(isFromOwnPage(new Request('https://kuultu.example/', { headers }), 'https://kuultu.example')).toBe(expected)
})
