import type { ReactNode } from 'react'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Digest } from '~/ui/digest/digest'
import { Disclosure } from '~/ui/disclosure/disclosure'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { BackLink } from '~/ui/link/link'
import { Notice } from '~/ui/notice/notice'
import { Tools } from '~/ui/tools/tools'
import type { InclusionProof, OwnProof } from '../queries/own-proof.server'

const COMMAND = 'npm run proof -- --file proof.json'

type OwnProofPage = { title: LocalizedText; slug: string; original: Locale; proof: Exclude<OwnProof, { state: 'gone' }> }

/** Whether one's own answer is counted: the answer in one sentence, and for those who want it the proof. */
export function OwnProofBody({ page }: { page: OwnProofPage }) {
  const { t, locale } = useText('oversight')
  const { proof, slug } = page
  return (
    <div className="wrap">
      <BackLink href={addresses.ownAnswer(locale)}>{t('proof.back')}</BackLink>
      <Head title={t('proof.title')} kicker={<ContentText text={page.title} original={page.original} />}>
        {proof.state === 'counted' ? <Notice tone="done"><p>{t('proof.counted')}</p></Notice> : null}
        {proof.state === 'open' ? <Notice><p>{t('proof.open', { date: formatDateTime(locale, proof.closesAt) })}</p></Notice> : null}
        {proof.state === 'coming' ? <Notice><p>{t('proof.coming', { date: formatDateTime(locale, proof.dueAt) })}</p></Notice> : null}
      </Head>
      {proof.state === 'counted' ? <Proof proof={proof.proof} slug={slug} /> : null}
      <Folio id="how" heading={t('proof.how.title')}>
        <p>{t('proof.how.body')}</p>
        <p>{t('proof.how.secret')}</p>
      </Folio>
    </div>
  )
}

function Proof({ proof, slug }: { proof: InclusionProof; slug: string }) {
  const { t, locale } = useText('oversight')
  return (
    <>
      <Folio id="compare" heading={t('proof.compare.title')} kind="first">
        <p>{t('proof.compare.body')}</p>
        <p><Digest value={proof.root} /></p>
        <p className="small soft">{t('root.published', { date: formatDateTime(locale, proof.publishedAt) })}</p>
        <p><a href={addresses.consultationProof(locale, slug)}>{t('proof.compare.link')}</a></p>
      </Folio>
      <Folio id="file" heading={t('proof.file.title')}>
        <p>{t('proof.file.body')}</p>
        <Tools
          tools={[
            { kind: 'link', id: 'without', text: t('proof.file.without'), icon: 'save', href: addresses.ownAnswerProofFile(locale), download: true },
            { kind: 'link', id: 'with', text: t('proof.file.with'), icon: 'save', href: addresses.ownAnswerProofFile(locale, 'answer'), download: true },
          ]}
        />
        <p className="soft">{t('proof.file.warning')}</p>
        <p className="small soft">{t('proof.file.command')} <code translate="no">{COMMAND}</code></p>
      </Folio>
      <Folio id="details" heading={t('proof.details.title')}>
        <Disclosure summary={t('proof.details.show')}>
          <dl className="outcome">
            <Fact name={t('proof.details.content')}><Digest value={proof.contentDigest} /></Fact>
            <Fact name={t('proof.details.salt')}><Digest value={proof.salt} /></Fact>
            {proof.path.map(({ side, digest }, index) => <Fact key={digest} name={t(`proof.details.${side}`, { number: index + 1 })}><Digest value={digest} /></Fact>)}
          </dl>
        </Disclosure>
      </Folio>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
