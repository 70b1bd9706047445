import type { Status } from '../../policy/finding.js'
import { type Content, html, type Markup } from './markup.js'

export interface TableColumn {
  readonly head: string
  /** Numbers stand to the right, so that their sizes can be compared. */
  readonly number?: boolean
}

/** A cell that says a status: by colour, and by the mark and the word in it. */
export interface StatusCell {
  readonly status: Status
  readonly word: Content
  /** Its own in the page, where something refers to it. */
  readonly id: string | null
}

export type TableCell = Content | StatusCell

export interface Table {
  /** Its own in the page. */
  readonly id: string
  readonly caption: string
  readonly columns: readonly TableColumn[]
  /** A cell a column; the first names the row. */
  readonly rows: readonly (readonly TableCell[])[]
}

/** A table that a screen reader can read cell by cell, in a frame that scrolls by itself where the page is narrow. */
export const tableOf = ({ id, caption, columns, rows }: Table): Markup => html`
<div class="scroll${rows.length <= 12 && ' short'}" role="group" tabindex="0" aria-labelledby="${id}"><table>
<caption id="${id}"><span>${caption}</span></caption>
<thead><tr>${columns.map((column) => html`<th scope="col"${textual(column)}>${column.head}</th>`)}</tr></thead>
<tbody>${rows.map(
  ([name, ...cells]) => html`
<tr><th scope="row">${isStatus(name) ? name.word : name}</th>${cells.map((cell, at) => cellOf(cell, columns[at + 1]))}</tr>`,
)}
</tbody></table></div>`

const cellOf = (cell: TableCell, column: TableColumn | undefined): Markup =>
  isStatus(cell)
    ? html`<td class="${cell.status}"${cell.id !== null && html` id="${cell.id}"`}>${cell.word}</td>`
    : html`<td${textual(column)}>${cell}</td>`

const isStatus = (cell: TableCell): cell is StatusCell => typeof cell === 'object' && cell !== null && 'status' in cell

/** Most cells hold numbers: what is marked are the others. */
const textual = (column: TableColumn | undefined): Markup | false => column?.number !== true && html` class="t"`
