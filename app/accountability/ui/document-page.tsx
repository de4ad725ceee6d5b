import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Notice } from '~/ui/notice/notice'
import { Tools } from '~/ui/tools/tools'
import type { DocumentKind } from '../contract'
import type { CountyDocument } from '../queries/county-document.server'
import { AccessibilityReport } from './accessibility-report'
import { CheckSheet } from './check-sheet'
import { ImpactAssessment } from './impact-assessment'
import { MadeOn } from './parts'
import { ProcessorAgreement } from './processor-agreement'
import { RecordOfProcessing } from './record-of-processing'

/** The documents that there are, each with what it is for. */
export function DocumentList({ kinds }: { kinds: readonly DocumentKind[] }) {
  const { t, locale } = useText('accountability')
  return (
    <ul className="said">
      {kinds.map((kind) => (
        <li key={kind}>
          <h2 className="h3"><a href={addresses.adminDocument(locale, kind)}>{t(`document.${kind}.title`)}</a></h2>
          <p>{t(`document.${kind}.about`)}</p>
        </li>
      ))}
    </ul>
  )
}

/** What may be done with a document: it is taken along as a file, or printed with the browser. */
export function DocumentTools({ kind }: { kind: DocumentKind }) {
  const { t, locale } = useText('accountability')
  return <Tools tools={[{ kind: 'link', id: 'file', text: t('file'), icon: 'save', href: addresses.adminDocumentFile(locale, kind), download: true }]} />
}

/** A document as it is read, printed and taken along. */
export function DocumentBody({ document }: { document: CountyDocument }) {
  const { t } = useText('accountability')
  return (
    <div className="paper-page county-document">
      <MadeOn party={document.party} />
      <Notice><p>{t('draft')}</p></Notice>
      <Content document={document} />
    </div>
  )
}

/** The same with its heading, for a file that stands by itself. */
export function WholeDocument({ document }: { document: CountyDocument }) {
  const { t } = useText('accountability')
  return (
    <>
      <h1>{t(`document.${document.kind}.title`)}</h1>
      <p>{t(`document.${document.kind}.about`)}</p>
      <DocumentBody document={document} />
    </>
  )
}

function Content({ document }: { document: CountyDocument }) {
  const { party } = document
  switch (document.kind) {
    case 'impact-assessment': return <ImpactAssessment party={party} facts={document} />
    case 'record-of-processing': return <RecordOfProcessing party={party} facts={document} />
    case 'processor-agreement': return <ProcessorAgreement party={party} facts={document} />
    case 'accessibility-report': return <AccessibilityReport party={party} facts={document} />
    case 'checks': return <CheckSheet party={party} facts={document} />
  }
}
