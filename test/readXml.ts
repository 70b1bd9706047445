export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

/**
 * Every element of a document, each with those in it: enough of XML for what we write (elements, double-quoted
 * attributes, signs by number), and an error for anything else. Whether it is XML at all is for xmllint to say.
 */
export function readXml(document: string): readonly XmlElement[] {
  const all: XmlElement[] = []
  const open: XmlElement[] = []
  const token = /<\?xml[^>]*\?>|<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
  while (token.lastIndex < document.length) {
    const at = token.lastIndex
    const [, closes, name, attributes = '', closed, text] = token.exec(document) ?? []
    if (token.lastIndex === 0) throw new Error(`no XML at ${at}: ${document.slice(at, at + 80)}`)
    const [holder] = open.slice(-1)
    if (text !== undefined && holder !== undefined) holder.text += decoded(text)
    if (name === undefined) continue
    if (closes) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes something else`)
      continue
    }
    const element = { name, attributes: attributesIn(attributes), children: [], text: '' }
    all.push(element)
    holder?.children.push(element)
    if (!closed) open.push(element)
  }
  if (open.length > 0) throw new Error(`<${open[0]?.name}> is not closed`)
  return all
}

const attributesIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]),
  )

function decoded(text: string): string {
  if (/&(?!#\d+;)/.test(text)) throw new Error(`an ampersand that is none of ours: ${text}`)
  return text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
}
