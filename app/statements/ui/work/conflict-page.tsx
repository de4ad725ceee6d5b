import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button, ButtonLink } from '~/ui/button/button'
import { Head } from '~/ui/head/head'
import { LanguagePart } from '~/ui/language-part/language-part'
import { Table } from '~/ui/table/table'
import type { TypedStep } from '../../forms/typed-step.server'
import { fieldInWords, valueInWords } from './field-name'
import type { StepFacts } from './step-page'

/** Somebody else has saved the step meanwhile: both texts side by side, and the writer chooses. Nothing is lost. */
export function ConflictPage({ facts, yours, theirs }: { facts: StepFacts; yours: TypedStep; theirs: TypedStep }) {
  const { t, locale } = useText('statements')
  const address = addresses.associationStatement(locale, facts.association, facts.statementId, facts.step)
  const [own, other] = [flat(yours), flat(theirs)]
  const names = [...new Set([...Object.keys(own), ...Object.keys(other)])].filter((name) => !name.endsWith('.id') && (own[name] ?? '') !== (other[name] ?? ''))
  const shown = (name: string, value: string | undefined) => {
    if (!value) return <span className="soft">{t('conflict.empty')}</span>
    return valueInWords(t, name, value, (text) => pickText(text, locale, facts.targetsOriginal).text, facts.targets) ?? <LanguagePart lang={facts.writtenIn}>{value}</LanguagePart>
  }
  return (
    <div className="wrap">
      <Head title={t('conflict.title')} lead={t('conflict.body')} />
      <Table
        id="versions"
        caption={t('conflict.title')}
        captionHidden
        columns={[{ id: 'field', label: t('conflict.field') }, { id: 'yours', label: t('conflict.yours') }, { id: 'theirs', label: t('conflict.theirs') }]}
        rows={names.map((name) => ({ id: name, header: fieldInWords(t, name), cells: [shown(name, own[name]), shown(name, other[name])] }))}
      />
      <form id="step" method="post" action={address}>
        <input type="hidden" name="revision" value={facts.revision} />
        {Object.entries(own).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <Actions>
          <Button name="intent" value="save">{t('conflict.keep-yours')}</Button>
          <ButtonLink look="quiet" href={address}>{t('conflict.keep-theirs')}</ButtonLink>
        </Actions>
      </form>
    </div>
  )
}

function flat(typed: TypedStep): Record<string, string> {
  const rows = Object.entries(typed.rows).flatMap(([list, each]) => each.flatMap((row, index) => Object.entries(row).map(([part, value]) => [`${list}.${index}.${part}`, value] as const)))
  return Object.fromEntries([...Object.entries(typed.fields), ...rows])
}
