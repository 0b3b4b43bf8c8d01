/** Keywords as one text: with semicolons between where one has a comma, else with commas. */
export function keywordText(keywords: string[] | undefined): string | undefined {
  if (!keywords?.some((one) => one.includes(','))) return keywords?.join(', ')
  return keywords.length === 1 ? `${keywords[0]};` : keywords.join('; ')
}
