/** Brackets in brackets: deeper ones no person wrote. They are kept as text, and a problem says so. */
export const deepestBrackets = 100
