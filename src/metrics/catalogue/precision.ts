import type { RateMetric } from '../metric.js'

/** Among people who got the same decision: for how many it was right. */
export const positivePredictiveValue: RateMetric = {
  kind: 'rate',
  id: 'positive_predictive_value',
  question: 'precision',
  usual: true,
  abbreviation: 'PPV',
  numerator: ['tp'],
  denominator: ['tp', 'fp'],
  better: { adverse: 'high', favourable: 'high' },
  formula: 'tp / (tp + fp)',
  source: 'Chouldechova (2017), Fair prediction with disparate impact, eq. 2.1 (predictive parity)',
  peers: [
    { tool: 'aif360', name: 'positive_predictive_value' },
    { tool: 'aequitas', name: 'precision' },
    { tool: 'fairness_indicators', name: 'precision' },
    {
      tool: 'clarify',
      name: 'DAR (difference)',
      note: 'acceptance rates of the favourable label, privileged minus other',
    },
  ],
  needs: ['decision', 'outcome'],
  text: {
    en: {
      name: 'Positive predictive value',
      meaning: {
        adverse: 'Of the people who were flagged, how many were flagged rightly.',
        favourable: 'Of the people who were accepted, how many turned out to qualify.',
      },
      hides:
        'It follows the base rate: where more people have a positive outcome it is higher, for the same rule. It says nothing of who was missed or how many were selected.',
      frequency: {
        adverse: { label: 'flagged and rightly so', of: 'people who were flagged', event: '{n} were flagged rightly' },
        favourable: {
          label: 'accepted and rightly so',
          of: 'people who were accepted',
          event: '{n} turned out to qualify',
        },
      },
    },
    nl: {
      name: 'Positief voorspellende waarde',
      meaning: {
        adverse: 'Hoeveel mensen die werden uitgekozen, terecht werden uitgekozen.',
        favourable: 'Hoeveel mensen die werden toegelaten, bleken te voldoen.',
      },
      hides:
        'Het beweegt mee met het grondpercentage: waar meer mensen een positieve uitkomst hebben, is het hoger, bij dezelfde regel. Het zegt niets over wie is gemist of hoeveel er zijn gekozen.',
      frequency: {
        adverse: { label: 'terecht uitgekozen', of: 'uitgekozen mensen', event: 'werden er {n} terecht uitgekozen' },
        favourable: { label: 'terecht toegelaten', of: 'toegelaten mensen', event: 'bleken er {n} te voldoen' },
      },
    },
  },
}

export const falseDiscoveryRate: RateMetric = {
  kind: 'rate',
  id: 'false_discovery_rate',
  question: 'precision',
  usual: true,
  abbreviation: 'FDR',
  numerator: ['fp'],
  denominator: ['tp', 'fp'],
  better: { adverse: 'low', favourable: 'low' },
  formula: 'fp / (tp + fp)',
  source: 'Benjamini & Hochberg (1995), Controlling the false discovery rate (the realised proportion)',
  peers: [
    { tool: 'aif360', name: 'false_discovery_rate' },
    { tool: 'aequitas', name: 'fdr' },
    { tool: 'fairness_indicators', name: 'false_discovery_rate' },
    {
      tool: 'amsterdam',
      name: 'false discovery rate',
      note: 'one published column subtracts a false positive rate in its place',
    },
  ],
  needs: ['decision', 'outcome'],
  text: {
    en: {
      name: 'False discovery rate',
      meaning: {
        adverse: 'Of the people who were flagged, how many were flagged wrongly.',
        favourable: 'Of the people who were accepted, how many turned out not to qualify.',
      },
      hides:
        'It follows the base rate, and says nothing of how many were selected: half of two people and half of two thousand are the same.',
      frequency: {
        adverse: { label: 'flagged and wrongly so', of: 'people who were flagged', event: '{n} were flagged wrongly' },
        favourable: {
          label: 'accepted and wrongly so',
          of: 'people who were accepted',
          event: '{n} turned out not to qualify',
        },
      },
    },
    nl: {
      name: 'Foutontdekkingspercentage',
      meaning: {
        adverse: 'Hoeveel mensen die werden uitgekozen, onterecht werden uitgekozen.',
        favourable: 'Hoeveel mensen die werden toegelaten, bleken niet te voldoen.',
      },
      hides:
        'Het beweegt mee met het grondpercentage en zegt niet hoeveel mensen zijn gekozen: de helft van twee en de helft van tweeduizend is hetzelfde.',
      frequency: {
        adverse: { label: 'keuze onterecht', of: 'uitgekozen mensen', event: 'werden er {n} onterecht uitgekozen' },
        favourable: { label: 'toelating onterecht', of: 'toegelaten mensen', event: 'bleken er {n} niet te voldoen' },
      },
    },
  },
}

