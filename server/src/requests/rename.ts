import { renameAt, renameableAt } from '@equerre/core/editing'
import { PrepareRenameRequest, RenameRequest } from 'vscode-languageserver/node'
import { textEdits, workspaceEdit } from '../convert/edits.ts'
import type { Feature } from '../feature.ts'
import { Refusal, wrongParameters } from '../requests.ts'

/** Another code for an element, everywhere it is used. What cannot be is refused with the reason in words. */
export const rename: Feature = {
  capability: ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
  register: (requests, session) => {
    requests.atPosition(PrepareRenameRequest.type, (document, offset) => {
      const { places } = document
      const renameable = renameableAt(document.analysis, offset)
      if (renameable.kind === 'refused') throw new Refusal(renameable.reason)
      return { range: places.range(renameable.range), placeholder: renameable.code }
    })
    requests.atPosition(RenameRequest.type, (document, offset, { newName }) => {
      const { places } = document
      if (typeof newName !== 'string') throw wrongParameters(RenameRequest.method)
      const renaming = renameAt(document.analysis, offset, newName)
      if (renaming.kind === 'refused') throw new Refusal(renaming.reason)
      const renameable = renameableAt(document.analysis, offset)
      const old = renameable.kind === 'code' ? renameable.code : ''
      const label = session.say({
        fr: `Renommer «\u00a0${old}\u00a0» en «\u00a0${newName}\u00a0»`,
        en: `Rename “${old}” to “${newName}”`,
      })
      return workspaceEdit(document, textEdits(renaming.edits, places), session.client, { label })
    })
  },
}
