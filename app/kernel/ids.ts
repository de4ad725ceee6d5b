/**
 * Ids are random (UUID version 4): an id that grows with time would tell when a person answered.
 * Whether a text has the shape of such an id; anything else from an address or form is simply not found.
 */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(value)
}

/** A slug as it stands in an address: lower-case letters, digits and hyphens, at most 80 characters. */
export function isSlug(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 80 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)
}
