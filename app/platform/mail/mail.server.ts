import nodemailer from 'nodemailer'
import { keepInOutbox } from './demo-outbox.server'

/** One letter. Its language is told in its headers, so that it is read out right. */
export type Letter = { to: string; subject: string; text: string; html?: string; locale: string }

/** Sends one letter; rejects when the mail server did not take it. */
export type Mail = (letter: Letter) => Promise<void>

/** Opens the way mail leaves: the mail server, or in the demonstration a list that anybody can read at `/demo/outbox`. */
export function openMail({ smtpUrl, mailFrom, isDemo }: { smtpUrl: string | null; mailFrom: string; isDemo: boolean }): Mail {
  if (isDemo || !smtpUrl) return async (letter) => keepInOutbox(letter, new Date())
  const transport = nodemailer.createTransport({ url: smtpUrl, disableFileAccess: true, disableUrlAccess: true })
  return async ({ locale, ...letter }) => {
    await transport.sendMail({ ...letter, from: mailFrom, headers: { 'Content-Language': locale, 'Auto-Submitted': 'auto-generated' } })
  }
}
