import type { AssociationFacts } from '~/associations/contract'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { TextRegion } from '~/texts/ui/text-region'
import { VariantNotice } from '~/texts/ui/variant-notice'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { Notice } from '~/ui/notice/notice'
import type { PublicStatement } from '../../queries/statement-page.server'
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
  const name = pickText(statement.giver.name, locale, statement.originalLocale).text
  const kicker = <>{t('public.on')} <a href={addresses.consultation(locale, matter.slug)}><ContentText text={matter.title} original={matter.originalLocale} /></a></>
  if (text === null) {
    return (
      <div className="wrap">
        <Head title={t('public.title', { name })} kicker={kicker} lead={t('public.explain')} />
        <Folio id="waiting" heading={t('public.waiting.title')} kind="first">
          <p>{formatDateTime(locale, statement.arrivedAt)}, {t('origin.document', { number: statement.documentNumber })}</p>
          <Notice><p>{t('public.waiting.body')}</p></Notice>
          {around.way ? <StatementWay facts={around.way} /> : null}
        </Folio>
      </div>
    )
  }
  return (
    <div className="wrap wrap--wide">
      <TextRegion>
        <Head title={<ContentText text={text.title} original={statement.originalLocale} soft />} kicker={kicker} lead={<GiverLine name={name} giver={giver} original={statement.originalLocale} places={around.places} />}>
          <VariantNotice text={text.title} original={statement.originalLocale} />
        </Head>
        <StatementHalves text={text} around={around} />
      </TextRegion>
    </div>
  )
}

function GiverLine({ name, giver, original, places }: { name: string; giver: AssociationFacts | null; original: Locale; places: Record<string, string> }) {
  const { t, locale } = useText('statements')
  const facts = [
    ...(giver?.memberCount ? [t('public.members', { count: giver.memberCount })] : []),
    ...(giver?.municipality && places[giver.municipality] ? [t('public.home', { municipality: places[giver.municipality] })] : []),
  ]
  return (
    <>
      <b>{[name, ...facts].length > 1 ? `${name},` : `${name}.`}</b> {facts.length > 0 ? `${facts.join(', ')}. ` : null}
      {giver?.network ? <span className="soft">{t('public.network', { network: pickText(giver.network, locale, original).text })}.</span> : null}
    </>
  )
}
