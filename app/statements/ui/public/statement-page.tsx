import type { AssociationFacts } from '~/associations/contract'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { TextRegion } from '~/texts/ui/text-region'
import { VariantNotice } from '~/texts/ui/variant-notice'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { Notice } from '~/ui/notice/notice'
import type { PublicStatement } from '../../queries/statement-page.server'
import { OwnText } from './own-text'
import { SentenceWith } from './sentence-with'
import { StatementHalves, type StatementAround } from './statement-halves'
import { StatementWay } from './statement-way'

/** A given statement for everybody: giver and time at once, the words and their origin once they are released. */
export function StatementPage({ statement, giver, matter, around }: {
  statement: PublicStatement
  giver: AssociationFacts | null
  matter: { slug: string; title: LocalizedText; originalLocale: Locale }
  around: StatementAround
}) {
  const { t, locale } = useText('statements')
  const { text } = statement
  const { giver: { name }, originalLocale } = statement
  const kicker = <>{t('public.on')} <a href={addresses.consultation(locale, matter.slug)}><ContentText text={matter.title} original={matter.originalLocale} /></a></>
  if (text === null) {
    return (
      <div className="wrap">
        <Head title={<SentenceWith text={name} original={originalLocale} say={(words) => t('public.title', { name: words })} />} kicker={kicker} lead={t('public.explain')} />
        <Folio id="waiting" heading={t('public.waiting.title')} kind="first">
          <p>{formatDateTime(locale, statement.arrivedAt)}. {t('origin.document', { number: statement.documentNumber })}</p>
          <Notice><p>{t('public.waiting.body')}</p></Notice>
          {around.way ? <StatementWay facts={around.way} /> : null}
        </Folio>
      </div>
    )
  }
  return (
    <div className="wrap wrap--wide">
      <TextRegion>
        <Head title={<OwnText text={text.title} original={originalLocale} soft />} kicker={kicker} lead={<GiverLine name={name} giver={giver} original={originalLocale} places={around.places} />}>
          <VariantNotice text={text.title} original={originalLocale} />
        </Head>
        <StatementHalves text={text} around={around} />
      </TextRegion>
    </div>
  )
}

function GiverLine({ name, giver, original, places }: { name: LocalizedText; giver: AssociationFacts | null; original: Locale; places: Record<string, string> }) {
  const { t } = useText('statements')
  const facts = [
    ...(giver?.memberCount ? [t('public.members', { count: giver.memberCount })] : []),
    ...(giver?.municipality && places[giver.municipality] ? [t('public.home', { municipality: places[giver.municipality] })] : []),
  ]
  return (
    <>
      <b><SentenceWith text={name} original={original} say={(words) => `${words}${facts.length > 0 ? ',' : '.'}`} /></b> {facts.length > 0 ? `${facts.join(', ')}. ` : null}
      {giver?.network ? <span className="soft"><SentenceWith text={giver.network} original={original} say={(network) => t('public.network', { network })} />.</span> : null}
    </>
  )
}
