import type { FieldMessage } from '~/kernel/results'
import { formatNumber } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { Disclosure } from '~/ui/disclosure/disclosure'
import { Folio } from '~/ui/folio/folio'
import { RadioGroup } from '~/ui/radio-group/radio-group'
import { Table } from '~/ui/table/table'
import { TextField } from '~/ui/text-field/text-field'
import { THEME_MARKS, type ThemeColours } from '../contract'
import type { TypedTheme } from '../forms/theme.server'
import type { ThemePair } from '../queries/county-settings.server'
import { idOf, useSettingsMessages } from './settings-messages'
import { useTokenWords } from './token-words'

const GROUNDS = ['light', 'dark'] as const

/** The county's two colours on light and dark ground, and its mark. */
export function ThemeForm({ revision, typed, messages, isOwn, examples }: { revision: number; typed: TypedTheme; messages: readonly FieldMessage[]; isOwn: boolean; examples: Record<'light' | 'dark', ThemeColours> }) {
  const { t } = useText('counties')
  const { errorOf } = useSettingsMessages(messages)
  const colour = (ground: 'light' | 'dark', name: 'spruce' | 'lake') => {
    const field = `${ground}.${name}` as const
    return <TextField id={idOf(field)} name={field} width="short" label={t(`theme.${name}`)} hint={t(`theme.${name}-hint`, { example: examples[ground][name] })} defaultValue={typed[field]} autoComplete="off" spellCheck={false} autoCapitalize="none" error={errorOf(field)} />
  }
  return (
    <>
      <form id="step" method="post" noValidate>
        <input type="hidden" name="revision" value={revision} />
        {GROUNDS.map((ground, index) => (
          <Folio key={ground} id={ground} heading={t(`theme.on.${ground}`)} kind={index === 0 ? 'first' : undefined}>
            {colour(ground, 'spruce')}
            {colour(ground, 'lake')}
          </Folio>
        ))}
        <Folio id="name-mark" heading={t('theme.mark')}>
          <RadioGroup id="mark" name="mark" label={t('theme.mark-label')} defaultValue={typed.mark} options={THEME_MARKS.map((mark) => ({ value: mark, label: t(`theme.mark-${mark}`) }))} />
          <TextField id="letters" name="letters" width="short" label={t('theme.letters')} hint={t('theme.letters-hint')} defaultValue={typed.letters} autoComplete="off" error={errorOf('letters')} />
          <p className="actions"><Button name="do" value="save">{t('theme.save')}</Button></p>
        </Folio>
      </form>
      {isOwn ? (
        <Folio id="reset" heading={t('theme.reset')}>
          <form method="post">
            <input type="hidden" name="revision" value={revision} />
            <p>{t('theme.reset-about')}</p>
            <p className="actions"><Button look="quiet" name="do" value="reset">{t('theme.reset-submit')}</Button></p>
          </form>
        </Folio>
      ) : null}
    </>
  )
}

/** How well every pair of colours in use can be read. */
export function ContrastTable({ matrix }: { matrix: ThemePair[] }) {
  const { t, locale } = useText('counties')
  const token = useTokenWords()
  return (
    <Folio id="contrast" heading={t('theme.contrast')}>
      <p>{t('theme.contrast-about')}</p>
      <Disclosure summary={t('theme.contrast-all')}>
        <Table
          id="matrix"
          caption={t('theme.contrast-table')}
          columns={[{ id: 'pair', label: t('theme.pair') }, { id: 'scheme', label: t('theme.ground') }, { id: 'ratio', label: t('theme.ratio'), numeric: true }, { id: 'least', label: t('theme.least'), numeric: true }]}
          rows={matrix.map(({ scheme, front, ground, ratio, least }) => ({
            id: `${scheme} ${front} ${ground}`,
            header: t('theme.pair-of', { front: token(front), ground: token(ground) }),
            cells: [t(`theme.scheme.${scheme}`), formatNumber(locale, Math.floor(ratio * 100) / 100), formatNumber(locale, least)],
          }))}
        />
      </Disclosure>
    </Folio>
  )
}
