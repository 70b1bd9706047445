import type { OwnLanguage } from '../../languages/language.js'
import type { Effect } from '../plan.js'
import type { Remark } from './guesses.js'

/** What stands in the comments of a plan that `maatlat init` wrote. Quoted names come in ready. */
export interface InitTexts {
  readonly head: (source: string, rows: number) => string
  readonly guess: string
  readonly first: string
  readonly because: (what: string, because: string) => string
  readonly title: string
  readonly decimal: string
  readonly counts: string
  readonly where: (others: string) => string
  readonly decision: (column: string) => string
  readonly threshold: (column: string, threshold: string) => string
  readonly askThreshold: string
  readonly positive: (values: string) => string
  readonly negativeRest: string
  readonly otherAnswers: string
  readonly values: (values: string) => string
  readonly emptyDecision: (rows: number) => string
  readonly emptyOutcome: (rows: number) => string
  readonly effect: Readonly<Record<Effect, string>>
  readonly otherEffect: Readonly<Record<Effect, string>>
  readonly outcome: (column: string) => string
  readonly noOutcome: string
  readonly score: (column: string) => string
  readonly unit: (column: string) => string
  readonly attributes: string
  readonly reference: string
  readonly attribute: (column: string) => string
  readonly bins: string
  readonly proposed: (column: string, because: string, why: string) => string
  readonly intersections: string
  readonly strata: (columns: string) => string
  readonly remarks: string
  /** What a column is, and what can be done about it. */
  readonly remark: Readonly<Record<Remark['kind'], readonly [what: string, advice?: string]>>
  readonly unclearOutcome: (column: string, values: string) => string
  readonly unused: (columns: string) => string
  readonly limits: string
  readonly presets: string
  readonly convention: string
  readonly unknown: string
}

