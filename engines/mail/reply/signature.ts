const dashes = /^(--|—|–)\s*$|^-- .{0,80}$|^_{4,}\s*$/
const device =
  /^[-–—\s]*((sent|sänt|gesendet|skickat|skickad|skickas|skickades|sendt|envoyé|enviado|inviato|verzonden|verstuurd|lähetetty|wysłan[eoy]|отправлено|отослано) (from|via|with|using|från|med|mit|von|fra|depuis|de|desde|do|dal?|met|van|vanaf|z|с|из) ?(my |min |mein(em)? |mon |ma |mi |meu |mio |mijn |moj(ego)? |моего )?.{0,60}|(von|vom) meinem .{1,40} gesendet|lähetetty .{2,30}(sta|stä|lta|ltä)|(get|hämta|holen sie sich|télécharger|obtener|obtenir|scarica|download|last ned|hent|pobierz|obter) outlook (for|för|für|pour|para|per|voor|til|dla) .{2,30}|yahoo mail( for .{2,20})?|发自我的.{1,30}|從我的.{1,30}傳送|.{1,20}から送信|나의 .{1,20}에서 보냄)\.?\s*(<https?:\S+>)?\s*$/iu
const deviceLine = (line: string) =>
  device.test(
    line
      .replace(/<https?:[^>]*>/g, '')
      .replace(/\[https?:[^\]]*\]/g, '')
      .replace(/\(https?:[^)]*\)/g, '')
      .trim(),
  )

/** Lines that a signature may have before one doubts that it is one. */
const longest = 25

/**
 * Where the signature begins among these lines, or their number: the mark of RFC 3676 ("-- "), a line
 * of the mail program or telephone. Greetings and names without a mark are part of what was written.
 */
export function signatureAt(lines: string[]): number {
  let end = lines.length
  for (let at = lines.length - 1; at > 0 && lines.length - at <= longest; at--) {
    const line = lines[at]!
    if (dashes.test(line) && !/^-- .*--\s*$/.test(line)) end = at
    else if (deviceLine(line) && onlyBlank(lines, at + 1, end, 2)) end = at
  }
  return end
}

const onlyBlank = (lines: string[], from: number, to: number, most: number) =>
  lines.slice(from, to).filter((line) => line.trim() !== '').length <= most
