import { type Content, html, type Markup, textOf } from '../html/markup.js'

/** A template of XML: as of HTML, for what is put into it is escaped by number, and both read that alike. */
export const xml = html

/** A whole document. Two signs that XML cannot hold in any way (XML 1.0, 2.2) become their codes. */
export const xmlDocument = (root: Content): string =>
  textOf(xml`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n` satisfies Markup).replace(
    /[\ufffe\uffff]/g,
    (sign) => `\\u{${sign.charCodeAt(0).toString(16)}}`,
  )
