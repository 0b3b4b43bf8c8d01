import { disposalJob } from './disposal/index.ts'
import { fileSweeping } from './files/sweep.ts'
import { keyForgetting } from './http/once.ts'
import { letterSending } from './letters/index.ts'
import { linkForgetting } from './links.ts'
import { disposing } from './personal-data/index.ts'

/** The kernel's own later work, beside that of the modules. */
export const ownJobs = [
  letterSending,
  keyForgetting,
  linkForgetting,
  fileSweeping,
  disposing,
  disposalJob,
]
