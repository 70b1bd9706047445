import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'

/** What a report says of scores. Numbers and names come in as they are to be read. */
export interface ScoreTexts {
  readonly title: string
  readonly intro: string
  readonly unknown: string
  readonly binned: string
  readonly without: (rows: string) => string
  readonly by: (attribute: string) => string
  readonly folded: (shown: string, all: string) => string
  readonly calibration: {
    readonly title: string
    readonly message: (best: string, least: string, worst: string, most: string) => string
    readonly only: (off: string) => string
    readonly alike: (off: string) => string
    readonly points: (off: string) => string
    readonly subtitle: string
    readonly caption: string
  }
  readonly roc: {
    readonly title: string
    readonly message: (best: string, most: string, worst: string, least: string) => string
    readonly only: (pairs: string) => string
    readonly alike: (pairs: string) => string
    readonly subtitle: string
  }
  readonly precision: {
    readonly title: string
    readonly message: (said: string) => string
    readonly of: (group: string, right: string) => string
    readonly subtitle: string
  }
  readonly thresholds: string
  readonly brier: string
  readonly brierNote: string
  readonly axis: Readonly<Record<'score' | 'observed' | 'fpr' | 'tpr' | 'recall' | 'precision', string>>
  readonly head: Readonly<
    Record<
      | 'group'
      | 'people'
      | 'score'
      | 'observed'
      | 'interval'
      | 'threshold'
      | 'fpr'
      | 'tpr'
      | 'precision'
      | 'brier'
      | 'reliability'
      | 'resolution'
      | 'uncertainty',
      string
    >
  >
  /** A line on the screen. */
  readonly line: (attribute: string, said: string) => string
  readonly lineOf: (group: string, area: string, off: string | null) => string
  readonly lineTitle: string
}

