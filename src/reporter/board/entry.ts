import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import { type Report, reportOf } from '../html/report.js'
import { slug } from '../slug.js'

/** One of the audits of a board. */
export interface Entry {
  /** From 1, in the order in which the audits were given. */
  readonly number: number
  /** The name of its own report, without ending; no other audit of the board has it, in upper case or lower. */
  readonly slug: string
  readonly audit: Audit
  /** The audit in the language of the board. */
  readonly report: Report
}

/** The audits of a board, in the order in which they were given. */
export function entriesOf(audits: readonly Audit[], optionsOf: (audit: Audit) => RenderOptions): readonly Entry[] {
  const slugs = slugsOf(audits.map(({ title }) => title))
  return audits.map((audit, at) => ({
    number: at + 1,
    slug: slugs[at] ?? '',
    audit,
    report: reportOf(audit, optionsOf(audit)),
  }))
}

const mostLetters = 60
/** The page itself, and what Windows takes for a device, whatever its ending. */
const taken = /^(?:index|con|prn|aux|nul|com\d|lpt\d)$/

/** A name for a file for each title: the same titles always get the same names, and no two of a board get one. */
function slugsOf(titles: readonly string[]): readonly string[] {
  const used = new Set<string>()
  return titles.map((title) => {
    const plain = slug(title, mostLetters)
    const base = plain === '' || taken.test(plain) ? ['audit', plain].filter((part) => part !== '').join('-') : plain
    let name = base
    for (let next = 2; used.has(name); next += 1) name = `${base}-${next}`
    used.add(name)
    return name
  })
}
