import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html, textOf, trusted } from '../../src/reporter/html/markup.js'

test('whatever is put into a template is text, in a tag and in an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const page = textOf(html`<p title="${name}">${name}</p>`)
      const [, attribute = '', content = ''] =
        /^<p title="([^"<>&']*(?:&#\d+;[^"<>&']*)*)">([^<]*)<\/p>$/.exec(page) ?? []
      expect(decoded(attribute)).toBe(name)
      expect(decoded(content)).toBe(name)
    }),
  )
})

/** What a browser makes of numeric references (HTML Standard, 13.2.5.80). */
const decoded = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))

test('what is not there is nothing, lists follow each other, and markup stays markup', () => {
  expect(textOf(html`<ul>${[null, false, undefined, html`<li>${1}</li>`, ['&', trusted('<hr>')]]}</ul>`)).toBe(
    '<ul><li>1</li>&#38;<hr></ul>',
  )
})
