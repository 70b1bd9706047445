import type { Browser } from 'playwright-core'

/** Blocks of so many dots are compared by their mean, because edges of letters are smoothed a little differently by
 * every build of a browser. */
const block = 8
/** Of 255: a block that differs by more is another block. */
const shade = 16
/** Of all blocks: less is the same picture. */
const most = 0.004
/** Of the height: a page may be so much longer. */
const stretch = 0.01

/** In what two pictures (PNG) differ, in words; null where they show the same. They are read by the browser itself. */
export async function differenceOf(browser: Browser, before: Buffer, now: Buffer): Promise<string | null> {
  const page = await browser.newPage()
  try {
    return await page.evaluate<string | null>(`(async () => {
      const read = async (base64) => {
        const image = new Image()
        image.src = 'data:image/png;base64,' + base64
        await image.decode()
        const { width, height } = image
        const pen = new OffscreenCanvas(width, height).getContext('2d')
        pen.drawImage(image, 0, 0)
        return { width, height, dots: pen.getImageData(0, 0, width, height).data }
      }
      const [one, other] = [await read('${before.toString('base64')}'), await read('${now.toString('base64')}')]
      const size = ({ width, height }) => width + ' × ' + height
      if (one.width !== other.width || Math.abs(one.height - other.height) > one.height * ${stretch}) {
        return 'it was ' + size(one) + ', it is ' + size(other)
      }
      const meanOf = ({ width, dots }, left, top) => {
        let sum = 0
        for (let y = top; y < top + ${block}; y++) for (let x = left; x < left + ${block}; x++) {
          const at = (y * width + x) * 4
          sum += dots[at] + dots[at + 1] + dots[at + 2]
        }
        return sum / (3 * ${block} ** 2)
      }
      let [all, differing] = [0, 0]
      for (let top = 0; top + ${block} <= Math.min(one.height, other.height); top += ${block}) {
        for (let left = 0; left + ${block} <= one.width; left += ${block}) {
          all++
          if (Math.abs(meanOf(one, left, top) - meanOf(other, left, top)) > ${shade}) differing++
        }
      }
      return differing > all * ${most} ? (100 * differing / all).toFixed(1) + ' % of it differs' : null
    })()`)
  } finally {
    await page.close()
  }
}