export const scoreTexts: Readonly<Record<Language, ScoreTexts>> = spoken('scores', {
  en: {
    title: 'What the scores are worth',
    intro:
      'A decision is made from a score. Here is whether a score means the same in every group, and whether it puts people in the right order, whatever the threshold is.',
    unknown: 'Only people whose outcome is known count here; the measures of scores say what the others may change.',
    binned: 'The log has so many different scores that they were counted in narrow bins.',
    without: (rows) => `Rows without a score, which are in none of this: ${rows}.`,
    by: (attribute) => `Scores by ${attribute}`,
    folded: (shown, all) => `The charts show ${shown} of ${all} groups; the tables have them all.`,
    calibration: {
      title: 'Does a score mean what it says?',
      message: (best, least, worst, most) =>
        `A score comes closest to what happened for ${best} (off by ${least} on average), and is furthest off for ${worst} (${most})`,
      only: (off) => `A score is off by ${off} on average`,
      alike: (off) => `A score is off by ${off} on average in every group`,
      points: (off) => `${off} percentage points`,
      subtitle:
        'Share of positive outcomes among people with about the same score, in ten bins of equally many people; on the dashed line a score is right',
      caption: 'Mean score and share of positive outcomes, by bin',
    },
    roc: {
      title: 'Does a score put people in the right order?',
      message: (best, most, worst, least) =>
        `The order is right most often for ${best} (${most} of every 100 pairs), least often for ${worst} (${least})`,
      only: (pairs) => `The order is right in ${pairs} of every 100 pairs`,
      alike: (pairs) => `The order is right in ${pairs} of every 100 pairs of each group`,
      subtitle:
        'Of a pair one has a positive and one a negative outcome. The line shows, at every threshold, how many of either lie above it: the higher it is, the better the order; on the dashed line it is chance (ROC curve)',
    },
    precision: {
      title: 'How many are right among the highest scores?',
      message: (said) => `When half of the positive outcomes are found: ${said}`,
      of: (group, right) => `${group} ${right} of every 100 right`,
      subtitle:
        'Share that is right among those above a threshold, by the share of all positive outcomes that it finds',
    },
    thresholds: 'Rates at some thresholds: of every 100 people',
    brier: 'The Brier score taken apart',
    brierNote:
      'Reliability: how far scores lie from what happened (0 is best). Resolution: how well they tell people apart (more is better). Uncertainty: what the base rate alone makes of it. Brier score = reliability − resolution + uncertainty, and a little within the bins.',
    axis: {
      score: 'Mean score',
      observed: 'Share of positive outcomes',
      fpr: 'Above it, of the negatives',
      tpr: 'Above it, of the positives',
      recall: 'Found, of the positives',
      precision: 'Right, of those above',
    },
    head: {
      group: 'Group',
      people: 'People',
      score: 'Mean score',
      observed: 'Positive, of every 100',
      interval: 'Interval',
      threshold: 'Threshold',
      fpr: 'Above it, of negatives',
      tpr: 'Above it, of positives',
      precision: 'Right, of those above',
      brier: 'Brier score',
      reliability: 'Reliability',
      resolution: 'Resolution',
      uncertainty: 'Uncertainty',
    },
    lineTitle: 'Scores: area under the ROC curve, and the calibration error in percentage points:',
    line: (attribute, said) => `${attribute}: ${said}`,
    lineOf: (group, area, off) => `${group} ${area}${off === null ? '' : ` (${off})`}`,
  },
  nl: {
    title: 'Wat de scores waard zijn',
    intro:
      'Een besluit wordt genomen op grond van een score. Hier staat of een score in elke groep hetzelfde betekent, en of zij mensen in de juiste volgorde zet, welke drempel er ook geldt.',
    unknown:
      'Hier tellen alleen mensen van wie de uitkomst bekend is; de maten van scores zeggen wat de anderen kunnen veranderen.',
    binned: 'Het logboek heeft zo veel verschillende scores dat ze in smalle klassen zijn geteld.',
    without: (rows) => `Rijen zonder score, die hier nergens in meetellen: ${rows}.`,
    by: (attribute) => `Scores naar ${attribute}`,
    folded: (shown, all) => `De grafieken tonen ${shown} van ${all} groepen; de tabellen hebben ze allemaal.`,
    calibration: {
      title: 'Betekent een score wat zij zegt?',
      message: (best, least, worst, most) =>
        `Een score komt het dichtst bij wat er gebeurde voor ${best} (gemiddeld ${least} ernaast), en zit er het verst naast voor ${worst} (${most})`,
      only: (off) => `Een score zit er gemiddeld ${off} naast`,
      alike: (off) => `Een score zit er in elke groep gemiddeld ${off} naast`,
      points: (off) => `${off} procentpunt`,
      subtitle:
        'Deel positieve uitkomsten onder mensen met ongeveer dezelfde score, in tien klassen van evenveel mensen; op de streepjeslijn klopt een score',
      caption: 'Gemiddelde score en deel positieve uitkomsten, per klasse',
    },
    roc: {
      title: 'Zet een score mensen in de juiste volgorde?',
      message: (best, most, worst, least) =>
        `De volgorde klopt het vaakst voor ${best} (bij ${most} van elke 100 paren), het minst vaak voor ${worst} (${least})`,
      only: (pairs) => `De volgorde klopt bij ${pairs} van elke 100 paren`,
      alike: (pairs) => `De volgorde klopt in elke groep bij ${pairs} van elke 100 paren`,
      subtitle:
        'Van een paar heeft de een een positieve en de ander een negatieve uitkomst. De lijn toont bij elke drempel hoeveel van beiden erboven liggen: hoe hoger, hoe beter de volgorde; op de streepjeslijn is het toeval (ROC-curve)',
    },
    precision: {
      title: 'Hoe vaak is het juist bij de hoogste scores?',
      message: (said) => `Als de helft van de positieve uitkomsten is gevonden: ${said}`,
      of: (group, right) => `${group} ${right} van elke 100 juist`,
      subtitle:
        'Deel dat juist is onder wie boven een drempel ligt, naar het deel van alle positieve uitkomsten dat zij vindt',
    },
    thresholds: 'Percentages bij enkele drempels: van elke 100 mensen',
    brier: 'De Brier-score uit elkaar gehaald',
    brierNote:
      'Betrouwbaarheid: hoe ver scores liggen van wat er gebeurde (0 is het best). Onderscheid: hoe goed ze mensen uit elkaar houden (meer is beter). Onzekerheid: wat het basispercentage er alleen al van maakt. Brier-score = betrouwbaarheid − onderscheid + onzekerheid, en een beetje binnen de klassen.',
    axis: {
      score: 'Gemiddelde score',
      observed: 'Deel positieve uitkomsten',
      fpr: 'Erboven, van de negatieven',
      tpr: 'Erboven, van de positieven',
      recall: 'Gevonden, van de positieven',
      precision: 'Juist, van wie erboven ligt',
    },
    head: {
      group: 'Groep',
      people: 'Mensen',
      score: 'Gemiddelde score',
      observed: 'Positief, van elke 100',
      interval: 'Interval',
      threshold: 'Drempel',
      fpr: 'Erboven, van de negatieven',
      tpr: 'Erboven, van de positieven',
      precision: 'Juist, van wie erboven ligt',
      brier: 'Brier-score',
      reliability: 'Betrouwbaarheid',
      resolution: 'Onderscheid',
      uncertainty: 'Onzekerheid',
    },
    lineTitle: 'Scores: oppervlakte onder de ROC-curve, en de kalibratiefout in procentpunten:',
    line: (attribute, said) => `${attribute}: ${said}`,
    lineOf: (group, area, off) => `${group} ${area}${off === null ? '' : ` (${off})`}`,
  },
})