export const initTexts: Readonly<Record<OwnLanguage, InitTexts>> = {
  en: {
    head: (source, rows) =>
      `Written by maatlat init, from ${source} (${rows} rows). Everything here is a guess until somebody has looked at it; every guess is marked, with its reason. Begin with what says CHECK FIRST. Then: maatlat check, and maatlat audit with --out for a report.`,
    guess: 'guess:',
    first: 'CHECK FIRST, guess:',
    because: (what, because) => `${what}, because ${because}.`,
    title: 'after the name of the file',
    decimal: 'numbers are written with a decimal comma, because columns of numbers have one',
    counts: 'this is a table of counts, because it has the columns attribute, group, tp, fp, fn and tn',
    where: (others) =>
      `these rows are audited, because they come first; a group stands in the table once for each of: ${others}. Every other set of rows needs a plan of its own.`,
    decision: (column) => `${column} is the decision`,
    threshold: (column, threshold) => `whoever has a ${column} of ${threshold} or more was chosen`,
    askThreshold: 'No column holds the decision itself: ask the maker of the model for the threshold.',
    positive: (values) => `positive is ${values}`,
    negativeRest: 'Every other value counts as negative.',
    otherAnswers: 'Rows with another value are left out of a decision, and unknown in an outcome; both are counted.',
    values: (values) => `Its values: ${values}.`,
    emptyDecision: (rows) => `${rows} rows have no value in it: they are left out, counted.`,
    emptyOutcome: (rows) =>
      `${rows} rows have no value in it: nobody knows what is true of them, and the audit allows for that.`,
    effect: {
      adverse: 'a positive decision burdens the person (adverse)',
      favourable: 'a positive decision helps the person (favourable)',
    },
    otherEffect: {
      adverse: 'If it helps, write effect: favourable. The wrong way round, the audit looks at the wrong people.',
      favourable: 'If it burdens, write effect: adverse. The wrong way round, the audit looks at the wrong people.',
    },
    outcome: (column) => `${column} is the outcome, what turned out to be true`,
    noOutcome:
      'No outcome was found: the audit compares who is chosen, and cannot say who was chosen rightly. If there is one: outcome: { column: …, positive: [1], negative: [0] }',
    score: (column) => `${column} is the score behind the decision`,
    unit: (column) => `${column} is who a row is about`,
    attributes: 'What groups are compared by. Each group is compared with everyone else, unless you name a reference.',
    reference: 'A reference is written { column: gender, reference: M }.',
    attribute: (column) => `${column} is an attribute`,
    bins: 'The edges of the bins are round numbers; choose those that matter.',
    proposed: (column, because, why) =>
      `${column} is not taken up: it would be an attribute, because ${because}, but ${why}.`,
    intersections: 'Groups can be crossed too, for instance:',
    strata: (columns) =>
      `Like can be compared with like within columns such as ${columns}, where they are a fair reason for a difference:`,
    remarks: 'What else the log holds. Nothing below is used.',
    remark: {
      proxy: ['may be a proxy', 'Was it an input of the model? It can be audited as an attribute.'],
      personal: [
        'points at persons or cases',
        'An audit needs that only to count people who come back (unit:): better leave it out of the log.',
      ],
      time: ['is a time', 'One period is chosen with data: { source: …, where: … }.'],
      weight: ['may be a weight', 'If rows stand for several cases, write weight: { column: … }.'],
      outcome: ['may be an outcome too'],
      decision: ['may be a decision too'],
      score: ['may be a score too'],
    },
    unclearOutcome: (column, values) =>
      `${column} looks like the outcome, but which of its values is positive cannot be told: ${values}.`,
    unused: (columns) => `No role was found for: ${columns}.`,
    limits:
      'What is acceptable. maatlat does not know, and no law gives numbers: let whoever is responsible set limits before the figures are known. Without limits the audit measures and does not judge. Numbers to begin from, no norms:',
    presets:
      'Limits under a name, as asked. A preset is a convention or a place to begin, and not a norm: set your own, and write down why.',
    convention: 'a convention, not a norm',
    unknown: 'COULD NOT BE KNOWN:',
  },
  nl: {
    head: (source, rows) =>
      `Geschreven door maatlat init, uit ${source} (${rows} rijen). Alles hier is een aanname tot iemand het heeft nagekeken; bij elke aanname staat waarom. Begin bij KIJK DIT EERST NA. Daarna: maatlat check, en maatlat audit met --out voor een rapport.`,
    guess: 'aanname:',
    first: 'KIJK DIT EERST NA, aanname:',
    because: (what, because) => `${what}, want ${because}.`,
    title: 'naar de naam van het bestand',
    decimal: 'getallen hebben een decimale komma, want zo staan ze in de kolommen met getallen',
    counts: 'dit is een tabel met tellingen, want er zijn kolommen attribute, group, tp, fp, fn en tn',
    where: (others) =>
      `deze rijen worden getoetst, want ze staan vooraan; een groep staat één keer in de tabel voor elk van: ${others}. Andere rijen vragen elk een eigen plan.`,
    decision: (column) => `${column} is het besluit`,
    threshold: (column, threshold) => `wie een ${column} heeft van ${threshold} of meer, is gekozen`,
    askThreshold: 'Het besluit zelf staat in geen kolom: vraag de maker van het model naar de drempel.',
    positive: (values) => `positief is ${values}`,
    negativeRest: 'Elke andere waarde telt als negatief.',
    otherAnswers:
      'Rijen met een andere waarde vallen weg bij een besluit, en zijn onbekend bij een uitkomst; beide worden geteld.',
    values: (values) => `De waarden: ${values}.`,
    emptyDecision: (rows) => `In ${rows} rijen staat niets: die vallen weg en worden geteld.`,
    emptyOutcome: (rows) =>
      `In ${rows} rijen staat niets: niemand weet wat daar waar is, en de toets houdt daar rekening mee.`,
    effect: {
      adverse: 'een positief besluit is een last voor de persoon (adverse)',
      favourable: 'een positief besluit helpt de persoon (favourable)',
    },
    otherEffect: {
      adverse:
        'Helpt het juist? Schrijf dan effect: favourable. Staat dit verkeerd, dan kijkt de toets naar de verkeerde mensen.',
      favourable:
        'Is het juist een last? Schrijf dan effect: adverse. Staat dit verkeerd, dan kijkt de toets naar de verkeerde mensen.',
    },
    outcome: (column) => `${column} is de uitkomst: wat achteraf waar bleek`,
    noOutcome:
      'Er is geen uitkomst gevonden: de toets vergelijkt wie er wordt gekozen, en kan niet zeggen bij wie dat terecht was. Is er wel een: outcome: { column: …, positive: [1], negative: [0] }',
    score: (column) => `${column} is de score achter het besluit`,
    unit: (column) => `${column} zegt over wie een rij gaat`,
    attributes:
      'Waarmee groepen worden vergeleken. Elke groep wordt vergeleken met alle anderen, tenzij er een referentie staat.',
    reference: 'Een referentie schrijf je zo: { column: geslacht, reference: M }.',
    attribute: (column) => `${column} is een kenmerk`,
    bins: 'De grenzen van de klassen zijn ronde getallen; kies de grenzen die ertoe doen.',
    proposed: (column, because, why) =>
      `${column} doet niet mee: het zou een kenmerk zijn, want ${because}, maar ${why}.`,
    intersections: 'Groepen kunnen ook worden gekruist, bijvoorbeeld:',
    strata: (columns) =>
      `Gelijke gevallen zijn te vergelijken binnen kolommen zoals ${columns}, als die een goede reden zijn voor een verschil:`,
    remarks: 'Wat er verder in het logboek staat. Niets hieronder wordt gebruikt.',
    remark: {
      proxy: ['is misschien een proxy', 'Gebruikte het model deze kolom? Toetsen kan ook, als kenmerk.'],
      personal: [
        'wijst naar personen of zaken',
        'De toets heeft dat alleen nodig om mensen te tellen die terugkomen (unit:): laat het liever weg uit het logboek.',
      ],
      time: ['is een tijd', 'Eén periode kiezen kan met data: { source: …, where: … }.'],
      weight: ['is misschien een gewicht', 'Staan rijen voor meer gevallen? Schrijf dan weight: { column: … }.'],
      outcome: ['is misschien ook een uitkomst'],
      decision: ['is misschien ook een besluit'],
      score: ['is misschien ook een score'],
    },
    unclearOutcome: (column, values) =>
      `${column} lijkt de uitkomst te zijn, maar welke waarde positief is, valt niet te zeggen: ${values}.`,
    unused: (columns) => `Geen rol gevonden voor: ${columns}.`,
    limits:
      'Wat aanvaardbaar is. Dat weet maatlat niet, en geen wet noemt getallen: laat wie verantwoordelijk is de grenzen vaststellen voordat de cijfers bekend zijn. Zonder grenzen meet de toets, maar oordeelt niet. Getallen om mee te beginnen, geen normen:',
    presets:
      'Grenzen onder één naam, zoals gevraagd. Zo’n set is een gewoonte of een begin, en geen norm: stel eigen grenzen en schrijf op waarom.',
    convention: 'een gewoonte, geen norm',
    unknown: 'NIET TE WETEN:',
  },
}
