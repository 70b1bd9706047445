/**
 * Statistics Netherlands (May 2024) for Stichting Algorithm Audit, repository NGO-Algorithm-Audit/DUO-CUB,
 * DUO_CUB_Netherlands_Statistics.xlsx: students with a grant for living away from home on 1 February 2014, rounded to tens.
 * In the order: from the Netherlands, from elsewhere in Europe, from outside Europe.
 */
export const duoCub = {
  groups: ['NL', 'Europe excl. NL', 'outside Europe'],
  total: [178_200, 15_630, 54_820],
  selected: [1_050, 120, 2_010],
  /** In risk category 1 (very high), and of these selected. */
  category1: [8_670, 790, 7_280],
  selectedInCategory1: [390, 70, 1_460],
  grantDue: [860, 70, 630],
  grantNotDue: [130, 50, 1_060],
} as const
