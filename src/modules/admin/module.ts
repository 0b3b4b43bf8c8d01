import type { Module } from '#kernel/module.ts'
import { adminApi } from './api.ts'

/** Pages for those who run the installation. It keeps nothing of its own. */
export const admin: Module = { name: 'admin', api: adminApi, personalData: [] }
