import type { ProviderKind } from '../contract'

/** Whether a person may have their address of mail forgotten: their details are protected, and they can sign in without it (domain rule J-8). */
export function mayForgetEmail(person: { isProtected: boolean; providers: readonly ProviderKind[] }): boolean {
  return person.isProtected && person.providers.includes('strong')
}
