import type { Section } from '../sections/fragments.ts'
import type { Report } from './report.ts'

/** Blocs headed in different ways: « Activité 4 : » then « A5. ». */
export function headings(sections: readonly Section[], report: Report): void {
  const forms = new Map<string, Section[]>()
  for (const section of sections) {
    if (section.label === null || section.place === null) continue
    const form = section.label.replace(/\d+/g, '9').replace(/\s+/g, ' ').trim().toLowerCase()
    forms.set(form, [...(forms.get(form) ?? []), section])
  }
  const [usual, ...others] = [...forms.values()].sort((a, b) => b.length - a.length)
  const model = usual?.[0]
  if (usual === undefined || model === undefined || usual.length < 2) return
  for (const section of others.flat()) {
    if (section.place === null) continue
    report(
      'titre-de-bloc',
      {
        fr: `Le titre «\u00a0${section.label?.trim()} ${section.title ?? ''}\u00a0» ne s’écrit pas comme les autres («\u00a0${model.label?.trim()}\u00a0»).`,
        en: `The heading “${section.label?.trim()} ${section.title ?? ''}” is not written like the others (“${model.label?.trim()}”).`,
      },
      section.place,
    )
  }
}
