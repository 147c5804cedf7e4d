import { readFileSync, writeFileSync } from 'node:fs'
import { marked } from 'marked'
import { packed } from './lib/png.mjs'
import { launchBrowser } from './lib/workbench.mjs'

const css = `body{margin:0;background:#fff;font:14px/1.5 -apple-system,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif;color:#1f2328}
.box{margin:20px;border:1px solid #d1d9e0;border-radius:6px;max-width:900px}.head{background:#f6f8fa;border-bottom:1px solid #d1d9e0;padding:8px 16px;border-radius:6px 6px 0 0;color:#59636e}.head b{color:#1f2328}
.md{padding:16px}.md h2{font-size:1.5em;border-bottom:1px solid #d1d9e0b3;padding-bottom:.3em;margin:0 0 16px}.md h3{font-size:1.25em;margin:24px 0 16px}.md p,.md ul,.md table,.md details,.md blockquote{margin:0 0 16px}.md ul{padding-left:2em}
code{background:#818b981f;border-radius:6px;padding:.2em .4em;font:85% ui-monospace,"DejaVu Sans Mono",monospace}
table{border-collapse:collapse;display:block;width:max-content;max-width:100%}th,td{border:1px solid #d1d9e0;padding:6px 13px}th{font-weight:600}tr:nth-child(2n){background:#f6f8fa}summary{cursor:pointer}li+li{margin-top:.25em}`
const md = readFileSync('/tmp/pic.md', 'utf8')
const page = `<!doctype html><meta charset=utf8><style>${css}</style><div class=box><div class=head><b>github-actions</b> bot commented</div><div class=md>${marked.parse(md, { gfm: true })}</div></div>`
writeFileSync('/tmp/pic-md.html', page)
const browser = await launchBrowser()
const shot = async (url, path, height) => {
  const p = await browser.newPage({ viewport: { width: 980, height }, deviceScaleFactor: 1 })
  await p.goto(url)
  writeFileSync(path, packed(await p.screenshot({ fullPage: height === 0 ? true : false })))
  await p.close()
}
await shot('file:///tmp/pic-md.html', '/work/main/docs/images/review/commentaire.png', +(process.argv[2] ?? 1000))
await shot('file:///tmp/pic.html', '/work/main/docs/images/review/page.png', +(process.argv[3] ?? 1100))
await browser.close()
