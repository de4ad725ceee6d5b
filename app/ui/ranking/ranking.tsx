import type { ReactNode } from 'react'
import { FieldGroup, type FieldProps } from '../field/field'

type RankingProps = FieldProps & {
  options: { id: string; label: ReactNode; lang?: string }[]
  /** The words of the places, the first place first: as many as may be given. */
  placeLabels: string[]
  /** The word for "no place". */
  noPlace: string
  /** Option ids in order of their places; or what was typed, place by option id, when it does not hold together. */
  defaultValue?: string[] | Record<string, string>
}

function placesOf(value: RankingProps['defaultValue']): Record<string, string> {
  if (!Array.isArray(value)) return value ?? {}
  return Object.fromEntries(value.map((id, index) => [id, String(index + 1)]))
}

/** Every thing has a native select for its place: works with keys, touch and speech, and nothing is dragged. */
export function Ranking({ options, placeLabels, noPlace, defaultValue, ...field }: RankingProps) {
  const places = placesOf(defaultValue)
  return (
    <FieldGroup {...field}>
      <ol className="ranks">
        {options.map((option, index) => {
          const selectId = index === 0 ? field.id : `${field.id}-${option.id}`
          return (
            <li key={option.id}>
              <label htmlFor={selectId} lang={option.lang}>{option.label}</label>
              <select
                className="select"
                id={selectId}
                name={`${field.name}.${option.id}`}
                defaultValue={places[option.id] ?? ''}
                aria-invalid={field.error ? true : undefined}
              >
                <option value="">{noPlace}</option>
                {placeLabels.map((label, place) => (
                  <option key={label} value={String(place + 1)}>{label}</option>
                ))}
              </select>
            </li>
          )
        })}
      </ol>
    </FieldGroup>
  )
}
