import type { Page } from 'playwright-core'

/** One click on the sign-in page of a demonstration. */
export async function signIn(page: Page, name: string, then = '/cases') {
  await page.goto(`/sign-in?then=${encodeURIComponent(then)}`)
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.waitForURL((url) => url.pathname === then.split('?')[0])
}
