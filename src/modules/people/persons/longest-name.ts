/** Longer than any name that is known. Apart from the schema, which a form in the browser does not need. */
export const longestName = 1000
