import { index, type RouteConfigEntry, route } from '@react-router/dev/routes'

export const pages: RouteConfigEntry[] = [
  route('services/:slug/order', 'modules/cases/web/order.tsx'),
  route('services/:slug/answers', 'modules/cases/web/answers.ts'),
  route('ask', 'modules/cases/web/ask.tsx'),
  route('cases', 'modules/cases/web/cases.tsx', [
    index('modules/cases/web/list.tsx'),
    route(':number', 'modules/cases/web/case.tsx'),
  ]),
  route('cases/:number/receipt', 'modules/cases/web/receipt.tsx'),
  route('cases/beside', 'modules/cases/web/beside.ts'),
  route('cases/left-behind', 'modules/cases/web/left-behind.tsx'),
  route('cases/replies', 'modules/cases/web/replies.tsx'),
  route('cases/news', 'modules/cases/web/news.ts'),
  route('files/:id', 'modules/cases/web/file.ts'),
]
