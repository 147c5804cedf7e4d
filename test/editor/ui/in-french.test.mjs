/** The editor in English, Équerre in French: one window for all that follows, tidied between the parts. */
import './in-french/views.mjs'
import './in-french/settings.mjs'
import './in-french/authoring.mjs'
import './in-french/git.mjs'
import './in-french/webviews.mjs'
import './in-french/exchange.mjs'
// Last: it closes the window itself.
import './in-french/reload.mjs'
