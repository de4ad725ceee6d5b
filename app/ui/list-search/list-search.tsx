import { Button } from '../button/button'
import { Select, type SelectOption } from '../select/select'
import { TextField } from '../text-field/text-field'

/** One select of a list's search. `choose` is its line for everything. */
export type ListSearchSelect = { id: string; name: string; label: string; choose: string; options: SelectOption[]; value?: string }

type ListSearchProps = {
  action: string
  words: { id: string; name: string; label: string; value?: string }
  selects: ListSearchSelect[]
  show: string
  /** The way back to the whole list; null when all of it is shown. */
  clear: { href: string; text: string } | null
}

/** The search of a list: words and a few selects, sent by GET so that what was found can be shared and kept. */
export function ListSearch({ action, words, selects, show, clear }: ListSearchProps) {
  return (
    <form className="list-filter" role="search" method="get" action={action}>
      <TextField id={words.id} name={words.name} type="search" label={words.label} defaultValue={words.value} autoComplete="off" />
      <div className="list-filter__row">
        {selects.map(({ value, ...select }) => <Select key={select.id} {...select} defaultValue={value} />)}
      </div>
      <p className="actions">
        <Button look="quiet">{show}</Button>
        {clear ? <a href={clear.href}>{clear.text}</a> : null}
      </p>
    </form>
  )
}
