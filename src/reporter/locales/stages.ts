import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'

/** What a report says of a decision that is a chain. Names and numbers come in as they are to be read. */
export interface StagesTexts {
  readonly title: string
  readonly intro: string
  readonly caution: string
  readonly by: (attribute: string) => string
  /** Of every so many of a group and of its reference, how many came through to the end. */
  readonly whole: (
    total: string,
    last: string,
    own: { readonly group: string; readonly n: string },
    other: { readonly group: string; readonly n: string },
  ) => string
  readonly times: (times: string, range: string) => string
  /** The stages with their factors, as a product. */
  readonly product: (factors: readonly { readonly stage: string; readonly times: string }[]) => string
  readonly most: (stage: string, part: string) => string
  readonly message: (group: string, reference: string, times: string, last: string) => string
  readonly nothingShown: string
  readonly factors: { readonly title: (stage: string) => string; readonly subtitle: (confidence: string) => string }
  readonly funnel: {
    readonly title: (first: string, last: string) => string
    readonly subtitle: string
    readonly row: (stage: string, group: string) => string
    readonly value: (n: string, share: string) => string
  }
  readonly row: (group: string, stage: string) => string
  readonly wholeChain: string
  readonly caption: (attribute: string) => string
  readonly head: {
    readonly group: string
    readonly stage: string
    readonly came: string
    readonly through: string
    readonly rate: string
    readonly times: (confidence: string) => string
    readonly part: string
  }
  readonly line: (attribute: string, group: string, reference: string, product: string, times: string) => string
}

export const stagesTexts: Readonly<Record<Language, StagesTexts>> = spoken('stages', {
  en: {
    title: 'From stage to stage',
    intro:
      'The decision is a chain: only those who come through one stage get to the next. Here is how many people of each group got how far, and at which stage groups part.',
    caution:
      'A stage answers only for what happens in it. What the stages before it did to the people who reach it, it passes on.',
    by: (attribute) => `By ${attribute}`,
    whole: (total, last, own, other) =>
      `Of every ${total} people, ${own.n} came through to ‘${last}’ (${own.group}), against ${other.n} (${other.group}).`,
    times: (times, range) => `That is ${times} times as often (allowing for chance and what is not known, ${range}).`,
    product: (factors) =>
      `It is the product of the stages: ${factors.map(({ stage, times }) => `${stage} ${times}`).join(' × ')}.`,
    most: (stage, part) => `Most of the gap arises at ‘${stage}’: ${part} of it.`,
    message: (group, reference, times, last) =>
      `${group} came through to ‘${last}’ ${times} times as often as ${reference}`,
    nothingShown: 'Chance leaves room for no difference at all.',
    factors: {
      title: (stage) => `the gap is widest at ‘${stage}’`,
      subtitle: (confidence) =>
        `How many times as often people came through a stage as those they are compared with, with ${confidence} intervals; 1 is equally often`,
    },
    funnel: {
      title: (first, last) => `How many are left from ‘${first}’ to ‘${last}’`,
      subtitle: 'Of everyone in a group, the share that came through each stage',
      row: (stage, group) => `${group}: ${stage}`,
      value: (n, share) => `${n} (${share})`,
    },
    row: (group, stage) => `${group}: ${stage}`,
    wholeChain: 'from begin to end',
    caption: (attribute) => `Stages, by ${attribute}`,
    head: {
      group: 'Group',
      stage: 'Stage',
      came: 'Got there',
      through: 'Came through',
      rate: 'Share that came through',
      times: (confidence) => `Times as often as the reference (${confidence} interval)`,
      part: 'Part of the gap (of its logarithm)',
    },
    line: (attribute, group, reference, product, times) =>
      `${attribute}, ${group} against ${reference}: ${product} = ${times} times as often`,
  },
  nl: {
    title: 'Van stap naar stap',
    intro:
      'Het besluit is een keten: alleen wie door een stap komt, komt bij de volgende. Hier staat hoeveel mensen van elke groep hoe ver kwamen, en bij welke stap groepen uit elkaar gaan.',
    caution:
      'Een stap staat alleen voor wat daar gebeurt. Wat de stappen ervoor deden met de mensen die er komen, geeft hij door.',
    by: (attribute) => `Naar ${attribute}`,
    whole: (total, last, own, other) =>
      `Van elke ${total} mensen kwamen er ${own.n} tot en met ‘${last}’ (${own.group}), tegen ${other.n} (${other.group}).`,
    times: (times, range) =>
      `Dat is ${times} keer zo vaak (rekening houdend met toeval en met wat niet bekend is: ${range}).`,
    product: (factors) =>
      `Het is het product van de stappen: ${factors.map(({ stage, times }) => `${stage} ${times}`).join(' × ')}.`,
    most: (stage, part) => `Het verschil ontstaat vooral bij ‘${stage}’: voor ${part}.`,
    message: (group, reference, times, last) =>
      `${group} kwam ${times} keer zo vaak tot en met ‘${last}’ als ${reference}`,
    nothingShown: 'Door toeval kan er ook helemaal geen verschil zijn.',
    factors: {
      title: (stage) => `het verschil is het grootst bij ‘${stage}’`,
      subtitle: (confidence) =>
        `Hoeveel keer zo vaak mensen door een stap kwamen als de mensen met wie ze worden vergeleken, met ${confidence}-intervallen; 1 is even vaak`,
    },
    funnel: {
      title: (first, last) => `Hoeveel mensen er over zijn van ‘${first}’ tot ‘${last}’`,
      subtitle: 'Van iedereen in een groep: welk deel door elke stap kwam',
      row: (stage, group) => `${group}: ${stage}`,
      value: (n, share) => `${n} (${share})`,
    },
    row: (group, stage) => `${group}: ${stage}`,
    wholeChain: 'van begin tot eind',
    caption: (attribute) => `De stappen, naar ${attribute}`,
    head: {
      group: 'Groep',
      stage: 'Stap',
      came: 'Kwam hier',
      through: 'Kwam erdoor',
      rate: 'Deel dat erdoor kwam',
      times: (confidence) => `Keer zo vaak als de vergelijkingsgroep (interval van ${confidence})`,
      part: 'Deel van het verschil (van de logaritme)',
    },
    line: (attribute, group, reference, product, times) =>
      `${attribute}, ${group} tegen ${reference}: ${product} = ${times} keer zo vaak`,
  },
})
