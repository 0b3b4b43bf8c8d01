// A rule of our own: the context knows the time (ctx.now), nobody asks the clock behind its back.
const message = 'Only ctx.now knows the time (kernel/time.ts reads the clock).'
const isDate = (node) => node.type === 'Identifier' && node.name === 'Date'

export default {
  meta: { name: 'navet' },
  rules: {
    'no-clock': {
      create: (context) => ({
        NewExpression(node) {
          if (isDate(node.callee) && node.arguments.length === 0) context.report({ node, message })
        },
        CallExpression(node) {
          const { callee } = node
          const asksNow =
            callee.type === 'MemberExpression' &&
            isDate(callee.object) &&
            callee.property.name === 'now'
          if (isDate(callee) || asksNow) context.report({ node, message })
        },
      }),
    },
  },
}
