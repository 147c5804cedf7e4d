import { pdfEngine } from '../src/in/pdf/engine.ts'

/** An element of the structure of a PDF, read from the file itself, with the text that it holds. */
export interface Element {
  readonly type: string
  readonly attributes: Readonly<Record<string, string>>
  /** Elements, and the texts of marked contents. */
  readonly children: readonly (Element | string)[]
}

export interface TaggedPdf {
  readonly pages: number
  readonly root: Element
  readonly title: string
  readonly language: string
  readonly isMarked: boolean
  readonly bookmarks: readonly string[]
  /** What each page shows, all of it, from the first letter that is drawn to the last. */
  readonly shown: readonly string[]
  /** The right and the lowest end of the letters, over all pages. */
  readonly reach: { readonly right: number; readonly bottom: number }
}

/** Reads a PDF as what assists a reader does: by its structure. */
export async function readTagged(bytes: Uint8Array): Promise<TaggedPdf> {
  const engine = await pdfEngine()
  const task = engine.getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false, disableFontFace: true })
  const document = await task.promise
  const texts = new Map<string, string>()
  const shown: string[] = []
  const reach = { right: 0, bottom: Infinity }
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const open: (string | null)[] = []
    let all = ''
    for (const item of items) {
      if ('str' in item) {
        const id = open.findLast((one) => one !== null)
        if (id !== undefined && id !== null) texts.set(id, (texts.get(id) ?? '') + item.str)
        all += item.str
        const [, , , , x = 0, y = 0] = item.transform
        if (item.str.trim() !== '') {
          reach.right = Math.max(reach.right, x + item.width)
          reach.bottom = Math.min(reach.bottom, y)
        }
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id)
    }
    shown.push(all)
  }
  const { info } = await document.getMetadata()
  const facts = Object.entries(info)
  const outline = await document.getOutline()
  const mark = await document.getMarkInfo()
  const tagged: TaggedPdf = {
    pages: document.numPages,
    root: structureOf(bytes, texts),
    title: String(facts.find(([name]) => name === 'Title')?.[1]),
    language: String(facts.find(([name]) => name === 'Language')?.[1]),
    isMarked: mark?.Marked === true,
    bookmarks: outline.map(({ title }) => title),
    shown,
    reach,
  }
  await task.destroy()
  return tagged
}

/** The texts of an element, in the order of the structure; labels of items apart. */
export function textsOf({ type, children }: Element): readonly string[] {
  if (type === 'Lbl') return []
  const own = children.filter((child) => typeof child === 'string').join('')
  return [
    ...(own === '' ? [] : [own]),
    ...children.flatMap((child) => (typeof child === 'string' ? [] : textsOf(child))),
  ]
}

export const elementsOf = (element: Element, type: string): readonly Element[] =>
  element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.type === type ? [child] : []), ...elementsOf(child, type)],
  )

function structureOf(bytes: Uint8Array, texts: ReadonlyMap<string, string>): Element {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = new Map(
    [...file.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map(([, id, body = '']) => [id, body]),
  )
  const rootId = /\/StructTreeRoot (\d+) 0 R/.exec(file)?.[1]
  const first = /\/K \[(\d+) 0 R\]/.exec(objects.get(rootId) ?? '')?.[1]
  const read = (id: string | undefined): Element => {
    const body = objects.get(id) ?? ''
    const page = /\/Pg (\d+) 0 R/.exec(body.replace(/\/K \[[\s\S]*?\n?\]/, ''))?.[1]
    const kids = /\/K \[([\s\S]*?)\]/.exec(body)?.[1] ?? ''
    const children = [
      ...kids.matchAll(/(\d+) 0 R(?!\n\/MCID)|<<[\s\S]*?\/Pg (\d+) 0 R\n\/MCID (\d+)\n>>|(\d+)(?! 0 R)/g),
    ].map(([, child, otherPage, otherContent, content]): Element | string =>
      child !== undefined ? read(child) : (texts.get(`p${otherPage ?? page}R_mc${otherContent ?? content}`) ?? ''),
    )
    const attributes = /\/A <<([\s\S]*?)>>/.exec(body)?.[1] ?? ''
    return {
      type: /\/S \/(\w+)/.exec(body)?.[1] ?? '',
      attributes: Object.fromEntries(
        [...attributes.matchAll(/\/(\w+) \/?(\w+)/g)].map(([, name = '', value = '']) => [name, value]),
      ),
      children,
    }
  }
  return read(first)
}
