import { reactRouter } from '@react-router/dev/vite'
import { defineConfig, type Plugin } from 'vite'

// The pages' build keeps the server's own modules outside: one copy of each, run by Node as they are.
const serverModule = /^#(engines|kernel|modules)\/.*(?<!text)\.ts$/

/** A page that used server code outside its loader and action would bring all of it to the browser. */
const noServerCode: Plugin = {
  name: 'no-server-code',
  enforce: 'pre',
  resolveId(source, importer) {
    if (this.environment.name === 'client' && source.startsWith('node:'))
      this.error(`${source} would reach the browser, by ${importer}`)
  },
}

export default defineConfig({
  plugins: [noServerCode, reactRouter()],
  build: { assetsInlineLimit: 0 },
  environments: { ssr: { build: { rolldownOptions: { external: serverModule } } } },
})
