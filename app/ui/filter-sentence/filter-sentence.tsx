import { Fragment, type ReactNode } from 'react'
import { Button } from '../button/button'

/** A piece of the sentence: words, a choice with its spoken name, or something to type (a day, an id). */
export type SentencePart =
  | { kind: 'words'; id: string; text: ReactNode }
  | {
      kind: 'choice'
      id: string
      name: string
      label: string
      value?: string
      options: { value: string; label: string; lang?: string }[]
      before?: ReactNode
      after?: ReactNode
    }
  | { kind: 'day' | 'text'; id: string; name: string; label: string; value?: string; before?: ReactNode; after?: ReactNode }

/**
 * Filters as a sentence of native selects and one button. A GET form: the address says what is shown. `before` and
 * `after` are the words that belong to one choice, so that a line never breaks between
 * them; `after` begins with its own space or comma, and a comma stays with its choice on the narrowest line too.
 */
export function FilterSentence({
  action,
  label,
  parts,
  submit,
  kept = {},
}: {
  action: string
  label: string
  parts: SentencePart[]
  submit: ReactNode
  kept?: Record<string, string>
}) {
  return (
    <form className="sentence" action={action} method="get" aria-label={label}>
      {Object.entries(kept).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <p>
        {parts.map((part) => (
          <Fragment key={part.id}>
            {part.kind === 'words' ? part.text : (
              <span className="nowrap">
                {part.before ? <>{part.before} </> : null}
                {beginsWithSpace(part.after) ? <><Control part={part} />{part.after}</> : <span className="sentence__end"><Control part={part} />{part.after}</span>}
              </span>
            )}{' '}
          </Fragment>
        ))}
        <Button look="quiet" small>{submit}</Button>
      </p>
    </form>
  )
}

function beginsWithSpace(after: ReactNode): boolean {
  return typeof after !== 'string' || /^\s/.test(after)
}

function Control({ part }: { part: Exclude<SentencePart, { kind: 'words' }> }) {
  if (part.kind !== 'choice') return <input className="input" type={part.kind === 'day' ? 'date' : 'text'} name={part.name} aria-label={part.label} defaultValue={part.value} autoComplete="off" spellCheck={false} />
  return (
    <select className="select" name={part.name} aria-label={part.label} defaultValue={part.value}>
      {part.options.map((option) => (
        <option key={option.value} value={option.value} lang={option.lang}>{option.label}</option>
      ))}
    </select>
  )
}
