import type { GuideContent } from '../../guides/guide-type.ts'
import { newDoctoralStudent } from './new-doctoral-student.ts'
import { leave } from './leave.ts'
import { startProject } from './start-project.ts'
import { teachFirstTime } from './teach-first-time.ts'
import { defend } from './defend.ts'

/** The guides of the demonstration, in the order of a working life. */
export const demoGuides: GuideContent[] = [
  newDoctoralStudent,
  startProject,
  teachFirstTime,
  defend,
  leave,
]
