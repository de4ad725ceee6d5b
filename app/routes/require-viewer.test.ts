import { expect, test } from 'vitest'
import { requireMay } from './require-viewer.server'

const ledTo = (path: string) => {
  try {
    requireMay({ viewer: null, may: () => false }, 'identity.see-people', { locale: 'fi', request: new Request(`https://kuultu.example${path}`) })
    return null
  } catch (answer) {
    return (answer as Response).headers.get('location')
  }
}

test('somebody not signed in is led to sign-in and back to the page, with its search unless it holds an identity code', () => {
  expect(ledTo('/fi/admin/people?q=aino')).toBe('/fi/sign-in?to=%2Ffi%2Fadmin%2Fpeople%3Fq%3Daino')
  expect(ledTo('/fi/admin/people?q=131052–308T')).toBe('/fi/sign-in?to=%2Ffi%2Fadmin%2Fpeople')
  expect(ledTo('/fi/admin/people/131052-308T')).toBe('/fi/sign-in')
})
