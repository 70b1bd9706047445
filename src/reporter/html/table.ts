import { type Content, html, type Markup } from './markup.js'

export interface TableColumn {
  readonly head: string
  /** Numbers stand to the right, so that their sizes can be compared. */
  readonly number?: boolean
}

export interface Table {
  /** Its own in the page. */
  readonly id: string
  readonly caption: string
  readonly columns: readonly TableColumn[]
  /** A cell a column; the first names the row. */
  readonly rows: readonly (readonly Content[])[]
}

/** A table that a screen reader can read cell by cell, in a frame that scrolls by itself where the page is narrow. */
export const tableOf = ({ id, caption, columns, rows }: Table): Markup => html`
<div class="scroll${rows.length <= 12 && ' short'}" role="group" tabindex="0" aria-labelledby="${id}"><table>
<caption id="${id}"><span>${caption}</span></caption>
<thead><tr>${columns.map((column) => html`<th scope="col"${numeric(column)}>${column.head}</th>`)}</tr></thead>
<tbody>${rows.map(
  (row) => html`
<tr>${row.map((cell, at) =>
    at === 0 ? html`<th scope="row">${cell}</th>` : html`<td${numeric(columns[at])}>${cell}</td>`,
  )}</tr>`,
)}
</tbody></table></div>`

const numeric = (column: TableColumn | undefined): Markup | false => column?.number === true && html` class="n"`
