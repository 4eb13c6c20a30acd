/** The browser's composition root for the clock: the only file of the workspace that reads it. */
export function saatIni(): Date {
  // oxlint-disable-next-line selaras/jam -- drafts carry the device's own instant, and this is the one place that reads it
  return new Date()
}
