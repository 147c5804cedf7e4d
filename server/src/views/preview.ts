import { previewFragment, previewPage } from '../../../core/src/preview/preview.ts'
import type { PreviewView } from '../protocol.ts'
import type { Session } from '../session.ts'
import type { Viewed } from './viewed.ts'

/** The official layout, as one HTML page or what stands inside it. */
export function previewView({ uri, version, result }: Viewed, { language }: Session, isFragment: boolean): PreviewView {
  return { uri, version, html: (isFragment ? previewFragment : previewPage)(result, language) }
}
