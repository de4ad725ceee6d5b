/** Why somebody's name must stay for a while after their roles have ended. */
export type NameNeededFor = 'statement-given' | 'text-released' | 'summary-published'

/** Why an account cannot be ended by the person alone. */
export type LeaveRefusal = 'no-such-person' | 'only-administrator' | 'sign-in-too-old'

/**
 * What becomes of the name and address of somebody who leaves. Whoever has given, published or decided something in the
 * county's name stays known by name until their time is over (the log must tell who acted, Act 906/2019, section 17);
 * everybody else is forgotten at once.
 */
export function whatBecomesOfName(neededFor: readonly NameNeededFor[]): 'erased-now' | 'erased-later' {
  return neededFor.length === 0 ? 'erased-now' : 'erased-later'
}

/** Why somebody may not leave, or null. The county must not be left without anybody who can give roles. */
export function whyNotLeave({ isAdministrator, otherAdministrators }: { isAdministrator: boolean; otherAdministrators: number }): LeaveRefusal | null {
  return isAdministrator && otherAdministrators === 0 ? 'only-administrator' : null
}

/** What stands in the place of an erased address: it is nobody's, and different for everybody. */
export function erasedAddress(personId: string): string {
  return `${personId}@erased.invalid`
}
