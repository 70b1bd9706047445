import type { Effect } from '../../config/plan.js'
import type { Language } from '../../languages/language.js'
import { peers } from '../../metrics/peers/peers.js'
import { type CatalogueTexts, catalogueTexts } from '../locales/catalogue.js'
import { wrap } from '../terminal/wrap.js'
import { type Catalogue, chaptersOf } from './catalogue.js'
import type { CatalogueEntry, EntryPeer } from './entryOf.js'
import { howTheirs } from './peerWords.js'

/** Every measure under the question that it answers, in lines of at most `width` columns. */
export function catalogueLines(catalogue: Catalogue, effect: Effect, width: number): readonly string[] {
  const say = catalogueTexts[catalogue.language]
  return [
    ...chaptersOf(catalogue).flatMap(({ text, metrics }) => [
      ...wrap(text[effect], width),
      ...metrics.flatMap((entry) => [
        `  ${entry.id}${entry.abbreviation === null ? '' : ` (${entry.abbreviation})`}`,
        ...indented(entry.meaning[effect], width, '    '),
      ]),
      '',
    ]),
    ...wrap(say.more, width),
  ]
}

/** All that there is to say of one measure. */
export function entryLines(entry: CatalogueEntry, language: Language, width: number): readonly string[] {
  const say = catalogueTexts[language]
  const { adverse, favourable } = entry.meaning
  const part = (heading: string, ...texts: readonly string[]): readonly string[] =>
    texts.length === 0 ? [] : ['', heading, ...texts.flatMap((text) => indented(text, width, '  '))]
  return [
    entry.id,
    ...wrap(`${entry.name}${entry.abbreviation === null ? '' : ` (${entry.abbreviation})`}`, width, ''),
    ...(adverse === favourable
      ? ['', ...wrap(adverse, width, '')]
      : [...part(say.adverse, adverse), ...part(say.favourable, favourable)]),
    ...part(say.formula, entry.formula),
    ...part(say.better, betterIn(entry, say)),
    ...part(say.hides, entry.hides),
    ...part(
      say.conflicts,
      ...entry.conflicts.flatMap(({ name, statement, source, with: families }) => [
        `${name}: ${statement}`,
        ...(families.length === 0 ? [] : [say.cannot(families)]),
        `${source}.`,
      ]),
    ),
    ...part(say.interval, ...entry.intervals),
    ...part(
      say.needs,
      `${say.list(entry.needs.map((need) => say.need[need]))}. ${entry.usual ? say.usual : say.onRequest}`,
    ),
    ...part(say.source, `${entry.source}.`),
    ...(entry.peers.length === 0 ? [] : ['', say.elsewhere]),
    ...peers.flatMap(({ tool, name, version, convention }) => {
      const names = entry.peers.filter((peer) => peer.tool === tool)
      return names.length === 0
        ? []
        : [
            ...indented(`${name} ${version}. ${convention}`, width, '  '),
            ...names.flatMap((peer) => indented(peerIn(peer, say), width, '    ')),
          ]
    }),
    ...entry.peers.filter(({ id }) => id === null).flatMap((peer) => indented(peerIn(peer, say), width, '  ')),
  ]
}

export function betterIn({ better }: CatalogueEntry, say: CatalogueTexts): string {
  if (better === null) return say.noEnd
  const { adverse, favourable } = better
  if (adverse === favourable) return `${say.end[adverse]}.`
  return `${say.adverse}: ${say.end[adverse]}. ${say.favourable}: ${say.end[favourable]}.`
}

function peerIn(peer: EntryPeer, say: CatalogueTexts): string {
  const how = howTheirs(peer, say)
  const told = [...(how === '' ? [] : [how]), ...(peer.note === null ? [] : [peer.note])].join('; ')
  return `${peer.id ?? `${peer.tool}: ${peer.name}`}${told === '' ? '' : `: ${told}`}`
}

const indented = (text: string, width: number, indent: string): readonly string[] =>
  wrap(text, width - indent.length, '').map((line) => indent + line)
