import { createRoot } from 'react-dom/client'
import { ConsoleApp } from './app.tsx'
import { startLanguage } from './i18n/index.ts'
import './styles.css'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no place for the console')
await startLanguage()
createRoot(root).render(<ConsoleApp />)