export const negativePredictiveValue: RateMetric = {
  kind: 'rate',
  id: 'negative_predictive_value',
  question: 'precision',
  usual: true,
  abbreviation: 'NPV',
  numerator: ['tn'],
  denominator: ['tn', 'fn'],
  better: { adverse: 'high', favourable: 'high' },
  formula: 'tn / (tn + fn)',
  source:
    'Berk, Heidari, Jabbari, Kearns & Roth (2021), Fairness in criminal justice risk assessments (conditional use accuracy)',
  peers: [
    { tool: 'aif360', name: 'negative_predictive_value' },
    { tool: 'aequitas', name: 'npv' },
    { tool: 'fairness_indicators', name: 'negative_predictive_value' },
    { tool: 'clarify', name: 'DRR (difference)', note: 'rejection rates, other minus privileged' },
  ],
  needs: ['decision', 'outcome'],
  text: {
    en: {
      name: 'Negative predictive value',
      meaning: {
        adverse: 'Of the people who were not flagged, with how many nothing was wrong.',
        favourable: 'Of the people who were turned down, how many indeed did not qualify.',
      },
      hides: 'Where few have a positive outcome it is close to 100 % for any rule, even one that selects nobody.',
      frequency: {
        adverse: {
          label: 'left alone and rightly so',
          of: 'people who were not flagged',
          event: 'there was nothing wrong with {n}',
        },
        favourable: {
          label: 'turned down and rightly so',
          of: 'people who were turned down',
          event: '{n} indeed did not qualify',
        },
      },
    },
    nl: {
      name: 'Negatief voorspellende waarde',
      meaning: {
        adverse: 'Bij hoeveel mensen die niet werden uitgekozen, niets aan de hand was.',
        favourable: 'Hoeveel mensen die werden afgewezen, inderdaad niet voldeden.',
      },
      hides:
        'Waar weinig mensen een positieve uitkomst hebben, ligt het voor elke regel dicht bij 100 %, ook voor een regel die niemand kiest.',
      frequency: {
        adverse: {
          label: 'terecht niet uitgekozen',
          of: 'niet uitgekozen mensen',
          event: 'was er bij {n} niets aan de hand',
        },
        favourable: { label: 'afwijzing terecht', of: 'afgewezen mensen', event: 'voldeden er {n} inderdaad niet' },
      },
    },
  },
}

export const falseOmissionRate: RateMetric = {
  kind: 'rate',
  id: 'false_omission_rate',
  question: 'precision',
  usual: true,
  abbreviation: 'FOR',
  numerator: ['fn'],
  denominator: ['tn', 'fn'],
  better: { adverse: 'low', favourable: 'low' },
  formula: 'fn / (tn + fn)',
  source:
    'Berk, Heidari, Jabbari, Kearns & Roth (2021), Fairness in criminal justice risk assessments (conditional use accuracy)',
  peers: [
    { tool: 'aif360', name: 'false_omission_rate' },
    { tool: 'aequitas', name: 'for' },
    { tool: 'fairness_indicators', name: 'false_omission_rate' },
  ],
  needs: ['decision', 'outcome'],
  text: {
    en: {
      name: 'False omission rate',
      meaning: {
        adverse: 'Of the people who were not flagged, with how many something was wrong after all.',
        favourable: 'Of the people who were turned down, how many did qualify after all.',
      },
      hides:
        'It follows the base rate. It can only be known where people who were not selected are checked too, which is rare.',
      frequency: {
        adverse: {
          label: 'left alone and wrongly so',
          of: 'people who were not flagged',
          event: 'there was something wrong with {n} after all',
        },
        favourable: {
          label: 'turned down and wrongly so',
          of: 'people who were turned down',
          event: '{n} did qualify after all',
        },
      },
    },
    nl: {
      name: 'Foutweglatingspercentage',
      meaning: {
        adverse: 'Bij hoeveel mensen die niet werden uitgekozen, toch iets aan de hand was.',
        favourable: 'Hoeveel mensen die werden afgewezen, toch voldeden.',
      },
      hides:
        'Het beweegt mee met het grondpercentage. Het is alleen te weten waar ook mensen worden gecontroleerd die niet zijn gekozen, en dat is zeldzaam.',
      frequency: {
        adverse: {
          label: 'onterecht niet uitgekozen',
          of: 'niet uitgekozen mensen',
          event: 'was er bij {n} toch iets aan de hand',
        },
        favourable: { label: 'afwijzing onterecht', of: 'afgewezen mensen', event: 'voldeden er {n} toch' },
      },
    },
  },
}
