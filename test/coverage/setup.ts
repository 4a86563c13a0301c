import { noteProblems } from './note.ts'

noteProblems()
