import { previewPage } from '../../../core/src/preview/preview.ts'
import type { PreviewView } from '../protocol.ts'
import type { Session } from '../session.ts'
import type { Viewed } from './viewed.ts'

/** The official layout, as one HTML page. */
export function previewView({ uri, version, result }: Viewed, { language }: Session): PreviewView {
  return { uri, version, html: previewPage(result, language) }
}
