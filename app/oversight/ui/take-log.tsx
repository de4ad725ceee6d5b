import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'

/** What is shown, with all its pages, as a file. A form and no link: that somebody took it is written into the log. */
export function TakeLog({ asked }: { asked: Record<string, string> }) {
  const { t, locale } = useText('oversight')
  return (
    <form className="more-row" method="post" action={addresses.auditLogFile(locale)}>
      {Object.entries(asked).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <p><Button look="quiet" describedBy="take-about">{t('log.file')}</Button></p>
      <p className="small soft" id="take-about">{t('log.file-about')}</p>
    </form>
  )
}
