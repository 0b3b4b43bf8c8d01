export { boxesOf, type Box } from './flow/boxes.ts'
export { checkFlow } from './flow/check.ts'
export {
  type Count,
  type Flow,
  type OtherMethods,
  type Part,
  type Reading,
  type StudiesAndReports,
  type Template,
  templateOf,
  type Text,
} from './flow/model.ts'
export { type Problem, type ProblemCode, PrismaRefusal } from './flow/problem.ts'
export { type Read, readFlow } from './flow/read.ts'
export { readCsv } from './flow/read-csv.ts'
export { readJson } from './flow/read-json.ts'
export type { Lang } from './flow/say.ts'
export { layOut } from './draw/layout.ts'
export { type Fonts, pdfOf } from './draw/pdf.ts'
export { pngOf } from './draw/png.ts'
export type { Scene } from './draw/scene.ts'
export { svgOf } from './draw/svg.ts'
export { type Methods, methodsOf, pressMethodsOf, type Unanswered } from './report/methods.ts'
export {
  type PressAnswers,
  pressAnswers,
  type PressElement,
  pressElements,
} from './report/press.ts'
export {
  type PrismaSAnswers,
  prismaSAnswers,
  type PrismaSItem,
  prismaSItems,
} from './report/prisma-s.ts'
