declare const scoped: unique symbol

/**
 * Permission to touch one county's rows. Every store function asks for it first, so that a read without a
 * county does not compile. Made only by `counties` (from the host) and by commands run for one county.
 */
export type CountyScope = { readonly countyId: string; readonly [scoped]: true }

/** A scope for a county whose id has been looked up in the county table. */
export function scopeOf(countyId: string): CountyScope {
  return { countyId } as CountyScope
}
