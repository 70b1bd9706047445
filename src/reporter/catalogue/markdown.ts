import type { PeerAlias, PeerTable } from '../../metrics/peers/peer.js'
import { peers } from '../../metrics/peers/peers.js'
import { type CatalogueTexts, catalogueTexts } from '../locales/catalogue.js'
import { type Catalogue, chaptersOf } from './catalogue.js'
import type { CatalogueEntry } from './entryOf.js'
import { howTheirs } from './peerWords.js'
import { betterIn } from './terminal.js'

/** The whole catalogue as a page of Markdown: docs/metrics.md, and `maatlat metrics --format md`. */
export function catalogueMarkdown(catalogue: Catalogue): string {
  const say = catalogueTexts[catalogue.language]
  return `${[
    `# ${say.title}`,
    say.intro,
    ...chaptersOf(catalogue).flatMap(({ text, metrics }) => [
      `## ${text.adverse}`,
      ...(text.adverse === text.favourable ? [] : [`*${text.favourable}*`]),
      ...metrics.map((entry) => entryMarkdown(entry, say)),
    ]),
    `## ${say.theorems}`,
    ...catalogue.theorems.map(
      ({ name, statement, source, families }) =>
        `**${name}.** ${statement} (${source}.) ${say.of(families.map((ids) => ids.map(code)))}`,
    ),
    `## ${say.peers}`,
    say.peersIntro,
    ...peers.flatMap((peer) => peerMarkdown(peer, say)),
  ].join('\n\n')}\n`
}

/** One measure. */
export function entryMarkdown(entry: CatalogueEntry, say: CatalogueTexts): string {
  const { adverse, favourable } = entry.meaning
  const item = (heading: string, text: string): readonly string[] => (text === '' ? [] : [`- ${heading}: ${text}`])
  const names = entry.peers.map(({ id, tool, name }) => code(id ?? `${tool}: ${name}`))
  return [
    `### ${code(entry.id)}`,
    '',
    `**${entry.name}${entry.abbreviation === null ? '' : ` (${entry.abbreviation})`}.** ${adverse === favourable ? adverse : `${say.adverse}: ${lower(adverse)} ${say.favourable}: ${lower(favourable)}`}`,
    '',
    ...item(say.formula, code(entry.formula)),
    ...item(say.better, betterIn(entry, say)),
    ...item(say.hides, entry.hides),
    ...item(say.conflicts, entry.conflicts.map(({ name }) => `${name}.`).join(' ')),
    ...item(say.interval, entry.intervals.join(' ')),
    ...item(
      say.needs,
      `${say.list(entry.needs.map((need) => say.need[need]))}. ${entry.usual ? say.usual : say.onRequest}`,
    ),
    ...item(say.source, `${entry.source}.`),
    ...item(say.elsewhere, names.join(', ')),
  ].join('\n')
}

const peerMarkdown = (
  { name, version, source, convention, measures }: PeerTable,
  say: CatalogueTexts,
): readonly string[] => [
  `### ${name} (${version})`,
  `${convention} ${say.source}: <${source}>.`,
  [
    `| ${say.head.theirs} | ${say.head.ours} | ${say.head.note} |`,
    '| --- | --- | --- |',
    ...measures.map((measure) =>
      measure.kind === 'alias'
        ? row(code(measure.name), ours(measure, say), measure.note ?? '')
        : row(code(measure.name), say.notOurs, measure.reason),
    ),
  ].join('\n'),
]

function ours(measure: PeerAlias, say: CatalogueTexts): string {
  const how = howTheirs({ ...measure, reference: measure.reference?.kind ?? null }, say)
  return how === '' ? code(measure.metric) : `${code(measure.metric)}: ${how}`
}

const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
const code = (text: string): string => `\`${text}\``
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
