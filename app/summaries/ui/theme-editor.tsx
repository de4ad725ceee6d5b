import { isDay } from '~/kernel/times'
import type { TypedDay } from '~/kernel/typed-days'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { DateField } from '~/ui/date-field/date-field'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { RadioGroup } from '~/ui/radio-group/radio-group'
import type { TypedThemeDraft } from '../forms/theme-draft.server'
import { LanguageFields, type FieldLanguages } from './language-fields'

const PARTS = ['said', 'decided', 'why', 'next'] as const
const STATUSES = ['adopted', 'partly', 'not-adopted'] as const
const MAX_PART = 2000

/** A message about one field of the editor. */
export type EditorMessage = { field: string; code: 'too-long' | 'bad-day' | 'identity-code' | 'bad-status' }

type ThemeEditorProps = { draft: Omit<TypedThemeDraft, 'dueOn' | 'typedDay'>; typedDay: TypedDay; languages: FieldLanguages; messages: EditorMessage[] }

/** What is told of one theme: its outcome, the four parts in every language, who answers for the next step and by when. */
export function ThemeEditor({ draft, typedDay, languages, messages }: ThemeEditorProps) {
  const { t } = useText('summaries')
  const say = ({ code }: EditorMessage) => t(`refusal.${code}`, { max: MAX_PART })
  const errorOf = (field: string) => {
    const found = messages.find((each) => each.field === field)
    return found ? { prefix: t('refusal.title', { count: 1 }), message: say(found) } : undefined
  }
  return (
    <form id="step" method="post">
      {messages.length > 0 ? <ErrorSummary title={t('refusal.title', { count: messages.length })} errors={messages.map((each) => ({ href: `#${each.field}`, message: say(each) }))} /> : null}
      <input type="hidden" name="revision" value={draft.revision} />
      <RadioGroup
        id="status"
        name="status"
        label={t('draft.status.label')}
        error={errorOf('status')}
        defaultValue={draft.status ?? ''}
        options={[...STATUSES.map((value) => ({ value, label: t(`status.${value}`) })), { value: '', label: t('draft.status.none'), apart: true }]}
      />
      {PARTS.map((part) => (
        <LanguageFields key={part} id={part} label={t(`part.${part}`)} hint={t(`draft.${part}.hint`)} text={draft[part]} languages={languages} errorOf={(locale) => errorOf(`${part}-${locale}`)} />
      ))}
      <LanguageFields id="owner" label={t('draft.owner.label')} hint={t('draft.owner.hint')} text={draft.owner} languages={languages} errorOf={(locale) => errorOf(`owner-${locale}`)} isLine />
      <DateField id="due" name="due" label={t('draft.due.label')} hint={t('draft.due.hint')} parts={{ day: t('draft.due.day'), month: t('draft.due.month'), year: t('draft.due.year') }} defaultValue={typedDay} error={errorOf('due')} />
      <p className="actions">
        <Button>{t('draft.save')}</Button>
      </p>
    </form>
  )
}

/** The messages for a draft that could not be kept, each at the field it belongs to. */
export function messagesFor(code: EditorMessage['code'], draft: Omit<TypedThemeDraft, 'typedDay'>, holdsIdentityCode: (text: string) => boolean): EditorMessage[] {
  if (code === 'bad-day' || (draft.dueOn !== null && !isDay(draft.dueOn))) return [{ field: 'due', code: 'bad-day' }]
  if (code === 'bad-status') return [{ field: 'status', code }]
  return [...PARTS, 'owner' as const].flatMap((part) => Object.entries(draft[part]).flatMap(([locale, text]) => {
    const isWrong = code === 'too-long' ? text.trim().length > MAX_PART : holdsIdentityCode(text)
    return isWrong ? [{ field: `${part}-${locale}`, code }] : []
  }))
}
