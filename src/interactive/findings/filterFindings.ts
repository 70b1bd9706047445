import { numbersIn } from '../../language.js'
import type { Language } from '../../languages/language.js'
import { interactiveTexts } from '../../reporter/locales/interactive.js'
import { localeOf } from '../../reporter/locales/localeOf.js'
import { statuses } from '../../reporter/order.js'
import { element } from '../element.js'
import { arrange, type Choice, type Facet, facets, type Listed, orders, valuesOf } from './arrange.js'

/** A finding in its place of the page as it was read. */
interface Placed extends Listed {
  readonly item: HTMLElement
  readonly list: Element
}

/** Puts the controls that filter and sort above the findings of the page, if there are findings to choose from. */
export function filterFindings(language: Language): void {
  const found = [...document.querySelectorAll<HTMLElement>('li[data-status]')].flatMap(placedOf)
  const [first] = found
  if (first === undefined || found.length < 2) return
  const lists = [...new Set(found.map(({ list }) => list))]
  const asked = controlsFor(inOrderOf(found), language, (choice) => show(found, lists, choice))
  first.list.before(asked.controls)
  // Paper shows all, as it would have without any choice.
  window.addEventListener('beforeprint', () => show(found, lists, everything))
  window.addEventListener('afterprint', () => show(found, lists, asked.choice()))
  // A link to a finding that is filtered out shows it.
  window.addEventListener('hashchange', () => {
    const target = found.find(({ item }) => location.hash === `#${item.id}`)
    if (target?.item.classList.contains('out')) asked.reset()
    target?.item.scrollIntoView()
  })
}

function placedOf(item: HTMLElement): readonly Placed[] {
  const { status = '', severity = '', attribute = '', measure = '', gap } = item.dataset
  const list = item.parentElement
  return list === null
    ? []
    : [{ item, list, status, severity, attribute, measure, gap: gap === undefined ? null : Number(gap) }]
}

const everything: Choice = { only: {}, order: 'worst' }
const isEverything = ({ only, order }: Choice): boolean => order === 'worst' && Object.keys(only).length === 0

/** The worst first, as the page has them in each of its lists. */
const inOrderOf = (found: readonly Placed[]): readonly Placed[] => {
  const ranks: readonly string[] = statuses
  const rank = ({ status }: Listed): number => ranks.indexOf(status)
  return found.toSorted((a, b) => rank(a) - rank(b))
}

/** How many are shown. With a choice all findings stand in the first list, so that no fold hides one that is asked for. */
function show(found: readonly Placed[], lists: readonly Element[], choice: Choice): number {
  const [first] = lists
  if (isEverything(choice)) {
    for (const { item, list } of found) {
      item.classList.remove('out')
      list.append(item)
    }
  } else {
    const shown = arrange(inOrderOf(found), choice)
    const others = found.filter((one) => !shown.includes(one))
    first?.append(...[...shown, ...others].map(({ item }) => item))
    for (const { item } of shown) item.classList.remove('out')
    for (const { item } of others) item.classList.add('out')
  }
  for (const list of lists) list.closest('details')?.classList.toggle('empty', list.childElementCount === 0)
  return found.filter(({ item }) => !item.classList.contains('out')).length
}

interface Asked {
  readonly controls: HTMLElement
  readonly choice: () => Choice
  readonly reset: () => void
}

function controlsFor(found: readonly Listed[], language: Language, change: (choice: Choice) => number): Asked {
  const { filter: say } = interactiveTexts[language]
  const { count } = numbersIn(language)
  const asked = facets
    .map((facet) => ({ facet, values: valuesOf(found, facet) }))
    .filter(({ values }) => values.length > 1)
  const selects = asked.map(({ facet, values }) => ({
    facet,
    values,
    select: selectOf([say.all, ...values.map((value) => labelOf(facet, value, language))]),
  }))
  const order = selectOf(orders.map((one) => say.sorts[one]))
  const reset = element('button', { type: 'button', textContent: say.reset, disabled: true })
  const told = element('p', {}, [], { role: 'status' })
  const choice = (): Choice => ({
    only: Object.fromEntries(
      selects.flatMap(({ facet, values, select }) => {
        const value = values[select.selectedIndex - 1]
        return value === undefined ? [] : [[facet, value]]
      }),
    ),
    order: orders[order.selectedIndex] ?? 'worst',
  })
  const changed = (): void => {
    const shown = change(choice())
    reset.disabled = isEverything(choice())
    told.textContent = say.shown(count(shown), count(found.length))
  }
  const toAll = (): void => {
    for (const select of [order, ...selects.map((one) => one.select)]) select.selectedIndex = 0
    changed()
  }
  for (const select of [order, ...selects.map((one) => one.select)]) select.addEventListener('change', changed)
  reset.addEventListener('click', () => {
    // A button that cannot be pressed any more loses the focus: it goes where a reader starts again.
    ;(selects[0]?.select ?? order).focus()
    toAll()
  })
  const fields = [
    ...selects.map(({ facet, select }) => labelled(say[facet], select, facet)),
    labelled(say.sort, order, 'order'),
    reset,
  ]
  const controls = element(
    'div',
    { className: 'live' },
    [
      element('h3', { textContent: say.title, id: 'live-filter' }),
      element('div', { className: 'fields' }, fields),
      told,
    ],
    { role: 'group', 'aria-labelledby': 'live-filter' },
  )
  told.textContent = say.shown(count(found.length), count(found.length))
  return { controls, choice, reset: toAll }
}

function labelOf(facet: Facet, value: string, language: Language): string {
  const [status] = statuses.filter((one) => one === value)
  if (facet === 'status' && status !== undefined) return localeOf(language).status[status]
  const { severities } = interactiveTexts[language].filter
  return facet === 'severity' && (value === 'fail' || value === 'warn') ? severities[value] : value
}

/** A label beside its field, not around it: what is chosen is no part of a name. */
function labelled(text: string, field: HTMLElement, id: string): HTMLElement {
  field.id = `live-${id}`
  return element('div', {}, [element('label', { htmlFor: field.id, textContent: text }), field])
}

const selectOf = (options: readonly string[]): HTMLSelectElement =>
  element(
    'select',
    {},
    options.map((textContent) => element('option', { textContent })),
  )
