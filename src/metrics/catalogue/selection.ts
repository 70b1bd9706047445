import type { RateMetric } from '../metric.js'

/** Who gets the positive decision at all: needs no outcome. */
export const selectionRate: RateMetric = {
  kind: 'rate',
  id: 'selection_rate',
  question: 'selection',
  usual: true,
  numerator: ['tp', 'fp', 'positive_unknown'],
  denominator: ['tp', 'fp', 'fn', 'tn', 'positive_unknown', 'negative_unknown'],
  better: { adverse: 'low', favourable: 'high' },
  formula: '(tp + fp + positive_unknown) / all',
  source: 'Uniform Guidelines on Employee Selection Procedures (1978), 29 CFR 1607.4(D)',
  peers: [
    { tool: 'fairlearn', name: 'selection_rate' },
    { tool: 'aif360', name: 'selection_rate', note: 'of the favourable label, whatever the decision does' },
    { tool: 'aequitas', name: 'pprev', note: 'Aequitas writes ppr for the share of all positives' },
    { tool: 'fairness_indicators', name: 'positive_rate' },
    { tool: 'amsterdam', name: 'selection rate' },
  ],
  needs: ['decision'],
  text: {
    en: {
      name: 'Selection rate',
      meaning: {
        adverse: 'How many of all people were flagged, rightly or not.',
        favourable: 'How many of all people were accepted, rightly or not.',
      },
      hides:
        'It does not say whether people were selected rightly: groups may differ in what is true of them, and equal rates can hide that one group is mostly selected wrongly.',
      frequency: {
        adverse: { label: 'flagged', of: 'people', event: '{n} were flagged' },
        favourable: { label: 'accepted', of: 'people', event: '{n} were accepted' },
      },
    },
    nl: {
      name: 'Selectiepercentage',
      meaning: {
        adverse: 'Hoeveel van alle mensen werden uitgekozen, terecht of niet.',
        favourable: 'Hoeveel van alle mensen werden toegelaten, terecht of niet.',
      },
      hides:
        'Het zegt niet of mensen terecht werden geselecteerd: groepen kunnen verschillen in wat er waar is, en gelijke percentages kunnen verbergen dat één groep vooral onterecht wordt geselecteerd.',
      frequency: {
        adverse: { label: 'uitgekozen', of: 'mensen', event: 'werden er {n} uitgekozen' },
        favourable: { label: 'toegelaten', of: 'mensen', event: 'werden er {n} toegelaten' },
      },
    },
  },
}

export const baseRate: RateMetric = {
  kind: 'rate',
  id: 'base_rate',
  question: 'data',
  usual: true,
  numerator: ['tp', 'fn'],
  denominator: ['tp', 'fp', 'fn', 'tn'],
  better: { adverse: 'low', favourable: 'high' },
  formula: '(tp + fn) / (tp + fp + fn + tn)',
  source: 'Bellamy et al. (2018), AI Fairness 360, base_rate',
  peers: [
    { tool: 'aif360', name: 'base_rate' },
    { tool: 'aequitas', name: 'prev' },
  ],
  needs: ['outcome'],
  text: {
    en: {
      name: 'Base rate',
      meaning: {
        adverse: 'With how many people something turned out to be wrong, flagged or not.',
        favourable: 'How many people turned out to qualify, accepted or not.',
      },
      hides:
        'It is of the people whose outcome is known. Who is checked more often is found more often, so a gap may be one of checking and not of people.',
      frequency: {
        adverse: {
          label: 'something wrong',
          of: 'people whose outcome is known',
          event: 'there was something wrong with {n}',
        },
        favourable: { label: 'qualifying', of: 'people whose outcome is known', event: '{n} turned out to qualify' },
      },
    },
    nl: {
      name: 'Grondpercentage',
      meaning: {
        adverse: 'Bij hoeveel mensen iets aan de hand bleek, uitgekozen of niet.',
        favourable: 'Hoeveel mensen bleken te voldoen, toegelaten of niet.',
      },
      hides:
        'Het gaat over mensen van wie de uitkomst bekend is. Wie vaker wordt gecontroleerd, wordt vaker betrapt: een verschil kan dus in het controleren zitten en niet in de mensen.',
      frequency: {
        adverse: {
          label: 'iets aan de hand',
          of: 'mensen van wie de uitkomst bekend is',
          event: 'was er bij {n} iets aan de hand',
        },
        favourable: {
          label: 'voldoet',
          of: 'mensen van wie de uitkomst bekend is',
          event: 'bleken er {n} te voldoen',
        },
      },
    },
  },
}

export const verificationRate: RateMetric = {
  kind: 'rate',
  id: 'verification_rate',
  question: 'data',
  usual: true,
  numerator: ['tp', 'fp', 'fn', 'tn'],
  denominator: ['tp', 'fp', 'fn', 'tn', 'positive_unknown', 'negative_unknown'],
  better: { adverse: 'high', favourable: 'high' },
  fillsUnknown: false,
  formula: '(tp + fp + fn + tn) / all',
  source:
    'Kleinberg, Lakkaraju, Leskovec, Ludwig & Mullainathan (2018), Human decisions and machine predictions, §III (selective labels)',
  peers: [],
  needs: ['decision', 'outcome'],
  text: {
    en: {
      name: 'Verification rate',
      meaning: {
        adverse: 'Of how many people anybody checked what was true.',
        favourable: 'Of how many people it is known how it turned out.',
      },
      hides:
        'It does not say who was checked. Where only the selected are checked, nothing is known of those who were missed, however high this is.',
      frequency: {
        adverse: { label: 'outcome checked', of: 'people', event: 'the outcome of {n} is known' },
        favourable: { label: 'outcome known', of: 'people', event: 'the outcome of {n} is known' },
      },
    },
    nl: {
      name: 'Verificatiepercentage',
      meaning: {
        adverse: 'Bij hoeveel mensen is nagegaan wat er waar was.',
        favourable: 'Van hoeveel mensen bekend is hoe het afliep.',
      },
      hides:
        'Het zegt niet wie er zijn gecontroleerd. Waar alleen de geselecteerden worden gecontroleerd, is niets bekend over wie is gemist, hoe hoog dit ook is.',
      frequency: {
        adverse: { label: 'uitkomst nagegaan', of: 'mensen', event: 'is van {n} de uitkomst bekend' },
        favourable: { label: 'uitkomst bekend', of: 'mensen', event: 'is van {n} de uitkomst bekend' },
      },
    },
  },
}
