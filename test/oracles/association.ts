/**
 * Independence, separation and sufficiency over the counts of `peers`, from `scipy.stats.chi2_contingency` (SciPy 1.17.1,
 * no correction; G by `lambda_="log-likelihood"`): V = √(Σχ² / ΣN), information = ΣG / 2ΣN, p of Σχ² and of ΣG by `chi2.sf`
 * with the degrees of freedom added up.
 */
interface Figures {
  readonly cramersV: number
  readonly information: number
  readonly p: number
  readonly pOfG: number
}

export const association: Readonly<
  Record<string, Readonly<Record<'independence' | 'separation' | 'sufficiency', Figures>>>
> = {
  'two groups': {
    independence: {
      cramersV: 0.0679388583376292,
      information: 0.0023079797493308573,
      p: 0.2817689930007623,
      pOfG: 0.28175486589178844,
    },
    separation: {
      cramersV: 0.11588917906209452,
      information: 0.006742049162066783,
      p: 0.18535119931342323,
      pOfG: 0.1841040228248968,
    },
    sufficiency: {
      cramersV: 0.13819370003001805,
      information: 0.009626683989748136,
      p: 0.09101453223160777,
      pOfG: 0.0892514437996109,
    },
  },
  'three groups': {
    independence: {
      cramersV: 0.03049796823714587,
      information: 0.00046433215498040115,
      p: 0.7147835495365261,
      pOfG: 0.7151608361674691,
    },
    separation: {
      cramersV: 0.14112469871167854,
      information: 0.009824568171494949,
      p: 0.0061773932860357105,
      pOfG: 0.006722488109869057,
    },
    sufficiency: {
      cramersV: 0.14310822207823476,
      information: 0.010119058663571387,
      p: 0.005165068466169772,
      pOfG: 0.00557765421282561,
    },
  },
  'four groups, one without a false positive': {
    independence: {
      cramersV: 0.10352256851784516,
      information: 0.005377525256129976,
      p: 0.3106027176067453,
      pOfG: 0.30900114040765836,
    },
    separation: {
      cramersV: 0.308108879058395,
      information: 0.04939497602503223,
      p: 1.8569172643317354e-5,
      pOfG: 1.0505158328185418e-5,
    },
    sufficiency: {
      cramersV: 0.29240201201330224,
      information: 0.04600128982738638,
      p: 7.378723717951426e-5,
      pOfG: 2.8556371395486345e-5,
    },
  },
}
