/**
 * A text as Markdown shows it, sign for sign: nothing in it is markup, a table's border, a formula, a link (not even an
 * address that stands there plainly), or the name of a person or an issue to be notified. The text is inert already.
 *
 * @example inMarkdown('a|b <i> @me') // 'a\\|b &lt;i&gt; @<!-- -->me'
 */
export const inMarkdown = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]|~$!]/g, '\\$&')
    .replace(/^([+-])(?=\s|[+-]|$)/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/[@#]|:(?=\/\/)|www(?=\.)/gi, `$&${nothing}`)

/** What keeps two signs apart and is not seen. */
const nothing = '<!-- -->'
