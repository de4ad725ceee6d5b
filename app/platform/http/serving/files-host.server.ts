import type { Request } from 'express'
import type { Site } from './sites.server'

/** How files that people added are taken in and given out. */
export type Uploads = {
  /** The largest file that is taken in, in bytes. */
  maxBytes: number
  /** The origin of a host that gives out such files and nothing else; null: they come from the pages' own host. */
  origin: string | null
  siteOf: (countyId: string) => Site | null
}

/** Whether somebody asks the host that gives out files and nothing else. */
export function isFilesHost(origin: string | null | undefined, host: string | undefined): boolean {
  return origin !== null && origin !== undefined && host !== undefined && new URL(origin).host === host.toLowerCase()
}

/**
 * What is asked for on the files' host: there an address begins with the county's id, because the host is no county's.
 * Makes the request one for that county's own address and forgets who asks; null when there is no such county.
 */
export function takeOffCounty(uploads: Uploads, request: Request): Site | null {
  const [, countyId, address] = /^\/([a-z0-9-]{1,80})(\/.*)$/.exec(request.originalUrl) ?? []
  const site = countyId === undefined ? null : uploads.siteOf(countyId)
  if (!site || address === undefined) return null
  request.url = address
  request.originalUrl = address
  delete request.headers.cookie
  return site
}
