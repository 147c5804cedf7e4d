import { scene } from '../../lib/scene.mjs'

export const { part } = scene({ editor: { settings: { 'equerre.langue': 'en', 'editor.minimap.enabled': false } } })
