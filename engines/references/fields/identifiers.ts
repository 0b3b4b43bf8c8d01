const doiAlone =
  /^(?:doi\s*[:=]?\s*|(?:https?:)?\/\/(?:dx\.|www\.)?doi\.org\/+|\[doi\]\s*)*(10\.\d{4,9}\/\S+?)(?:\s*\[doi\])?[.,;]?$/i

/** The DOI that a value is, however it is dressed; undefined when it is more or other than that. */
export const doiIn = (value: string) => doiAlone.exec(value.trim())?.[1]

/** "26957754[pmid]", "PMID: 26957754": undefined for a number that does not say what it is. */
export const pmidIn = (value: string) =>
  (/^(\d{1,8})\s*\[pmid\]$/i.exec(value) ?? /^pmid[:\s]+(\d{1,8})\.?$/i.exec(value))?.[1]

/** "PMC4756000[pmcid]", "PMC4756000". */
export const pmcidIn = (value: string) => /^(PMC\d+)(?:\s*\[pmcid\])?$/i.exec(value)?.[1]
