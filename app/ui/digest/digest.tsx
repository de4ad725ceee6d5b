import { Fragment } from 'react'

/** A digest in groups that can be compared by eye or ear: real text with spaces, so that copying works. */
export function Digest({ value }: { value: string }) {
  return (
    <code className="digest" translate="no">
      {(value.match(/.{1,8}/g) ?? []).map((group, index) => (
        <Fragment key={`${index}-${group}`}>
          {index > 0 ? ' ' : null}
          {group}
        </Fragment>
      ))}
    </code>
  )
}
