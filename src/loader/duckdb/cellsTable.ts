/** The cells of a count as a table of ours; where more is asked of them with their place in what an engine answers (id), the selected ones first. */
export const cellsTable = 'maatlat_cells'
