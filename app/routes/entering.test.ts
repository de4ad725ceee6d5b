import { expect, it } from 'vitest'
import { leaveTo } from './entering.server'

it('leaving takes the session out of the browser, and what it has kept of our pages', () => {
  const { headers } = leaveTo({ publicOrigin: 'https://kuultu.example' }, '/fi/sign-out')
  expect(headers.get('Set-Cookie')).toContain('__Host-session=; Path=/; Max-Age=0')
  expect(headers.get('Clear-Site-Data')).toBe('"cache"')
})
