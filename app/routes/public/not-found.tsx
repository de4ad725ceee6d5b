import { notFound } from '~/platform/http/responses.server'

export const handle = { js: false }

/** Every address that leads nowhere: the 404 page of the frame. */
export function loader() {
  return notFound()
}

/** A form sent to nowhere is not found either. */
export function action() {
  return notFound()
}

export default function NotFound() {
  return null
}
