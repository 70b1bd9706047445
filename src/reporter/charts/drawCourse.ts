import { type CourseChart, courseFilling, courseForm, courseWidth } from './courseSpec.js'
import { type Drawing, loadForm } from './draw.js'

/** What draws charts from left to right; like `loadDraw`, to be asked for only where there is something to draw. */
export async function loadDrawCourse(axis: CourseChart['axis']): Promise<(chart: CourseChart) => Promise<Drawing>> {
  const fill = await loadForm(
    courseForm(axis, {
      rows: [],
      signals: { first: 0, last: 1, point: 110, line: 3, box: 11, quantity: 'share', labels: [] },
    }),
  )
  return (chart) => fill(courseFilling(chart), (at) => at(courseWidth))
}
