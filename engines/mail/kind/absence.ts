/** How programs name their absence notices, at the very beginning of the subject, in the languages of Europe and East Asia. */
const subjects =
  'autosvar|auto-svar|automatiskt svar|automatiskt meddelande|frånvaromeddelande|frånvaro|frånvarande|semestersvar|' +
  'ej på kontoret|inte på kontoret|automatic reply|auto[- ]?reply|auto[- ]?response|autoresponse|automated (reply|response)|automatic response|' +
  'out of (the )?office( auto ?reply| notification)?|ooo|away from (my |the )?(mail|office)|vacation (reply|response|message|notice)|on (vacation|holiday|leave)|' +
  'abwesenheits(notiz|nachricht|meldung|benachrichtigung)|abwesend|automatische antwort|automatische e-?mail-antwort|auto-antwort|nicht im (büro|haus)|' +
  "réponse automatique|absence du bureau|message d'absence|absent(e)? du bureau|respuesta automática|fuera de (la )?oficina|ausente|" +
  'risposta automatica|fuori (sede|ufficio)|automatisch antwoord|afwezigheids(bericht|melding)|afwezig|niet op kantoor|' +
  'automatisk svar|fraværs?(melding|besked|meddelelse)|fravær(ende)?|ikke til stede|ikke på kontoret|autosvar fra|' +
  'automaattinen vastaus|poissaolo(ilmoitus|viesti)?|autom(aattinen)? poissaoloviesti|poissa toimistosta|' +
  'odpowiedź automatyczna|automatyczna odpowiedź|autoodpowiedź|nieobecność|poza biurem|resposta automática|ausência( temporária)?|fora do escritório|' +
  'автоответ|автоматический ответ|автоматическая відповідь|автоматична відповідь|automatická odpověď|automatická odpoveď|automatikus válasz|' +
  'răspuns automat|automatski odgovor|samodejni odgovor|otomatik yanıt|αυτόματη απάντηση|automaatvastus|automātiska atbilde|automatinis atsakymas|sjálfvirkt svar|' +
  '自動返信|自動応答|不在通知|自动答复|自动回复|自動回覆|自動回复|자동 회신|부재중'
const subject = new RegExp(
  `^\\W{0,3}(${subjects})(\\s*[::\\-–—!(\\]|.]|\\s*$|,| - |\\s+(re|sv|fw|fwd)\\b|\\s+från\\s|\\s+from\\s|\\s+until\\s|\\s+till\\s|\\s+t\\.?o\\.?m)`,
  'iu',
)

export const isAbsenceSubject = (text: string) => subject.test(text)

const sentences = [
  // Swedish, Norwegian, Danish
  /\bjag (är|kommer att vara) (för närvarande |just nu |tillfälligt )?(borta|frånvarande|ledig|tjänstledig|föräldraledig|sjukskriven|på (semester|resande fot|tjänsteresa|konferens)|inte (på plats|på kontoret|i tjänst|anträffbar)|bortrest|ute ur kontoret)/iu,
  /\b(detta är ett autosvar|detta är ett automatiskt|autosvar|är åter (den|på|i|igen)|tillbaka (på kontoret|i tjänst|den)|läser inte (min )?(mejl|e-?post|mail)|semesterstängt|har semester|har slutat( på| hos| min)?)/iu,
  /\bjeg er (for (tiden|øyeblikket)|i øjeblikket|ikke|på ferie|fraværende|bortreist|ute av kontoret|tilbake|tilbage)/iu,
  // English
  /\b(i am|i'm|i will be|i'll be) (currently |now )?(out of (the )?(office|town)|away|on (annual |parental |sick |maternity )?(leave|vacation|holiday)|not in the office|travel+ing|unavailable|absent)/iu,
  /\b(this is an automat(ic|ed) (reply|response|message)|out of (the )?office|limited access to (my )?(e-?mail)|return(ing)? to the office|back in the office|no longer (work|with|employed))/iu,
  // German, Dutch
  /\b(ich bin (derzeit |zur ?zeit |bis |vom |ab |momentan |im urlaub|nicht im)|nicht im (büro|haus)|wieder erreichbar|ihre (e-?mail|nachricht) wird nicht weitergeleitet|außer haus)/iu,
  /\b(ik ben (momenteel |tot |afwezig|niet aanwezig|op vakantie)|niet op kantoor|automatisch (antwoord|gegenereerd))/iu,
  // Romance languages
  /\b(je suis (actuellement )?(absente?|en congé|en déplacement)|de retour (le|au)|sans accès à|estoy (fuera|de vacaciones|ausente)|estaré (fuera|de vacaciones|ausente)|respuesta automática|sono (assente|fuori|in ferie)|sarò (assente|fuori)|rientrerò|estou (de férias|ausente|fora)|estarei (de férias|ausente|fora))/iu,
  // Finnish, Polish, Russian, Chinese, Japanese
  /(olen (poissa|lomalla|vuosilomalla)|poissa toimistosta|jestem (nieobecn|na urlopie)|będę nieobecn|przebywam na urlopie|в отпуске|отсутствую|нахожусь в|буду отсутствовать|我(目前|正在)?(不在|休假|出差)|自动回复|休暇|不在に|外出して)/iu,
]

/** Does the text say that its writer is away? Only ever one sign among others. */
export const isAbsence = (text: string) => {
  const start = text.slice(0, 3_000)
  return sentences.some((sentence) => sentence.test(start))
}
