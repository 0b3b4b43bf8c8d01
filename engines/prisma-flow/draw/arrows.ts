import type { Card, Point } from './scene.ts'

/** Each arrow of the template from the side of one box to the side of another. */
export function arrowsOf(cards: Map<string, Card>): Point[][] {
  const pairs = (list: string[][], draw: (a: Card, b: Card) => Point[]) =>
    list.flatMap(([from, to]) => {
      const [a, b] = [cards.get(from!), cards.get(to!)]
      return a && b ? [draw(a, b)] : []
    })
  return [
    ...pairs(downs, down),
    ...pairs(sides, aside),
    ...pairs([['other-assessed', 'included']], joinFromRight),
    ...pairs([['previous', 'total']], joinFromLeft),
  ]
}

const downs = [
  ['identified', 'screened'],
  ['screened', 'sought'],
  ['sought', 'assessed'],
  ['assessed', 'included'],
  ['included', 'total'],
  ['other-identified', 'other-sought'],
  ['other-sought', 'other-assessed'],
]
const sides = [
  ['identified', 'removed'],
  ['screened', 'excluded'],
  ['sought', 'not-retrieved'],
  ['assessed', 'reports-excluded'],
  ['other-identified', 'other-excluded'],
  ['other-sought', 'other-not-retrieved'],
  ['other-assessed', 'other-reports-excluded'],
]

const middle = ({ x, width }: Card) => x + width / 2
const down = (a: Card, b: Card): Point[] => [
  [middle(a), a.y + a.height],
  [middle(b), b.y],
]
/** Level, at the height that both boxes have. */
const aside = (a: Card, b: Card): Point[] => {
  const y = a.y + Math.min(a.height, b.height) / 2
  return [
    [a.x + a.width, y],
    [b.x, y],
  ]
}
const joinFromRight = (a: Card, b: Card): Point[] => {
  const y = b.y + b.height / 2
  return [
    [middle(a), a.y + a.height],
    [middle(a), y],
    [b.x + b.width, y],
  ]
}
const joinFromLeft = (a: Card, b: Card): Point[] => {
  const y = b.y + b.height / 2
  return [
    [middle(a), a.y + a.height],
    [middle(a), y],
    [b.x, y],
  ]
}
