import { scene } from '../../lib/scene.mjs'

export const { part } = scene({
  editor: {
    settings: { 'equerre.langue': 'fr', 'git.autoRepositoryDetection': true, 'editor.minimap.enabled': false },
  },
})
