import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

// The pages' build keeps the server's own modules outside: one copy of each, run by Node as they are.
const serverModule = /^#(engines|kernel|modules)\/.*(?<!text)\.ts$/

export default defineConfig({
  plugins: [reactRouter()],
  build: { assetsInlineLimit: 0 },
  environments: { ssr: { build: { rolldownOptions: { external: serverModule } } } },
})
