/*
 * Derived from Google libaddressinput address data (https://chromium-i18n.appspot.com/ssl-address), licensed under
 * CC-BY 4.0 (https://creativecommons.org/licenses/by/4.0/).
 *
 * Changes: only required fields and postal patterns are kept, grouped by value; patterns lost their capture groups;
 * a space inside a postal code became optional everywhere, as it already was in most countries; `ZZ`, the entry for
 * no country in particular, was left out. Earlier editions of the data carry examples that break their own patterns
 * (BY `20050`, EE `1001`, GB `RH6 OHP` with a letter O); there the examples are wrong and the patterns stand.
 */

/**
 * Countries by the fields an address needs there: A street lines, C locality, S region, Z postal code.
 *
 * Source: the `require` key of the data; AC is its default.
 */
export const requiredFieldGroups = {
  A: "AG GI MO VG",
  AC:
    "AC AD AF AI AL AM AO AQ AR AW AZ BA BB BD BF BG BH BI BJ BM BN BO BQ BS BT BV BW BY BZ CC CD CF CG " +
    "CI CK CL CM CU CV CW CX CY DJ DM DO DZ EC EG EH ER ET FJ FO GA GD GE GH GM GN GQ GT GW GY HM HR HT " +
    "IE IL IR IS JO KE KG KH KI KM KP KW KZ LA LB LC LK LR LS LY MA MC MD ME MG MK ML MM MN MR MS MT MU " +
    "MV MW MZ NA NE NF NG NI NP NU OM PA PE PH PK PS PY QA RS RW SA SB SC SD SI SL SN SR SS ST SX SY SZ " +
    "TA TD TF TG TH TJ TK TL TM TN TO TT TV TZ UG UY UZ VA VC VN VU WS XK YE ZM ZW",
  ACS: "CR HN IQ JM KN PG SO SV UM VE",
  ACSZ: "AS AU BR CA CN ES FM IN IT KR MH MP PF PW RU TW UA US VI",
  ACZ:
    "AT AX BE BL CH CZ DE DK EE FI FK FR GB GF GG GL GP GR GS GU HU IM IO JE LI LT LU LV MF MQ MX MY NC " +
    "NL NO NZ PL PM PN PR PT RE RO SE SH SJ SK TC TR WF YT ZA",
  AS: "AE CO HK ID KY NR",
  ASZ: "JP",
  AZ: "SG SM",
} as const;

