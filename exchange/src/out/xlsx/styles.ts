/** What the cells of a workbook look like: the colours of the official document. */
export const FONT = { family: 'Calibri', size: 10 } as const

export const INK = '#1F2933'
const SOFT = '#52606D'
const ACCENT = '#1F4E79'
const LACK = '#9C2A10'
const RULE = '#A7B4C2'

const LINES = { borderStyle: 'thin', borderColor: RULE } as const

export const STYLES = {
  title: { fontSize: 15, fontWeight: 'bold', textColor: ACCENT, wrap: true, alignVertical: 'center' },
  summary: { textColor: SOFT, wrap: true, alignVertical: 'top' },
  heading: {
    ...LINES,
    fontWeight: 'bold',
    backgroundColor: '#DCE6F1',
    textColor: INK,
    wrap: true,
    alignVertical: 'center',
  },
  group: {
    ...LINES,
    fontWeight: 'bold',
    backgroundColor: '#EEF3F8',
    textColor: SOFT,
    wrap: true,
    align: 'center',
    alignVertical: 'center',
  },
  text: { ...LINES, textColor: INK, wrap: true, alignVertical: 'top' },
  count: { ...LINES, textColor: INK, align: 'center', alignVertical: 'top' },
  lack: { ...LINES, textColor: LACK, fontStyle: 'italic', wrap: true, alignVertical: 'top' },
  label: { ...LINES, fontWeight: 'bold', textColor: SOFT, wrap: true, alignVertical: 'top' },
  key: { textColor: SOFT, fontStyle: 'italic', wrap: true, alignVertical: 'top' },
  byName: {
    ...LINES,
    align: 'center',
    alignVertical: 'center',
    backgroundColor: '#BFDDE9',
    textColor: INK,
    fontWeight: 'bold',
  },
  withBlock: { ...LINES, align: 'center', alignVertical: 'center', backgroundColor: '#E3F0F5', textColor: INK },
  none: { ...LINES, align: 'center', alignVertical: 'center', textColor: SOFT },
  gap: {
    ...LINES,
    align: 'center',
    alignVertical: 'center',
    backgroundColor: '#FBE3DC',
    textColor: LACK,
    fontWeight: 'bold',
  },
} as const

export type StyleName = keyof typeof STYLES
