import type { Module } from '#kernel/module.ts'
import { indicatorsApi } from './api.ts'

export const indicatorsModule: Module = { name: 'indicators', api: indicatorsApi, personalData: [] }