/** Countries by the pattern of their postal codes; a country that is missing here uses none. Source: the `zip` key. */
export const postalPatternGroups = {
  "\\d{3}": "FO GN IS LS MG PG",
  "\\d{4}":
    "AF AL AT AU AZ BD BE BG CH CV CY DK ET GE GW HM HT HU LR LU MD MK MZ NE NO NZ PH PY SI SJ TN VE ZA",
  "\\d{5}":
    "BA BT CU DE DO DZ EE EG EH ES FI GT HN HR ID IQ IT JO KE KH KR KW LA LK LT MA MM MN MV MX MY NA NI " +
    "NP PK SA SD SN TH TR UA UY ZM",
  "\\d{6}": "BY CN CO EC IN KG KZ NG RO RU SG TJ TM UZ",
  "\\d{7}": "CL",
  "\\d{4,5}": "TZ",
  "\\d{5,6}": "RS VN",
  "\\d{3}(?:\\d{2})?": "TW",
  "\\d{5}(?:\\d{2})?": "IL",
  "(?:\\d|1[0-2])\\d{2}": "BH",
  "(?:37)?\\d{4}": "AM",
  "\\d{3} ?\\d{2}": "CZ GR SE SK",
  "\\d{2} ?\\d{3}": "FR",
  "\\d{4}(?: ?\\d{4})?": "LB",
  "\\d{2}-\\d{3}": "PL",
  "\\d{4}-\\d{3}": "PT",
  "\\d{3}-?\\d{4}": "JP",
  "\\d{5}-?\\d{3}": "BR",
  "\\d{5}-?\\d{5}": "IR",
  "\\d{4,5}|\\d{3}-\\d{4}": "CR",
  // The United States and what uses their ZIP codes.
  "\\d{5}(?:[ -]\\d{4})?": "US",
  "00[679]\\d{2}(?:[ -]\\d{4})?": "PR",
  "008(?:[0-4]\\d|5[01])(?:[ -]\\d{4})?": "VI",
  "96799(?:[ -]\\d{4})?": "AS",
  "969(?:[12]\\d|3[12])(?:[ -]\\d{4})?": "GU",
  "9694[1-4](?:[ -]\\d{4})?": "FM",
  "969[67]\\d(?:[ -]\\d{4})?": "MH",
  "9695[012](?:[ -]\\d{4})?": "MP",
  "969(?:39|40)(?:[ -]\\d{4})?": "PW",
  "96898": "UM",
  // France overseas and Monaco.
  "9[78][01]\\d{2}": "BL GP MF",
  "9[78]2\\d{2}": "MQ",
  "9[78]3\\d{2}": "GF",
  "9[78]4\\d{2}": "RE",
  "9[78]5\\d{2}": "PM",
  "976\\d{2}": "YT",
  "980\\d{2}": "MC",
  "986\\d{2}": "WF",
  "987\\d{2}": "PF",
  "988\\d{2}": "NC",
  // Part of a neighbour's or a mother country's system.
  "22\\d{3}": "AX",
  "39\\d{2}": "GL",
  "948[5-9]|949[0-8]": "LI",
  "4789\\d": "SM",
  "00120": "VA",
  "2899": "NF",
  "6798": "CX",
  "6799": "CC",
  "8\\d{4}": "ME",
  "[1-7]\\d{4}": "XK",
  // With a prefix.
  "AD[1-7]0\\d": "AD",
  "(?:AI-)?2640": "AI",
  "BB\\d{5}": "BB",
  "KY\\d-\\d{4}": "KY",
  "LV-\\d{4}": "LV",
  "(?:PC ?)?\\d{3}": "OM",
  "LIMA ?\\d{1,2}|CALLAO ?0?\\d|[0-2]\\d{4}": "PE",
  "CP ?[1-3][1-7][0-2]\\d": "SV",
  "VC\\d{4}": "VC",
  "VG\\d{4}": "VG",
  // Letters and digits.
  "[A-HJ-NP-Z]?\\d{4}(?:[A-Z]{3})?": "AR",
  "[A-Z]{2} ?[A-Z0-9]{2}": "BM",
  "[A-Z]{2} ?\\d{4}": "BN",
  "[ABCEGHJKLMNPRSTVXY]\\d[ABCEGHJ-NPRSTV-Z] ?\\d[ABCEGHJ-NPRSTV-Z]\\d": "CA",
  "[\\dA-Z]{3} ?[\\dA-Z]{4}": "IE",
  "[A-Z]{3} ?\\d{2,4}": "MT",
  "\\d{3}(?:\\d{2}|[A-Z]{2}\\d{3})": "MU",
  "\\d{4} ?[A-Z]{2}": "NL",
  "[A-Z]{2} ?\\d{5}": "SO",
  "[HLMS]\\d{3}": "SZ",
  // The United Kingdom, its dependencies and overseas territories.
  "GIR ?0AA|(?:A[BL]|B[ABDFHLNRSTX]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)\\d[\\dA-Z]? ?\\d[ABD-HJLN-UW-Z]{2}|BFPO ?\\d{1,4}":
    "GB",
  "GY\\d[\\dA-Z]? ?\\d[ABD-HJLN-UW-Z]{2}": "GG",
  "IM\\d[\\dA-Z]? ?\\d[ABD-HJLN-UW-Z]{2}": "IM",
  "JE\\d[\\dA-Z]? ?\\d[ABD-HJLN-UW-Z]{2}": "JE",
  "ASCN ?1ZZ": "AC",
  "BBND ?1ZZ": "IO",
  "FIQQ ?1ZZ": "FK",
  "GX11 ?1AA": "GI",
  "PCRN ?1ZZ": "PN",
  "SIQQ ?1ZZ": "GS",
  "(?:ASCN|STHL) ?1ZZ": "SH",
  "TDCU ?1ZZ": "TA",
  "TKCA ?1ZZ": "TC",
} as const;
