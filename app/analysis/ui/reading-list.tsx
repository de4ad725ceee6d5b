import type { ReactNode } from 'react'
import type { MunicipalityFacts } from '~/counties/contract'
import { baseLanguage, type Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { formatShortDate } from '~/platform/i18n/format'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import { RedactedText } from '~/texts/ui/redacted-text'
import { ContentText } from '~/texts/ui/content-text'
import { TagList } from '~/ui/tag/tag'
import { ContextLink } from '~/ui/link/link'
import type { ThemeFacts } from '../contract'
import type { ReadItem, ReadText } from '../queries/reading-list.server'
import { channelWord, placeWord } from './where-from'
import { useThemeNames } from './use-theme-names'

/** What the rows of the list need to know besides the answers. */
export type ReadingSurroundings = {
  themes: ThemeFacts[]
  questions: { id: string; text: LocalizedText }[]
  municipalities: MunicipalityFacts[]
  original: Locale
  /** Opens the answer of an id in the list. */
  openAt: (id: string) => string
}

/** The answers in full, one of them open for work. `children` is the open answer's form. */
export function ReadingList({ items, openId, around, children }: { items: ReadItem[]; openId: string | null; around: ReadingSurroundings; children: ReactNode }) {
  const { t } = useText('analysis')
  return (
    <ol className="answers" aria-label={t('reading.list')}>
      {items.map((item, index) => (
        <li key={item.id} id={`answer-${item.id}`} className={item.id === openId ? 'is-open' : undefined} aria-current={item.id === openId ? 'true' : undefined} tabIndex={item.id === openId ? -1 : undefined}>
          <WhereFrom item={item} around={around} />
          {item.id === openId ? <div>{children}</div> : <Closed item={item} number={index + 1} around={around} />}
        </li>
      ))}
    </ol>
  )
}

function Closed({ item, number, around }: { item: ReadItem; number: number; around: ReadingSurroundings }) {
  const { t } = useText('analysis')
  const names = useThemeNames(around.themes)
  const tags = [...new Set(item.texts.flatMap((text) => text.themeIds))].map((id) => ({ id, text: names(id), icon: 'check' as const }))
  return (
    <div>
      {item.texts.map((text) => <OwnWords key={text.questionId} text={text} item={item} around={around} isAlone={item.texts.length === 1} />)}
      {tags.length > 0 ? <div className="work"><TagList label={t('reading.themes')} tags={tags} /></div> : null}
      <p className="work small">
        <ContextLink href={around.openAt(item.id)} context={t('reading.open-which', { number })}>{t('reading.open')}</ContextLink>
      </p>
    </div>
  )
}

/** One text as it was written, with the question when the person wrote several. */
export function OwnWords({ text, item, around, isAlone }: { text: ReadText; item: Pick<ReadItem, 'locale'>; around: Pick<ReadingSurroundings, 'questions' | 'original'>; isAlone: boolean }) {
  const { locale } = useText('analysis')
  const question = around.questions.find((each) => each.id === text.questionId)
  return (
    <>
      {isAlone || !question ? null : <p className="small soft"><ContentText text={question.text} original={around.original} /></p>}
      <blockquote lang={baseLanguage(item.locale) === baseLanguage(locale) ? undefined : baseLanguage(item.locale)}>
        <p className="as-written" dir="auto"><RedactedText text={text.text} /></p>
      </blockquote>
    </>
  )
}

/** How an answer came, from where, in which language and on which day; never when on the day. */
export function WhereFrom({ item, around }: { item: ReadItem; around: Pick<ReadingSurroundings, 'municipalities' | 'original'> }) {
  const { t, locale } = useText('analysis')
  return (
    <p className="from">
      <b>{channelWord(t, item.channel)}</b>{' '}
      {placeWord(t, around.municipalities, item.municipality, locale, around.original)}, {languageName(locale, item.locale)}
      <br />
      {formatShortDate(locale, item.day)}
      {item.isRead ? <><br />{t('reading.is-read')}</> : null}
    </p>
  )
}
