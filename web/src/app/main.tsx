import './app.css'
import { createRoot } from 'react-dom/client'

createRoot(document.getElementById('root')!).render(<h1 className="title">Tend</h1>)
