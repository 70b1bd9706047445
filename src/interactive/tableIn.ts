import { element } from './element.js'

/** More rows than this scroll in a frame of their own, so that what moves them stays in sight. */
const mostAtOnce = 12

interface Heads {
  readonly id: string
  readonly caption: string
  readonly columns: readonly { readonly head: string; readonly number?: boolean }[]
}

/** A table as the rest of the page has them: it scrolls by itself, and its first cells name its rows. */
export function tableIn({ id, caption, columns }: Heads, rows: readonly (readonly (Node | string)[])[]): HTMLElement {
  // Most cells hold numbers: what is marked are the others.
  const classOf = (at: number): string => (columns[at]?.number === true ? '' : 't')
  const table = element('table', {}, [
    element('caption', { id }, [element('span', { textContent: caption })]),
    element('thead', {}, [
      element(
        'tr',
        {},
        columns.map(({ head }, at) => element('th', { scope: 'col', className: classOf(at), textContent: head })),
      ),
    ]),
    element(
      'tbody',
      {},
      rows.map((cells) =>
        element(
          'tr',
          {},
          cells.map((cell, at) =>
            at === 0 ? element('th', { scope: 'row' }, [cell]) : element('td', { className: classOf(at) }, [cell]),
          ),
        ),
      ),
    ),
  ])
  return element('div', { className: rows.length <= mostAtOnce ? 'scroll short' : 'scroll', tabIndex: 0 }, [table], {
    role: 'group',
    'aria-labelledby': id,
  })
}
