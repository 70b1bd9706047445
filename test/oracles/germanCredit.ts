/** AIF360, German credit by sex and age: good risks (tp) and bad ones (tn) of each group, and the published base rates. */
export const germanCredit = {
  counts: { 'F-aged': [143, 62], 'F-young': [58, 47], 'M-aged': [447, 158], 'M-young': [52, 33] },
  baseRates: { 'F-aged': 0.697561, 'F-young': 0.552381, 'M-aged': 0.738843, 'M-young': 0.611765 },
} as const
