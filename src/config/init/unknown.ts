import type { Known } from './columnSays.js'
import type { AttributeGuess, Unknown } from './guesses.js'
import { listed, valuesSaid } from './listed.js'
import type { Said } from './said.js'

export const unknownSelection: Unknown = {
  what: 'selection',
  message: {
    en: 'This is a table of counts, but a group stands in it more than once, and no columns tell the sets of rows apart.',
    nl: 'Dit is een tabel met tellingen, maar een groep staat er meer dan één keer in, en geen kolommen houden de rijen uit elkaar.',
  },
  hint: {
    en: 'Give every attribute and group one row, or a column to select by.',
    nl: 'Geef elk kenmerk en elke groep één rij, of een kolom om op te kiezen.',
  },
}

export function unknownDecision(unclear: readonly Known[], spare: readonly Known[]): Unknown {
  const [first] = unclear
  return {
    what: 'decision',
    message:
      first === undefined
        ? {
            en: `No column was found that holds the decision: none has a name or values that say so, and there is no score.${candidates(spare).en}`,
            nl: `Er is geen kolom gevonden met het besluit: geen naam of waarde wijst daarop, en er is geen score.${candidates(spare).nl}`,
          }
        : unclearDecision(first),
    hint: {
      en: 'Say it: --decision COLUMN=VALUE, with --effect adverse or favourable.',
      nl: 'Zeg het zelf: --decision KOLOM=WAARDE, met --effect adverse of favourable.',
    },
  }
}

function unclearDecision({ column, because }: Known): Unknown['message'] {
  const values = valuesSaid(column.values ?? [])
  const isOne = column.distinct < 2
  return {
    en: `"${column.name}" looks like the decision, because ${because.en}, but ${isOne ? 'it has only one value, so nobody decided otherwise' : 'which of its values is a positive decision cannot be told'}: ${values.en}.`,
    nl: `"${column.name}" lijkt het besluit te zijn, want ${because.nl}, maar ${isOne ? 'er is maar één waarde, dus niemand kreeg een ander besluit' : 'welke waarde een positief besluit is, valt niet te zeggen'}: ${values.nl}.`,
  }
}

const candidates = (spare: readonly Known[]): Said =>
  spare.length === 0
    ? { en: '', nl: '' }
    : {
        en: ` These have a yes and a no: ${listed(spare.map(({ column }) => column.name)).en}.`,
        nl: ` Een ja en een nee staan in: ${listed(spare.map(({ column }) => column.name)).nl}.`,
      }

export function unknownAttributes(proposed: readonly AttributeGuess[], spare: readonly Known[]): Unknown {
  const few = spare
    .filter(({ column }) => column.distinct >= 2 && column.distinct <= 20)
    .map(({ column }) => column.name)
  const because = proposed.map(({ column, onlyProposed }) => ({
    en: ` "${column}" is one, but ${onlyProposed?.en}.`,
    nl: ` "${column}" is er een, maar ${onlyProposed?.nl}.`,
  }))
  const others =
    few.length === 0
      ? { en: '', nl: '' }
      : { en: ` A few values each have: ${listed(few).en}.`, nl: ` Enkele waarden hebben: ${listed(few).nl}.` }
  return {
    what: 'attributes',
    message: {
      en: `No column was found to compare groups by: none looks like a protected ground or like something that stands in for one and can be used.${because.map(({ en }) => en).join('')}${others.en}`,
      nl: `Er is geen kolom gevonden om groepen mee te vergelijken: geen kolom lijkt op een beschermde grond, of op iets dat daarvoor in de plaats komt, en is bruikbaar.${because.map(({ nl }) => nl).join('')}${others.nl}`,
    },
    hint: {
      en: 'Name at least one: --attribute COLUMN.',
      nl: 'Noem er minstens één: --attribute KOLOM.',
    },
  }
}
