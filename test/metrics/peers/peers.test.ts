import { describe, expect, it, test } from 'vitest'
import { metricById, metrics } from '../../../src/metrics/catalogue.js'
import { isOverAll } from '../../../src/metrics/metric.js'
import { aliasById, aliases, peers } from '../../../src/metrics/peers/peers.js'
import { peerNames } from '../../oracles/peerNames.js'

describe.each(peers.map((peer) => [peer.name, peer] as const))('%s', (_, { tool, version, measures }) => {
  const oracle = peerNames[tool]

  it('has every name that it has, once, and no other', () => {
    expect(measures.map(({ name }) => name).toSorted()).toEqual([...oracle.names].toSorted())
    expect(version).toBe(oracle.version)
  })

  it('is a measure of the catalogue, or none for a reason', () => {
    for (const measure of measures) {
      if (measure.kind === 'alias') expect(metricById(measure.metric)?.id, measure.name).toBe(measure.metric)
      else expect(measure.reason).toMatch(/^[A-Z‘].{20,}\.$/)
    }
  })
})

describe('a name of a peer', () => {
  test.each(aliases.map((alias) => [alias.id, alias] as const))('%s can be a limit', (id, { metric, ...told }) => {
    expect(aliasById(id)?.metric).toBe(metric)
    const entry = metricById(metric)
    if (entry?.kind === 'aggregate') {
      expect(told.comparison).toBe(null)
      if (isOverAll(entry)) expect(told.reference).toBe(null)
    } else if (told.comparison === null) expect(told.reference).toBe(null)
    // A smallest that is negated would be a largest, which no table needs.
    if (told.only !== null) expect(['same', 'squared']).toContain(told.transform)
  })

  it('in an entry of the catalogue is in that tool’s table', () => {
    const tools = new Set(peers.map(({ tool }) => String(tool)))
    const named = metrics.flatMap(({ id, peers: own }) =>
      own.filter(({ tool }) => tools.has(tool)).map(({ tool, name }) => ({ id, alias: `${tool}:${name}` })),
    )
    const astray = named.filter(({ alias }) => {
      const [tool, name] = alias.split(':')
      const table = peers.find((peer) => peer.tool === tool)
      return !table?.measures.some((measure) => measure.name === name?.split(/[ .]/)[0])
    })
    expect(astray).toEqual([])
  })
})
