import { expect, test } from 'vitest'
import { addCells } from '../../src/counts.js'
import { addTallies, rowsOf } from '../../src/metrics/fillings.js'
import { othersIn } from '../../src/metrics/reference.js'
import { fc } from '../statistics/fc.js'
import { group } from '../tallies.js'
import { partlyKnown, whollyKnown } from './arbitraries.js'

const bound = group('bound', { tp: { low: 0, high: 9 }, fp: { low: 0, high: 9 }, tn: 20 }, { total: 30 })
const some = fc.tuple(...['A', 'B', 'C', 'D'].map((name) => fc.oneof(whollyKnown(name, 60), partlyKnown(name))))

test('everyone but a group is the others added up one by one, ranges and published totals as they are', () => {
  fc.assert(
    fc.property(some, fc.nat(4), (free, place) => {
      const groups = free.toSpliced(place, 0, bound, { ...bound, group: 'bound too' })
      const othersOf = othersIn({ attribute: 'attribute', parts: ['attribute'], groups })
      for (const one of groups) {
        const [direct, made] = [groups.filter((other) => other !== one), othersOf(one)]
        expect(addTallies(made)).toEqual(addTallies(direct))
        expect(addCells(made.map(rowsOf))).toEqual(addCells(direct.map(rowsOf)))
        const totals = (of: typeof direct) => of.filter(({ total }) => total !== undefined).length
        expect(totals([...made])).toBe(totals(direct))
      }
    }),
  )
})
