import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseSync } from 'oxc-parser'
import type { Program, TSType, TSTypeLiteral } from 'oxc-parser'

/** What a value is to the driver; json is whatever nothing else is. */
export type Kind = 'string' | 'number' | 'boolean' | 'Date' | 'Buffer' | 'array' | 'json'
export type Column = { kinds: Set<Kind>; nullable: boolean }
export type RowType = { table: string; columns: Map<string, Column> }

/** The row types of a file's lenses, read from its text: `lens<{ cases: Cases }>()`. */
export const rowTypesOf = (file: string, root: string): RowType[] => {
  const scope = openScope(file, root)
  return scope.lenses.flatMap((literal) =>
    [...membersOf(literal, scope)].map(([name, { type, scope: where }]) => {
      const members = [...membersOf(type, where)]
      const columns = members.map(([key, member]) => [snake(key), columnOf(member)] as const)
      return { table: snake(name), columns: new Map(columns) }
    }),
  )
}

type Scope = {
  file: string
  root: string
  types: Map<string, TSType>
  constants: Map<string, unknown[]>
  imports: Map<string, string>
  lenses: TSTypeLiteral[]
}
type Member = { type: TSType; scope: Scope }

const openScope = (file: string, root: string): Scope => {
  const { program, errors } = parseSync(file, readFileSync(file, 'utf8'))
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`)
  const scope: Scope = {
    file,
    root,
    types: new Map(),
    constants: new Map(),
    imports: new Map(),
    lenses: [],
  }
  for (const statement of program.body) readStatement(statement, scope)
  return scope
}

const readStatement = (statement: Program['body'][number], scope: Scope): void => {
  if (statement.type === 'ImportDeclaration')
    for (const { local } of statement.specifiers)
      scope.imports.set(local.name, statement.source.value)
  const declaration =
    statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
  if (declaration?.type === 'TSTypeAliasDeclaration')
    scope.types.set(declaration.id.name, declaration.typeAnnotation)
  if (declaration?.type === 'VariableDeclaration')
    for (const { id, init } of declaration.declarations) {
      const value = init?.type === 'TSAsExpression' ? init.expression : init
      if (id.type === 'Identifier' && value?.type === 'ArrayExpression')
        scope.constants.set(
          id.name,
          value.elements.map((one) => (one?.type === 'Literal' ? one.value : {})),
        )
      if (value?.type !== 'CallExpression' || value.callee.type !== 'Identifier') continue
      const argument = value.typeArguments?.params[0]
      if (value.callee.name === 'lens' && argument?.type === 'TSTypeLiteral')
        scope.lenses.push(argument)
    }
}

/** The members of a type literal, of a name for one, or of several joined by `&`. */
const membersOf = (type: TSType, scope: Scope): Map<string, Member> => {
  if (type.type === 'TSIntersectionType')
    return new Map(type.types.flatMap((one) => [...membersOf(one, scope)]))
  if (type.type === 'TSTypeReference') {
    const target = resolve(nameOf(type.typeName), scope)
    if (target) return membersOf(target.type, target.scope)
  }
  if (type.type !== 'TSTypeLiteral') throw new Error(`${scope.file}: cannot read a ${type.type}`)
  return new Map(
    type.members.flatMap((member) =>
      member.type === 'TSPropertySignature' &&
      member.typeAnnotation &&
      member.key.type === 'Identifier'
        ? [[member.key.name, { type: member.typeAnnotation.typeAnnotation, scope }]]
        : [],
    ),
  )
}

const columnOf = ({ type, scope }: Member): Column => {
  const kinds = kindsOf(type, scope)
  const nullable = kinds.delete('null')
  return { kinds: kinds as Set<Kind>, nullable }
}

const WRAPPERS = new Set(['Generated', 'GeneratedAlways', 'ColumnType'])
const NAMED: Record<string, Kind> = { Date: 'Date', Buffer: 'Buffer', Array: 'array' }
const KEYWORDS: Record<string, Kind | 'null'> = {
  TSStringKeyword: 'string',
  TSNumberKeyword: 'number',
  TSBooleanKeyword: 'boolean',
  TSNullKeyword: 'null',
  TSArrayType: 'array',
  TSTupleType: 'array',
  TSTemplateLiteralType: 'string',
}

const kindsOf = (type: TSType, scope: Scope): Set<Kind | 'null'> => {
  const keyword = KEYWORDS[type.type]
  if (keyword) return new Set([keyword])
  if (type.type === 'TSParenthesizedType') return kindsOf(type.typeAnnotation, scope)
  if (type.type === 'TSUnionType')
    return new Set(type.types.flatMap((one) => [...kindsOf(one, scope)]))
  if (type.type === 'TSTypeOperator')
    return type.operator === 'keyof' ? new Set(['string']) : kindsOf(type.typeAnnotation, scope)
  if (type.type === 'TSLiteralType')
    return new Set([kindOfValue('value' in type.literal ? type.literal.value : '')])
  if (type.type === 'TSIndexedAccessType') return kindsOfElements(type.objectType, scope)
  if (type.type !== 'TSTypeReference') return new Set(['json'])

  const name = nameOf(type.typeName)
  const argument = type.typeArguments?.params[0]
  if (WRAPPERS.has(name) && argument) return kindsOf(argument, scope)
  if (NAMED[name]) return new Set([NAMED[name]])
  const target = resolve(name, scope)
  return target ? kindsOf(target.type, target.scope) : new Set(['json'])
}

/** `(typeof states)[number]` */
const kindsOfElements = (type: TSType, scope: Scope): Set<Kind> => {
  const inner = type.type === 'TSParenthesizedType' ? type.typeAnnotation : type
  const name = inner.type === 'TSTypeQuery' ? nameOf(inner.exprName) : ''
  const imported = scope.constants.has(name) ? null : importedScope(name, scope)
  return new Set(((imported ?? scope).constants.get(name) ?? [{}]).map(kindOfValue))
}

const kindOfValue = (value: unknown): Kind => {
  const kind = typeof value
  return kind === 'string' || kind === 'number' || kind === 'boolean' ? kind : 'json'
}

const resolve = (name: string, scope: Scope): Member | null => {
  const type = scope.types.get(name)
  if (type) return { type, scope }
  const imported = importedScope(name, scope)
  return imported ? resolve(name, imported) : null
}

const importedScope = (name: string, scope: Scope): Scope | null => {
  const source = scope.imports.get(name)
  if (source === undefined) return null
  const file = source.startsWith('#')
    ? join(scope.root, 'src', source.slice(1))
    : join(dirname(scope.file), source)
  return existsSync(file) ? openScope(file, scope.root) : null
}

const nameOf = (name: object): string =>
  'name' in name && typeof name.name === 'string' ? name.name : ''

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
