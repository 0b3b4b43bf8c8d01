import {
  BinaryOperationNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  OperatorNode,
  type QueryId,
  RawNode,
  ValueNode,
} from 'kysely'

/**
 * Writes `x in (…)` as `x = any($1)`, and `x not in (…)` as `x <> all($1)`: the text of a query is the
 * same however many ids it is given, so that the server can keep its plan; and an empty list is no
 * error of syntax, but nothing (or everything). One value is compared as such: an equality can walk
 * an index in its order.
 */
export const listsAsArrays = (): KyselyPlugin => {
  const transformer = new ListsAsArrays()
  return {
    transformQuery: ({ node, queryId }) => transformer.transformNode(node, queryId),
    transformResult: async ({ result }) => result,
  }
}

const spelt = {
  in: { operator: OperatorNode.create('='), of: ['any(', ')'] },
  'not in': { operator: OperatorNode.create('<>'), of: ['all(', ')'] },
} as const

class ListsAsArrays extends OperationNodeTransformer {
  protected override transformBinaryOperation(node: BinaryOperationNode, queryId?: QueryId) {
    const as = OperatorNode.is(node.operator) && spelt[node.operator.operator as keyof typeof spelt]
    const values = as && listOf(node.rightOperand)
    if (!values) return super.transformBinaryOperation(node, queryId)
    const compared =
      values.length === 1
        ? ValueNode.create(values[0])
        : RawNode.create(as.of, [ValueNode.create(values)])
    const instead = BinaryOperationNode.create(node.leftOperand, as.operator, compared)
    return super.transformBinaryOperation(instead, queryId)
  }
}

const listOf = (node: BinaryOperationNode['rightOperand']) =>
  node.kind === 'PrimitiveValueListNode'
    ? (node as unknown as { values: readonly unknown[] }).values
    : undefined
