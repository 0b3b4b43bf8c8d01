import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: 'src',
  ssr: true,
  serverModuleFormat: 'esm',
  // Requesters' pages load no scripts, so nothing may be discovered by script either.
  routeDiscovery: { mode: 'initial' },
} satisfies Config
