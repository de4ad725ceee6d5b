import { baseLanguage, LOCALES } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import { formatDate } from '~/platform/i18n/format'
import { languageName } from '~/platform/i18n/language-name'
import { isDay } from '~/kernel/times'
import { Button } from '~/ui/button/button'
import { Notice } from '~/ui/notice/notice'
import type { ThemeDraft } from '../queries/summary-draft.server'
import type { TypedThemeDraft } from '../forms/theme-draft.server'

const PARTS = ['said', 'decided', 'why', 'next', 'owner'] as const

/** Two people wrote about the same theme: both texts beside each other, and one press to say which stays. */
export function Conflict({ theirs, mine, hereAt }: { theirs: ThemeDraft; mine: TypedThemeDraft; hereAt: string }) {
  const { t } = useText('summaries')
  return (
    <section aria-labelledby="conflict">
      <Notice tone="bad" announced><p><b id="conflict">{t('conflict.title')}.</b> {t('conflict.explain')} {t('conflict.edit')}</p></Notice>
      <div className="halves">
        <Side title={t('conflict.theirs')} draft={theirs} other={mine} />
        <Side title={t('conflict.mine')} draft={mine} other={theirs} />
      </div>
      <div className="actions">
        <form method="post"><KeptFields mine={mine} revision={theirs.revision} /><Button look="quiet">{t('conflict.keep-mine')}</Button></form>
        <a href={hereAt}>{t('conflict.keep-theirs')}</a>
      </div>
    </section>
  )
}

type Shown = Pick<ThemeDraft, (typeof PARTS)[number] | 'status'> & { dueOn: string | null | undefined }

function Side({ title, draft, other }: { title: string; draft: Shown; other: Shown }) {
  const { t, locale: page } = useText('summaries')
  const texts = PARTS.flatMap((part) => LOCALES.filter((locale) => (draft[part][locale] ?? '').trim() !== (other[part][locale] ?? '').trim()).map((locale) => ({ part, locale, text: draft[part][locale] ?? '' })))
  const day = draft.dueOn && isDay(draft.dueOn) ? formatDate(page, draft.dueOn) : t('conflict.empty')
  return (
    <div className="halves__origin">
      <h2>{title}</h2>
      <dl className="review">
        {draft.status === other.status ? null : <div><dt>{t('draft.status.label')}</dt><dd className="answer">{draft.status ? t(`status.${draft.status}`) : t('draft.status.none')}</dd></div>}
        {texts.map(({ part, locale, text }) => (
          <div key={`${part}-${locale}`}>
            <dt>{part === 'owner' ? t('draft.owner.label') : t(`part.${part}`)}, {languageName(page, locale)}</dt>
            <dd className="answer answer--text" lang={baseLanguage(locale)}>{text.trim() === '' ? t('conflict.empty') : text}</dd>
          </div>
        ))}
        {draft.dueOn === other.dueOn ? null : <div><dt>{t('draft.due.label')}</dt><dd className="answer">{day}</dd></div>}
      </dl>
    </div>
  )
}

function KeptFields({ mine, revision }: { mine: TypedThemeDraft; revision: number }) {
  return (
    <>
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="status" value={mine.status ?? ''} />
      {(['day', 'month', 'year'] as const).map((part) => <input key={part} type="hidden" name={`due.${part}`} value={mine.typedDay[part]} />)}
      {PARTS.flatMap((part) => Object.entries(mine[part]).map(([locale, text]) => <textarea key={`${part}.${locale}`} name={`${part}.${locale}`} defaultValue={text} hidden readOnly aria-hidden="true" />))}
    </>
  )
}
