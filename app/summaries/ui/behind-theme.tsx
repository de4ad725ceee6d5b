import { addresses } from '~/kernel/addresses'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { baseLanguage, type Locale } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { ContextLink } from '~/ui/link/link'
import type { PublishedTheme } from '../contract'
import { StatusWord } from './status-word'
import { ThemeEvidence } from './theme-evidence'
import { Told } from './told'

/** A passage that has been released: a stretch of somebody's words, or of a statement with its giver. */
export type ShownPassage = { id: string; text: string; locale: Locale; statement: { id: string; giver: LocalizedText } | null }

/** What a theme of a summary is based on: how many, and the passages a person has released one by one. */
export function BehindTheme({ title, theme, original, smallGroupThreshold, passages }: { title: string; theme: PublishedTheme; original: Locale; smallGroupThreshold: number; passages: ShownPassage[] }) {
  const { t } = useText('summaries')
  return (
    <>
      <Head title={title} />
      <Folio id="counts" heading={t('behind.counts')} kind="first">
        <ThemeEvidence evidence={theme.evidence} />
        <p className="small soft">{t('who.small-groups', { min: smallGroupThreshold })}</p>
        <p className="small soft">{t('taking-part.apart')}</p>
      </Folio>
      <Folio id="passages" heading={t('behind.passages')}>
        <p className="soft">{passages.length > 0 ? t('behind.explain') : t('behind.none')}</p>
        {passages.length > 0 ? <ul className="said">{passages.map((passage) => <Passage key={passage.id} passage={passage} />)}</ul> : null}
      </Folio>
      <Folio id="decided" heading={t('part.decided')}>
        <p><StatusWord status={theme.status} /></p>
        <Told text={theme.decided} original={original} />
      </Folio>
    </>
  )
}

function Passage({ passage }: { passage: ShownPassage }) {
  const { t, locale } = useText('summaries')
  const { text, statement } = passage
  return (
    <li>
      <blockquote lang={baseLanguage(passage.locale) === baseLanguage(locale) ? undefined : passage.locale}><p dir="auto">{text}</p></blockquote>
      <p className="small soft">
        {statement ? <>{t('behind.statement')}: <ContentText text={statement.giver} original={passage.locale} />. <ContextLink href={addresses.statement(locale, statement.id)} context={pickText(statement.giver, locale, passage.locale).text}>{t('behind.read-statement')}</ContextLink></> : t('behind.answer')}
      </p>
    </li>
  )
}
