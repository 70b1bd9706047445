import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { languages } from '../../../src/languages/language.js'
import { metricById, metrics } from '../../../src/metrics/catalogue.js'
import { aliases } from '../../../src/metrics/peers/peers.js'
import { questions } from '../../../src/metrics/questions.js'
import { conflictsOf, theorems } from '../../../src/metrics/theorems.js'
import { catalogueIn, chaptersOf } from '../../../src/reporter/catalogue/catalogue.js'
import { entryOf } from '../../../src/reporter/catalogue/entryOf.js'
import { catalogueMarkdown } from '../../../src/reporter/catalogue/markdown.js'
import { catalogueLines, entryLines } from '../../../src/reporter/catalogue/terminal.js'
import { widthOf } from '../../../src/reporter/terminal/width.js'

const metricNamed = (id: string) => {
  const metric = metricById(id)
  if (metric === undefined) throw new Error(`no measure ${id}`)
  return metric
}

describe.each(languages)('the catalogue in %s', (language) => {
  const catalogue = catalogueIn(language)

  test.each(catalogue.metrics.map((entry) => [entry.id, entry] as const))(
    '%s has its question, what it hides, how sure it is, and its words',
    (id, { name, question, hides, intervals, meaning, formula, source }) => {
      expect(Object.keys(questions)).toContain(question)
      expect(hides, id).toMatch(/^\S.{20,}\.$/s)
      expect(intervals.length, id).toBeGreaterThan(0)
      for (const text of [name, meaning.adverse, meaning.favourable, formula, source]) expect(text).toMatch(/\S/)
    },
  )

  it('lists every measure once, under a question', () => {
    const listed = chaptersOf(catalogue).flatMap((chapter) => chapter.metrics.map(({ id }) => id))
    expect(listed.toSorted()).toEqual(metrics.map(({ id }) => id).toSorted())
  })

  it('fits a screen of 80 columns', () => {
    const pages = [catalogueLines(catalogue, 'adverse', 80), catalogueLines(catalogue, 'favourable', 80)]
    const lines = [...pages, ...catalogue.metrics.map((entry) => entryLines(entry, language, 80))].flat()
    // A name of ours cannot be cut; none is that long.
    expect(lines.filter((line) => widthOf(line) > 80)).toEqual([])
  })

  it('is whole as data: nothing is lost in JSON, as what is not finite would be', () => {
    expect(JSON.parse(JSON.stringify(catalogue))).toEqual(catalogue)
  })
})

it('tells one measure with its direction, its traps, its conflicts and its peers', () => {
  const text = entryLines(entryOf(metricNamed('false_positive_rate'), 'en'), 'en', 80).join('\n')
  expect(text).toMatch(/^false_positive_rate\nFalse positive rate \(FPR\)\n/)
  expect(text).toMatch(/burdens a person: low\. When it helps:\s+high\./)
  expect(text).toContain('What it hides\n  It says nothing of who was missed')
  expect(text).toContain('Chouldechova (2017)')
  expect(text).toContain('aif360:false_positive_rate_ratio: ratio')
  expect(text).toContain('score interval (Wilson 1927)')
})

describe('a theorem', () => {
  test.each(theorems.map((theorem) => [theorem.id, theorem] as const))('%s is about measures', (_, { families }) => {
    expect(families.length).toBeGreaterThan(1)
    for (const id of families.flat()) expect(metricById(id)?.id).toBe(id)
  })

  it('is told at each of its measures, with the others', () => {
    const [conflict] = conflictsOf('positive_predictive_value')
    expect(conflict?.theorem.id).toBe('chouldechova')
    expect(conflict?.with).toHaveLength(2)
    expect(conflict?.with.flat()).toContain('false_positive_rate')
    expect(conflict?.with.flat()).toContain('false_negative_rate')
    expect(conflictsOf('verification_rate')).toEqual([])
  })

  it('does not set a measure against itself', () => {
    for (const { id } of metrics)
      for (const { with: others } of conflictsOf(id)) expect(others.flat()).not.toContain(id)
  })
})

describe('docs/metrics.md', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/metrics.md'), 'utf8')

  it('is what the catalogue says now; `npm run build && npm run docs` makes it', () => {
    expect(page).toBe(catalogueMarkdown(catalogueIn('en')))
  })

  it('has every measure and every peer’s name', () => {
    for (const { id } of metrics) expect(page).toContain(`### \`${id}\``)
    for (const { name } of aliases) expect(page).toContain(`| \`${name}\` |`)
  })
})
