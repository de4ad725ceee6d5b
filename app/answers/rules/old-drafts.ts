import { UNSENT_KEPT_DAYS } from '../contract'

const HOUR = 60 * 60 * 1000
const UNSENT_KEPT = UNSENT_KEPT_DAYS * 24 * HOUR

/** Unsent drafts of consultations that closed at this instant or before have stood long enough. */
export function lastClosing(now: Date): Date {
  return new Date(now.getTime() - UNSENT_KEPT)
}

/** When the unsent drafts of a consultation are deleted. */
export function unsentUntil(closesAt: Date): Date {
  return new Date(closesAt.getTime() + UNSENT_KEPT)
}

/**
 * When to look next: at the full hour after the first draft falls due, so that many receipts are one job and planning it
 * again changes nothing. Null when none will.
 */
export function nextLook(firstReceiptUntil: Date | null, nextClosing: Date | null): Date | null {
  const due = [firstReceiptUntil, nextClosing && unsentUntil(nextClosing)].filter((each) => each !== null)
  if (due.length === 0) return null
  return new Date(Math.ceil(Math.min(...due.map((each) => each.getTime())) / HOUR) * HOUR)
}
