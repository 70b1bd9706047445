import { html, type Markup } from './markup.js'

/** An address as it is written; only what is one of the web may be followed. */
export const webLink = (address: string): Markup =>
  /^https?:\/\/[^\s]+$/i.test(address)
    ? html`<a href="${address}" rel="noreferrer noopener">${address}</a>`
    : html`${address}`
