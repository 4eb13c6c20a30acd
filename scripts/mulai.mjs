// npm start: from a fresh clone to a running server.
import path from 'node:path'
import { akar, become, ensureInstalled, ensureWeb, findNode } from './persiapan.mjs'

ensureInstalled()
const node = findNode()
ensureWeb(node)
become(node, [path.join(akar, 'src/server.ts'), ...process.argv.slice(2)])
