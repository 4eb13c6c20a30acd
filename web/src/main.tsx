import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { bahasaKini } from './lib/bahasa.ts'
import './gaya/mantine.ts'
import './gaya/token.css'
import './gaya/dasar.css'
import './gaya/bentuk.css'
import './gaya/kerangka.css'

const akar = document.getElementById('akar')
if (akar === null) throw new Error('index.html tanpa #akar')
document.documentElement.lang = bahasaKini()
createRoot(akar).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
