/**
 * Whether something that went wrong under a page is only a request the framework did not take, such as a method the page
 * has no answer to. Anybody can send such requests, so they are no errors of ours and must not fill the log of errors.
 */
export function isRefusedRequest(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  // The shape in which the framework tells of its own refusals.
  const { status, internal } = error as { status?: unknown; internal?: unknown }
  return typeof internal === 'boolean' && typeof status === 'number' && status >= 400 && status < 500
}
