/**
 * Whether somebody came here from a page of ours: by a link there, or by where it led them. Browsers say so in
 * `Sec-Fetch-Site`; those that do not (Safari before 16.4) name our page in `Referer`, as our referrer policy lets them.
 * An address that was typed in, or a link in a letter, is not from our page.
 */
export function isFromOwnPage(request: { headers: Headers }, publicOrigin: string): boolean {
  const site = request.headers.get('Sec-Fetch-Site')
  if (site !== null) return site === 'same-origin'
  const referer = request.headers.get('Referer')
  return referer !== null && URL.canParse(referer) && new URL(referer).origin === publicOrigin
}
