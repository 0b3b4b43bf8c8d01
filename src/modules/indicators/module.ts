import type { Module } from '#kernel/module.ts'
import { indicatorsApi } from './api.ts'

export const indicators: Module = { name: 'indicators', api: indicatorsApi, personalData: [] }
