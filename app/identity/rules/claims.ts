import { isEmail, normalizeEmail } from './email'

/** What a provider of identities says about somebody, by the name of the claim. */
export type Claims = Readonly<Record<string, unknown>>

/** A claim that is one text of a sensible length, or null. */
export function textClaim(claims: Claims, name: string): string | null {
  const value = Object.hasOwn(claims, name) ? claims[name] : null
  return typeof value === 'string' && value.trim() !== '' && value.length <= 500 ? value.trim() : null
}

/** A claim that is a list of texts, or one text; everything else in it is left out. */
export function listClaim(claims: Claims, name: string): string[] {
  const value = Object.hasOwn(claims, name) ? claims[name] : null
  return [value].flat().filter((each): each is string => typeof each === 'string' && each !== '')
}

/** Whether a claim says yes, however the provider writes it; null when it says nothing. */
export function yesClaim(claims: Claims, name: string): boolean | null {
  const value = Object.hasOwn(claims, name) ? claims[name] : null
  if (value === null || value === undefined || value === '') return null
  return value === true || value === 1 || /^(?:true|1)$/i.test(String(value))
}

/** The address of mail a provider names, as addresses are compared; null when it is none. */
export function emailClaim(claims: Claims): string | null {
  const email = normalizeEmail(textClaim(claims, 'email') ?? '')
  return isEmail(email) ? email : null
}
