import nodemailer from 'nodemailer'
import type { CountyScope } from '~/kernel/county-scope'
import type { Database } from '../db/database.server'
import { keepInOutbox } from './demo-outbox.server'

/** One letter. Its language is told in its headers, so that it is read out right. */
export type Letter = { to: string; subject: string; text: string; html?: string; locale: string }

/** Sends one letter; rejects when the mail server did not take it. */
export type Mail = (letter: Letter) => Promise<void>

/** The mail of one county. */
export type MailOf = (scope: CountyScope) => Mail

type MailSettings = { smtpUrl: string | null; mailFrom: string; isDemo: boolean }

/**
 * Opens the way mail leaves: the mail server, or in the demonstration, which sends nothing to anybody, a list that all
 * can read at `/demo/outbox`.
 */
export function openMail({ smtpUrl, mailFrom, isDemo }: MailSettings, db: Database): MailOf {
  if (isDemo || !smtpUrl) return (scope) => async (letter) => await keepInOutbox(db, scope, letter, new Date())
  const transport = nodemailer.createTransport({ url: smtpUrl, disableFileAccess: true, disableUrlAccess: true })
  return () => async ({ locale, ...letter }) => {
    try {
      await transport.sendMail({ ...letter, from: mailFrom, headers: { 'Content-Language': locale, 'Auto-Submitted': 'auto-generated' } })
    } catch (error) {
      throw withoutWords(error)
    }
  }
}

// Mail servers repeat the address in their answer, and it would stand in the log and with the job: only codes go on.
function withoutWords(error: unknown): Error {
  const { code, responseCode } = Object(error) as { code?: unknown; responseCode?: unknown }
  return Object.assign(new Error(`The letter was not taken: ${[code, responseCode].filter(Boolean).join(' ') || 'no code'}`), { name: 'MailError' })
}
