import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Actions, Button, ButtonLink } from '~/ui/button/button'
import { Head } from '~/ui/head/head'
import { Table } from '~/ui/table/table'
import type { TypedStep } from '../../forms/typed-step.server'
import { chosenTarget, fieldInWords, valueInWords } from './field-name'
import { flatStep } from './flat-step'
import { KeptStep } from './kept-step'
import type { StepFacts } from './step-page'

/** Somebody else has saved the step meanwhile: both texts side by side, and the writer chooses. Nothing is lost. */
export function ConflictPage({ facts, yours, theirs }: { facts: StepFacts; yours: TypedStep; theirs: TypedStep }) {
  const { t, locale } = useText('statements')
  const address = addresses.associationStatement(locale, facts.association, facts.statementId, facts.step)
  const [own, other] = [flatStep(yours), flatStep(theirs)]
  const names = [...new Set([...Object.keys(own), ...Object.keys(other)])].filter((name) => !name.endsWith('.id') && (own[name] ?? '') !== (other[name] ?? ''))
  const shown = (name: string, value: string | undefined) => {
    if (!value) return <span className="soft">{t('conflict.empty')}</span>
    const target = chosenTarget(name, value, facts.targets)
    if (target) return <ContentText text={target} original={facts.targetsOriginal} />
    return valueInWords(t, name, value) ?? <span lang={facts.writtenIn} dir="auto">{value}</span>
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
        <KeptStep typed={yours} />
        <Actions>
          <Button name="intent" value="save">{t('conflict.keep-yours')}</Button>
          <ButtonLink look="quiet" href={address}>{t('conflict.keep-theirs')}</ButtonLink>
        </Actions>
      </form>
    </div>
  )
}
