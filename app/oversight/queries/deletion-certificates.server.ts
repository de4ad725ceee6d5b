import { isId } from '~/kernel/ids'
import type { Work } from '~/platform/db/work.server'
import { listCertificates, type KeptCertificate } from '../store/certificates.server'

/** A certificate as it is shown. */
export type ShownCertificate = KeptCertificate

/** How many certificates stand on one page. */
export const CERTIFICATES_PAGE = 50

/** The certificates of what was deleted, the newest first, a page at a time; `next` leads to the page after. */
export async function deletionCertificates(work: Work, { after }: { after: string | null }): Promise<{ certificates: ShownCertificate[]; next: string | null }> {
  const found = await listCertificates(work.scope, work.db, CERTIFICATES_PAGE + 1, isId(after) ? after : null)
  const certificates = found.slice(0, CERTIFICATES_PAGE)
  return { certificates, next: found.length > CERTIFICATES_PAGE ? certificates.at(-1)!.id : null }
}
