#!/usr/bin/env node
// The command line: npx selaras …, or npm run -s selaras -- …
import path from 'node:path'
import { akar, become, ensureInstalled, findNode } from '../scripts/persiapan.mjs'

ensureInstalled()
become(findNode(), [path.join(akar, 'src/cli.ts'), ...process.argv.slice(2)])
