/** The address for programs that subscribe by themselves when it is opened: phones, Apple's and Thunderbird's. */
export const webcal = (url: string) => url.replace(/^https?:/, 'webcal:')

/** Google's page that subscribes to an address. */
export const google = (url: string) => `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal(url))}`

/** Outlook's page that does. */
export const outlook = (url: string, name: string) =>
  `https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(url)}&name=${encodeURIComponent(name)}`
