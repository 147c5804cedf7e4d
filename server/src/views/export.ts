import type { ExportFormat } from '../../../exchange/src/out/export-format.ts'
import { EXPORT_FORMATS } from '../../../exchange/src/out/formats.ts'
import type { ExportView, ListedExport } from '../protocol.ts'
import type { Session } from '../session.ts'
import type { Viewed } from './viewed.ts'

/** The forms in which a référentiel can be given, in the language of the session. */
export const listedExports = ({ language }: Session): readonly ListedExport[] =>
  EXPORT_FORMATS.map(({ id, extension, suffix, label, detail }) => ({
    id,
    extension,
    suffix: suffix?.[language] ?? '',
    label: label[language],
    detail: detail[language],
  }))

/** A référentiel in one of its forms, as it stands in the editor and with the settings of its folder. */
export const exportView = async (
  { uri, version, result }: Viewed,
  { language }: Session,
  format: ExportFormat,
  name: string,
): Promise<ExportView> => {
  const subject = { name, result }
  if (format.kind === 'text') return { uri, version, content: { text: format.render(subject, language) } }
  const bytes = await format.render(subject, language)
  return { uri, version, content: { base64: Buffer.from(bytes).toString('base64') } }
}
