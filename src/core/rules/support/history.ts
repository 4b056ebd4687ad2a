/** Words that name a record as history; the beginnings of words in the languages of the interface. */
const HISTORIC =
  /supersed|superced|replac|instead|until|former|previous|earlier|predecessor|original|deprecat|obsolet|reject|abandon|histor|revers|revisit|no longer|used to|ersetz|abgelöst|statt|früher|bisher|verworfen|veraltet|remplac|au lieu|jusqu|ancien|rejet|obsol|reemplaz|sustitu|en lugar|hasta|anterior|rechaz|substitu|em vez|até|rejeit|置き換|廃止|代わり|以前|取代|替代|废弃|之前/iu;

/** Whether words around the name of a record speak of it as of something past. */
export function tellsHistory(words: string): boolean {
  return HISTORIC.test(words);
}
