import type { Module } from '#kernel/module.ts'
import { mailApi } from './api.ts'
import { mailsDisposal } from './disposal.ts'
import { demoMail } from './demo.ts'
import { mailHealth } from './health.ts'
import { mailOfCases } from './panel.ts'
import { mailPersonalData } from './personal-data.ts'
import { mailHandling, mailSweeping } from './jobs.ts'

export const mail: Module = {
  name: 'mail',
  api: mailApi,
  panels: { 'case.panel': mailOfCases },
  health: mailHealth,
  jobs: [mailHandling, mailSweeping],
  disposals: [mailsDisposal],
  personalData: mailPersonalData,
  demo: demoMail,
}
