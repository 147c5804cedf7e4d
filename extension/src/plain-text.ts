import { visible } from '../../core/src/report/visible.ts'

/** Words of a file or of its history, in places where the editor reads more than text. */

/** In a list to choose from, `$(name)` would be drawn as an icon, and a hidden sign could turn the line round. */
export const plainInList = (text: string): string => visible(text).replaceAll('$(', '\\$(')

/** In a notification, `[words](command:…)` would be a link that runs the command. */
export const plainInNotification = (text: string): string => visible(text).replaceAll('](', '] (')
