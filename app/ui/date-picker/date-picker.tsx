import { type CalendarDate, parseDate } from '@internationalized/date'
import { useRef } from 'react'
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  Dialog,
  DialogTrigger,
  Heading,
  I18nProvider,
  Popover,
} from 'react-aria-components'
import { buttonClass } from '../button/button'
import { DateInputs, type DateParts } from '../date-field/date-field'
import { FieldGroup, type FieldProps } from '../field/field'
import { useHydrated } from '../hydrated/use-hydrated'
import { Icon } from '../icon/icon'

type DatePickerProps = FieldProps & {
  locale: string
  parts: DateParts
  defaultValue?: Partial<DateParts>
  /** The words of the button that opens the calendar, and the calendar's own name. */
  open: string
  calendar: string
}

type Inputs = Record<keyof DateParts, HTMLInputElement | null>

/** The date of three typed parts, or null when they are not a date. */
export function dateOfParts({ day, month, year }: DateParts): CalendarDate | null {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return null
  try {
    return parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  } catch {
    return null
  }
}

function inputsIn(group: HTMLElement | null, name: string): Inputs {
  const find = (part: string) => group?.querySelector<HTMLInputElement>(`[name="${name}.${part}"]`) ?? null
  return { day: find('day'), month: find('month'), year: find('year') }
}

function fill(inputs: Inputs, date: { day: number; month: number; year: number }) {
  for (const part of ['day', 'month', 'year'] as const) {
    const input = inputs[part]
    if (input) input.value = String(date[part])
  }
}

function CalendarButton({ open, calendar, inputs }: Pick<DatePickerProps, 'open' | 'calendar'> & { inputs: () => Inputs }) {
  const typed = () => {
    const { day, month, year } = inputs()
    return dateOfParts({ day: day?.value.trim() ?? '', month: month?.value.trim() ?? '', year: year?.value.trim() ?? '' })
  }
  return (
    <DialogTrigger>
      <AriaButton className={buttonClass({ look: 'quiet', small: true })}>
        <Icon name="calendar" size={20} />
        {open}
      </AriaButton>
      <Popover className="popover">
        <Dialog aria-label={calendar}>
          {({ close }) => (
            <Calendar
              className="calendar"
              firstDayOfWeek="mon"
              aria-label={calendar}
              defaultValue={typed()}
              // The focus moves to the chosen day and comes back to the button when the calendar closes.
              // eslint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for the calendar
              autoFocus
              onChange={(date) => {
                fill(inputs(), date)
                close()
              }}
            >
              <header>
                <AriaButton slot="previous"><Icon name="previous" /></AriaButton>
                <Heading />
                <AriaButton slot="next"><Icon name="next" /></AriaButton>
              </header>
              <CalendarGrid>{(date) => <CalendarCell className="calendar__day" date={date} />}</CalendarGrid>
            </Calendar>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** Three typed inputs that a calendar may fill. The inputs are what is sent. Hydrated workspaces only. */
export function DatePicker({ locale, parts, defaultValue, open, calendar, ...field }: DatePickerProps) {
  const group = useRef<HTMLDivElement>(null)
  const hydrated = useHydrated()
  return (
    <FieldGroup {...field}>
      <div className="dates" ref={group}>
        <DateInputs {...field} parts={parts} defaultValue={defaultValue} />
        {hydrated ? (
          <I18nProvider locale={locale}>
            <CalendarButton open={open} calendar={calendar} inputs={() => inputsIn(group.current, field.name)} />
          </I18nProvider>
        ) : null}
      </div>
    </FieldGroup>
  )
}
