/** Noncentralities with a tail of a normal z on either side: scipy 1.17.1, stats.ncx2 solved by optimize.brentq. */
export const noncentralities: readonly { chiSquare: number; freedom: number; z: number; low: number; high: number }[] =
  [
    {
      chiSquare: 30.070149095754672,
      freedom: 2,
      z: 1.959963984540054,
      low: 11.615166353507925,
      high: 54.24111585884247,
    },
    {
      chiSquare: 5.333333333333333,
      freedom: 1,
      z: 1.959963984540054,
      low: 0.06294921127285241,
      high: 18.2274780231718,
    },
    { chiSquare: 5.333333333333333, freedom: 1, z: 1, low: 1.7129256528545984, high: 10.952135223863461 },
    { chiSquare: 4, freedom: 3, z: 1.959963984540054, low: 0, high: 12.82537030572614 },
    { chiSquare: 12, freedom: 6, z: 3, low: 0, high: 34.95803434899897 },
    {
      chiSquare: 259.3072509010609,
      freedom: 6,
      z: 1.959963984540054,
      low: 195.34087576895507,
      high: 320.97505281893353,
    },
    { chiSquare: 259.3, freedom: 6, z: 5, low: 119.14322640298329, high: 439.61736970880014 },
    { chiSquare: 4000, freedom: 12, z: 2, low: 3740.1931713252, high: 4245.809583151552 },
    { chiSquare: 80000, freedom: 4, z: 1.959963984540054, low: 78892.12881148956, high: 81109.55414167115 },
  ]
