import type { ReactNode } from 'react'
import { Field, type FieldProps, descriptionIds } from '../field/field'

/** One and other form of a sentence; `{n}` stands for the number, which the script writes in the page's language. */
export type CountedText = { one: string; other: string }

/**
 * The limit in graphemes. `sentence` is said by the server and is enough without script; `left` and `over` replace it
 * while the person types.
 */
export type TextCount = { limit: number; sentence: ReactNode; left: CountedText; over: CountedText }

type TextAreaProps = FieldProps & {
  defaultValue?: string
  count?: TextCount
  low?: boolean
  /** How many rows it has at least, as `rowsFor` tells for the text it starts with. */
  rows?: number
  lang?: string
  spellCheck?: boolean
}

/** Several lines of text. The count never stops anybody from typing; the server says if the text is too long. */
export function TextArea(props: TextAreaProps) {
  const { id, name, error, defaultValue, count, low, rows, lang, spellCheck } = props
  return (
    <Field {...props}>
      <textarea
        className={low ? 'textarea textarea--low' : 'textarea'}
        id={id}
        name={name}
        rows={rows}
        defaultValue={defaultValue}
        lang={lang}
        spellCheck={spellCheck}
        aria-invalid={error ? true : undefined}
        aria-describedby={descriptionIds(props, count ? `${id}-count` : false)}
      />
      {count ? (
        <p
          className="count"
          id={`${id}-count`}
          data-count={id}
          data-limit={count.limit}
          data-left-one={count.left.one}
          data-left-other={count.left.other}
          data-over-one={count.over.one}
          data-over-other={count.over.other}
        >
          {count.sentence}
        </p>
      ) : null}
    </Field>
  )
}
