/** Editor and Équerre in English: one window for all that follows, tidied between the parts. */
import './in-english/walkthrough.mjs'
import './in-english/findings.mjs'
import './in-english/hostile.mjs'
// Last: it ends the server.
import './in-english/server-ends.mjs'
