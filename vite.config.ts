import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

// The pages' build keeps the server's own modules outside: one copy of each, run by Node as they are.
const serverModule = /^#(engines|kernel|modules)\/.*(?<!text)\.ts$/

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [reactRouter()],
  build: {
    assetsInlineLimit: 0,
    ...(isSsrBuild && { rolldownOptions: { external: serverModule } }),
  },
}))
