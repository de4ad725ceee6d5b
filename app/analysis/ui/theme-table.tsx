import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { ScrollRegion } from '~/ui/table/scroll-region'
import type { ListedTheme } from '../queries/theme-list.server'
import { EvidenceNumber } from './evidence-number'

/** The themes with what stands under each; the numbers are never added. */
export function ThemeTable({ themes, slug, threshold, isBrief = false }: { themes: ListedTheme[]; slug: string; threshold: number; isBrief?: boolean }) {
  const { t, locale } = useText('analysis')
  return (
    <>
      <ScrollRegion label={t('themes.table.label')}>
        <table className="table themes" aria-label={t('themes.table.label')}>
          <thead>
            <tr>
              <th scope="col">{t('themes.table.theme')}</th>
              <th scope="col" className="num">{t('themes.table.answers')}</th>
              {isBrief ? null : <th scope="col" className="num">{t('themes.table.statements')}</th>}
            </tr>
          </thead>
          <tbody>
            {themes.map(({ id, title, originalLocale, evidence }) => (
              <tr key={id}>
                <th scope="row"><a href={addresses.officialTheme(locale, slug, id)}><ContentText text={title} original={originalLocale} /></a></th>
                <td className="num"><EvidenceNumber count={evidence.responses} threshold={threshold} /></td>
                {isBrief ? null : <td className="num"><EvidenceNumber count={evidence.statements} threshold={threshold} /></td>}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="small soft">{t('themes.table.not-added')}</p>
    </>
  )
}
