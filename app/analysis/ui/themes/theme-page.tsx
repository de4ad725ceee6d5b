import type { ReactNode } from 'react'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { useText } from '~/platform/i18n/use-text'
import { Button, ButtonLink } from '~/ui/button/button'
import { Disclosure } from '~/ui/disclosure/disclosure'
import { Folio } from '~/ui/folio/folio'
import { Notice } from '~/ui/notice/notice'
import type { ThemeFacts } from '../../contract'
import type { OfficialPassage } from '../../queries/theme-passages.server'
import type { NameRefusal } from '../../rules/naming-themes'
import { ThemeForm } from './theme-form'
import { ThemePassageList, type PassageSurroundings } from './theme-passage-list'

type Refused = { passageId: string; refusal: 'not-confirmed' | 'no-passage' | 'text-has-changed' | 'not-for-public' | 'has-hidden-part' | 'identity-code' } | { title: LocalizedText; was: LocalizedText; refusal: NameRefusal | 'no-theme' | 'changed-meanwhile' | null }
type ThemePageProps = { may: { code: boolean; release: boolean; write: boolean }; /** Said where a button of others would be. */ others: { code: ReactNode; release: ReactNode }; theme: ThemeFacts; passages: OfficialPassage[]; around: PassageSurroundings; moreAt: string | null; writeAt: string; fewPeople: number | null; languages: { offered: Locale[]; required: Locale[] }; refused: Refused | null }

/** A theme with its passages to release one by one, its name, and the way to writing about it. `fewPeople` is the threshold when fewer stand under it. */
export function ThemePage({ may, others, theme, passages, around, moreAt, writeAt, fewPeople, languages, refused }: ThemePageProps) {
  const { t } = useText('analysis')
  const ofPassage = refused && 'passageId' in refused ? { passageId: refused.passageId, message: t(`refusal.${refused.refusal}`) } : undefined
  const ofName = refused && 'title' in refused ? refused : null
  return (
    <>
      {may.write ? <p className="actions"><ButtonLink href={writeAt} onward>{t('theme.write')}</ButtonLink></p> : null}
      <Folio id="passages" heading={t('theme.evidence.passages')} kind="first">
        <p className="soft">{passages.length > 0 ? t('passage.release.explain') : t('theme.evidence.none')}</p>
        {fewPeople === null ? null : <Notice><p>{t('passage.release.few-people', { min: fewPeople })}</p></Notice>}
        {passages.length > 0 ? others.release : null}
        {passages.length > 0 ? <ThemePassageList passages={passages} around={around} refusal={ofPassage} /> : null}
        {moreAt ? <p className="more-row"><a href={moreAt}>{t('passage.more')}</a></p> : null}
      </Folio>
      <Folio id="name" heading={t('theme.name.title')}>
        {others.code}
        {may.code ? <ThemeForm title={ofName?.title ?? theme.title} was={ofName?.was ?? theme.title} refusal={ofName && ofName.refusal !== 'no-theme' ? ofName.refusal : null} original={theme.originalLocale} {...languages} hint={t('themes.new.hint')} submit={t('theme.name.submit')} /> : null}
      </Folio>
      {may.code ? <Folio id="remove" heading={t('theme.remove.title')}>
        <Disclosure summary={t('theme.remove.title')}>
          <p>{t('theme.remove.explain')}</p>
          <form method="post"><Button look="quiet" name="do" value="remove">{t('theme.remove.submit')}</Button></form>
        </Disclosure>
      </Folio> : null}
    </>
  )
}
