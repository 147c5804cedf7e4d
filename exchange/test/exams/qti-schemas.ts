import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { memoryPages, validateXML } from 'xmllint-wasm'

/** The published schemas of QTI 3.0, with those they import; `schemas/qti3/README.md` says where each comes from. */

const FOLDER = join(import.meta.dirname, '../schemas/qti3')

/** Their folders are those of a web site: here they stand side by side. Two were moved to a namespace that the others do not import. */
const schema = (fileName: string) => ({
  fileName,
  contents: readFileSync(join(FOLDER, fileName), 'utf8')
    .replaceAll('http://www.w3.org/2010/Math/MathML', 'http://www.w3.org/1998/Math/MathML')
    .replaceAll('http://www.w3.org/2010/10/synthesis', 'http://www.w3.org/2001/10/synthesis')
    .replace(/schemaLocation\s*=\s*"[^"]*?([^"/]+\.xsd)"/g, 'schemaLocation="$1"'),
})

export const MANIFEST_SCHEMA = 'imsqtiv3p0_imscpv1p2_v1p0.xsd'
/** The profile of SBAC: QTI 3.0 with some `data-` attributes more, of which the test makes sure that none is used. */
export const QTI_SCHEMA = 'imsqti_asiv3p0_sbacv1p0_v1p0.xsd'

/** What a schema holds against files, none when they are valid. The schema is read once for all of them. */
export async function schemaErrors(main: string, files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const others = readdirSync(FOLDER).filter((name) => name.endsWith('.xsd') && name !== main)
  const { errors } = await validateXML({
    // The paths have folders, which the validator's file system has not.
    xml: [...files].map(([path, contents]) => ({ fileName: path.replaceAll('/', '__'), contents })),
    schema: [schema(main)],
    preload: others.map(schema),
    initialMemoryPages: 2048,
    maxMemoryPages: memoryPages.GiB,
  })
  return errors.map(({ rawMessage }) => rawMessage)
}
