import type { Device } from '../contract'
import { deviceOf } from '../rules/device'

/** What the browser of a request calls itself, in two coarse words. */
export function deviceOfRequest(request: { headers: Headers }): Device {
  return deviceOf(request.headers.get('User-Agent'))
}
