import { expect, it } from 'vitest'
import { mayForgetEmail } from './protection'

it('lets only somebody with protected details go without an address, who signs in strongly', () => {
  expect(mayForgetEmail({ isProtected: true, providers: ['strong'] })).toBe(true)
  expect(mayForgetEmail({ isProtected: true, providers: ['oidc'] })).toBe(false)
  expect(mayForgetEmail({ isProtected: true, providers: [] })).toBe(false)
  expect(mayForgetEmail({ isProtected: false, providers: ['strong'] })).toBe(false)
})
