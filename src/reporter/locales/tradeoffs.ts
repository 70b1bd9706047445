import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'
import type { ByEffect } from '../../metrics/metric.js'

/** A group and its figures, each as it is to be read, of every so many people. */
interface Side {
  readonly group: string
  readonly positive: string
  readonly wrongly: string
}

/** What a report says where base rates differ: which measures cannot be equal at once, and why. */
export interface TradeoffTexts {
  readonly title: string
  readonly intro: (attribute: string) => string
  readonly differ: ByEffect<(total: string, one: Side, other: Side) => string>
  readonly suppose: ByEffect<(total: string, right: string, missed: string, one: Side, other: Side) => string>
  readonly therefore: ByEffect<string>
  readonly sources: string
}

export const tradeoffTexts: Readonly<Record<Language, TradeoffTexts>> = spoken('tradeoffs', {
  en: {
    title: 'What cannot be equal at once',
    intro: (attribute) => `Compared by ${attribute}.`,
    differ: {
      adverse: (total, one, other) =>
        `Something was found with ${one.positive} of every ${total} people (${one.group}) and with ${other.positive} of every ${total} (${other.group}).`,
      favourable: (total, one, other) =>
        `Of every ${total} people (${one.group}), ${one.positive} qualified; of every ${total} (${other.group}), ${other.positive}.`,
    },
    suppose: {
      adverse: (total, right, missed, one, other) =>
        `Suppose that in both groups ${right} of every ${total} flagged people were flagged rightly, and ${missed} of every ${total} with whom something was wrong were missed, as they are now in one group (${other.group}). Then ${one.wrongly} of every ${total} people with whom nothing was wrong would be flagged in the one group (${one.group}), against ${other.wrongly} in the other (${other.group}). That follows by arithmetic; it is not a choice of this model.`,
      favourable: (total, right, missed, one, other) =>
        `Suppose that in both groups ${right} of every ${total} accepted people were accepted rightly, and ${missed} of every ${total} who qualified were turned down, as they are now in one group (${other.group}). Then ${one.wrongly} of every ${total} people who did not qualify would be accepted in the one group (${one.group}), against ${other.wrongly} in the other (${other.group}). That follows by arithmetic; it is not a choice of this model.`,
    },
    therefore: {
      adverse:
        'So no rule that is sometimes wrong can make a flag mean the same in both groups (equal precision), miss as many in both, and burden equally many innocent people in both. Which of the three has to be equal is a choice that people make beforehand, not something that the data can settle. Base rates are not facts of nature either: they depend on whom was checked, and how.',
      favourable:
        'So no rule that is sometimes wrong can make an acceptance mean the same in both groups (equal precision), turn down as many who qualify in both, and accept as many who do not in both. Which of the three has to be equal is a choice that people make beforehand, not something that the data can settle. Base rates are not facts of nature either: they depend on how people were assessed.',
    },
    sources:
      'Chouldechova (2017), Fair prediction with disparate impact; Kleinberg, Mullainathan & Raghavan (2016), Inherent trade-offs in the fair determination of risk scores.',
  },
  nl: {
    title: 'Wat niet tegelijk gelijk kan zijn',
    intro: (attribute) => `Vergeleken naar ${attribute}.`,
    differ: {
      adverse: (total, one, other) =>
        `Bij ${one.positive} van elke ${total} mensen (${one.group}) bleek er iets aan de hand, en bij ${other.positive} van elke ${total} (${other.group}).`,
      favourable: (total, one, other) =>
        `Van elke ${total} mensen (${one.group}) voldeden er ${one.positive}, van elke ${total} (${other.group}) ${other.positive}.`,
    },
    suppose: {
      adverse: (total, right, missed, one, other) =>
        `Stel dat in beide groepen ${right} van elke ${total} uitgekozen mensen terecht waren uitgekozen, en dat ${missed} van elke ${total} mensen met wie iets aan de hand was werden gemist, zoals nu in één groep (${other.group}). Dan zouden in de ene groep (${one.group}) ${one.wrongly} van elke ${total} mensen met wie niets aan de hand was worden uitgekozen, tegen ${other.wrongly} in de andere (${other.group}). Dat volgt uit een rekensom; dit model kiest daar niet in.`,
      favourable: (total, right, missed, one, other) =>
        `Stel dat in beide groepen ${right} van elke ${total} toegelaten mensen terecht waren toegelaten, en dat ${missed} van elke ${total} mensen die voldeden werden afgewezen, zoals nu in één groep (${other.group}). Dan zouden in de ene groep (${one.group}) ${one.wrongly} van elke ${total} mensen die niet voldeden worden toegelaten, tegen ${other.wrongly} in de andere (${other.group}). Dat volgt uit een rekensom; dit model kiest daar niet in.`,
    },
    therefore: {
      adverse:
        'Een regel die soms fout zit, kan dus niet alle drie: dat uitgekozen worden in beide groepen even vaak terecht is, dat in beide evenveel wordt gemist, en dat in beide evenveel onschuldige mensen worden belast. Welke van de drie gelijk moet zijn, is een keuze die mensen vooraf maken; de gegevens beslissen dat niet. Hoe vaak er iets aan de hand is, is ook geen natuurgegeven: het hangt af van wie er is gecontroleerd, en hoe.',
      favourable:
        'Een regel die soms fout zit, kan dus niet alle drie: dat toelating in beide groepen even vaak terecht is, dat in beide evenveel mensen die voldoen worden afgewezen, en dat in beide evenveel mensen die niet voldoen worden toegelaten. Welke van de drie gelijk moet zijn, is een keuze die mensen vooraf maken; de gegevens beslissen dat niet. Hoeveel mensen voldoen, is ook geen natuurgegeven: het hangt af van hoe zij zijn beoordeeld.',
    },
    sources:
      'Chouldechova (2017), Fair prediction with disparate impact; Kleinberg, Mullainathan & Raghavan (2016), Inherent trade-offs in the fair determination of risk scores.',
  },
})
