const paths = {
  back: 'M19 12H5m6-6-6 6 6 6',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8 3.5V7M16 3.5V7',
  can: 'm4 20 1-4L16.5 4.5l3 3L8 19zM14 7l3 3',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  copy: 'M8 8V4h12v12h-4M4 8h12v12H4z',
  down: 'm6 9 6 6 6-6',
  ear: 'M7.5 16.5c-2.5-2-3-4.2-3-6.5a7.5 7.5 0 0 1 15 0c0 5-4.5 5-4.5 8a3 3 0 0 1-5.5 1.7M9 11V9.8a3 3 0 0 1 6 0c0 2-2.5 2.2-2.5 4.2',
  go: 'M5 12h14m-6-6 6 6-6 6',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  mail: 'M3.5 6h17v12.5h-17zM3.5 7l8.5 6.5L20.5 7',
  next: 'm9 6 6 6-6 6',
  paper: 'M6 3h9l4 4v14H6zM14.5 3v4.5H19M9 12h7M9 16h7',
  phone: 'M6 3.5h3l1.5 4.5-2 1.5a12 12 0 0 0 6 6l1.5-2 4.5 1.5v3A2 2 0 0 1 18.5 20C10.5 20 4 13.5 4 5.500a2 2 0 0 1 2-2z',
  previous: 'm15 6-6 6 6 6',
  print: 'M7 8V3.5h10V8M7 17H4V8h16v9h-3M7 14h10v6.5H7z',
  save: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  warn: 'M12 3.5 21.5 20h-19zM12 10v4.5M12 17.2v.3',
} as const

const drawings = {
  info: <><circle cx="12" cy="12" r="8.5" /><path d="M12 11v5.5M12 7.8v.2" /></>,
  no: <><circle cx="12" cy="12" r="8.5" /><path d="M8 12h8" /></>,
  part: <><circle cx="12" cy="12" r="8.5" /><path d="M12 3.5v17a8.5 8.5 0 0 0 0-17z" fill="currentColor" /></>,
  people: <><circle cx="9" cy="8" r="3" /><path d="M3.5 19c.3-3.5 2.5-5.5 5.5-5.500s5.2 2 5.5 5.500M15.5 5.300a3 3 0 0 1 0 5.400M17 13.900c2 .6 3.3 2.4 3.5 5.1" /></>,
  together: <><circle cx="12" cy="6" r="2.5" /><circle cx="5.5" cy="16" r="2.5" /><circle cx="18.5" cy="16" r="2.5" /><path d="m10.7 8.2-3.9 5.6m6.5-5.6 3.9 5.6M8 16h8" /></>,
  yes: <><circle cx="12" cy="12" r="8.5" /><path d="m8 12.3 2.8 2.700L16 9.5" /></>,
} as const

export type IconName = keyof typeof paths | keyof typeof drawings

/** A small line drawing in the colour of the text. Silent: the word always stands beside it. Size in pixels. */
export function Icon({ name, size = 24 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {name in paths ? <path d={paths[name as keyof typeof paths]} /> : drawings[name as keyof typeof drawings]}
    </svg>
  )
}

/** Every icon's name, for the component page. */
export const iconNames = [...Object.keys(paths), ...Object.keys(drawings)].sort() as IconName[]
