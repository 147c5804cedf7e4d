import { FORMATS, type Format } from '../../../core/src/report/formats.ts'
import { nearest } from '../../../core/src/structure/near.ts'
import type { Arguments, Option } from '../arguments.ts'
import { Failure } from '../failure.ts'
import { mustNotBeYaml } from '../files/output-place.ts'

/** A report to be written: where, and in which format. */
export interface Output<Form extends string = Format> {
  readonly format: Form
  /** As the person wrote it; `null` for the standard output. */
  readonly file: string | null
}

export const reportOptions = (forms: readonly string[]): readonly Option[] => [
  {
    name: 'format',
    value: forms,
    help: {
      fr: 'la forme du rapport\u00a0; --format F vaut --output F=-',
      en: 'the form of the report; --format F means --output F=-',
    },
  },
  {
    name: 'output',
    short: 'o',
    value: { fr: 'FORME=FICHIER', en: 'FORM=FILE' },
    help: {
      fr: 'une forme de plus, dans ce fichier (autant qu’il en faut)',
      en: 'one more form, in this file (as many as needed)',
    },
  },
]

export const REPORT_OPTIONS = reportOptions(FORMATS)

/** The reports of `check` that are asked for. @throws Failure as {@link outputsIn} does */
export const outputsOf = (args: Arguments): readonly Output[] => outputsIn(args, FORMATS, 'pretty')

/**
 * The reports that are asked for; one of them is for the standard output, in the usual form when nothing is said of it.
 * @throws Failure when one is not understood, two are meant for one place, or one is named as a YAML file
 */
export function outputsIn<Form extends string>(
  args: Arguments,
  forms: readonly Form[],
  usual: Form,
): readonly Output<Form>[] {
  const asked: readonly Output<Form>[] = [
    ...args.values('output').map((written) => outputIn(written, forms)),
    ...args.values('format').flatMap((name) => {
      const format = forms.find((one) => one === name)
      return format === undefined ? [] : [{ format, file: null }]
    }),
  ]
  const outputs = asked.some(({ file }) => file === null) ? asked : [{ format: usual, file: null }, ...asked]
  refuseSamePlace(outputs)
  for (const { file } of outputs) mustNotBeYaml(file)
  return outputs
}

function outputIn<Form extends string>(written: string, forms: readonly Form[]): Output<Form> {
  const at = written.indexOf('=')
  const name = at === -1 ? written : written.slice(0, at)
  const file = at === -1 ? '' : written.slice(at + 1)
  const format = forms.find((one) => one === name)
  if (format === undefined) throw unknownFormat(name, written, forms)
  if (file === '') {
    throw new Failure({
      fr: `--output ${written} ne dit pas où écrire\u00a0: --output ${name}=FICHIER, ou ${name}=- pour la sortie standard.`,
      en: `--output ${written} does not say where to write: --output ${name}=FILE, or ${name}=- for the standard output.`,
    })
  }
  return { format, file: file === '-' ? null : file }
}

function unknownFormat(name: string, written: string, known: readonly string[]): Failure {
  const near = nearest(name, known)
  const forms = known.join(', ')
  const example = written.includes('=') ? '' : ` (--output ${known[2] ?? ''}=${written})`
  return new Failure({
    fr: `--output attend FORME=FICHIER${example}, et «\u00a0${name}\u00a0» n’est pas une forme\u00a0: ${forms}.${near === null ? '' : ` Vouliez-vous dire «\u00a0${near}\u00a0»\u00a0?`}`,
    en: `--output expects FORM=FILE${example}, and “${name}” is no form: ${forms}.${near === null ? '' : ` Did you mean “${near}”?`}`,
  })
}

function refuseSamePlace(outputs: readonly Output<string>[]): void {
  const places = new Map<string | null, Output<string>>()
  for (const output of outputs) {
    const other = places.get(output.file)
    places.set(output.file, output)
    if (other === undefined) continue
    const both = `${other.format}, ${output.format}`
    throw new Failure(
      output.file === null
        ? {
            fr: `Deux rapports pour la sortie standard (${both})\u00a0: gardez-en un, et donnez un fichier à l’autre (--output ${output.format}=FICHIER).`,
            en: `Two reports for the standard output (${both}): keep one, and give the other a file (--output ${output.format}=FILE).`,
          }
        : {
            fr: `Deux rapports pour «\u00a0${output.file}\u00a0» (${both})\u00a0: donnez à chacun son fichier.`,
            en: `Two reports for “${output.file}” (${both}): give each its own file.`,
          },
    )
  }
}
