import { journalAfter, MEASURES } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { certificatesOf } from '../rules/certificates'
import { addCertificates, lockLastCovered, sha256 } from '../store/certificates.server'

const BATCH = 1000

/** Certifies every deletion that no certificate covers yet, one for each kind and reason. Safe to repeat. Gives how many certificates. */
export async function issueCertificates(work: Work): Promise<{ issued: number }> {
  return await inTransaction(work, async (inside) => {
    const covered = await lockLastCovered(inside.scope, inside.db)
    const lines = []
    for (let from = covered, isLast = false; !isLast; ) {
      const next = await journalAfter(inside.scope, inside.db, from, BATCH)
      lines.push(...next)
      from = next.at(-1)?.number ?? from
      isLast = next.length < BATCH
    }
    const certificates = certificatesOf(lines.filter(({ kind }) => !MEASURES.includes(kind)), sha256)
    if (certificates.length === 0) return { issued: 0 }
    await addCertificates(inside.scope, inside.db, certificates, inside.now)
    await recordChange(inside, { action: 'oversight.deletions-certified', subject: { kind: 'deletion-certificate' }, details: { count: certificates.length } })
    return { issued: certificates.length }
  })
}
