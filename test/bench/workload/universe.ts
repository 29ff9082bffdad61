/** Countries the shop delivers to, main markets first. */
export const COUNTRIES: readonly string[] =
  "DE FR NL ES IT AT BE PL CH GB US SE DK NO FI CZ PT IE TR GR HU RO BG HR SK SI LT LV EE LU CA JP KR AU NZ SG AE IL MX BR".split(
    " ",
  );

/** Countries behind a customs border. */
export const CUSTOMS_COUNTRIES: readonly string[] = ["CH", "NO", "GB", "US", "TR"];

/** Parts of Spain outside the customs and tax union, or a ferry away. */
export const SPANISH_ISLANDS: readonly string[] = [
  "Las Palmas",
  "Santa Cruz de Tenerife",
  "Ceuta",
  "Melilla",
];

/** Carriers, most used first. */
export const CARRIERS: readonly string[] =
  "dhl dpd ups gls hermes fedex postnl postnord bpost colissimo correos poste-italiane inpost packeta royal-mail usps canada-post japan-post evri tnt sf-express yodel mondial-relay speedy".split(
    " ",
  );

/** Sales channels. */
export const CHANNELS: readonly string[] =
  "web app amazon ebay zalando store phone tmall b2b otto bol etsy".split(" ");

/** Payment methods; the last two are paid by transfer. */
export const PAYMENT_METHODS: readonly string[] =
  "card paypal klarna applepay ideal cod bank_transfer boleto".split(" ");

/** Codes of declined payments. */
export const DECLINE_CODES: readonly string[] =
  "insufficient_funds expired_card incorrect_cvc processing_error try_again_later do_not_honor card_velocity_exceeded issuer_not_available generic_decline invalid_account withdrawal_count_limit_exceeded currency_not_supported restricted_card security_violation service_not_allowed transaction_not_allowed".split(
    " ",
  );

/** Customer tiers. */
export const TIERS: readonly string[] = ["standard", "silver", "gold", "platinum", "staff"];

/** Warehouses. */
export const NODES: readonly string[] =
  "WH-BER-1 WH-BER-2 WH-LEJ-1 WH-VIE-1 WH-AMS-1 WH-PAR-1 WH-MAD-1 WH-MIL-1 WH-WAW-1 WH-PRG-1 WH-CPH-1 WH-LON-1 WH-DUB-1 WH-NYC-1 WH-TYO-1 ST-BER-7 ST-HAM-3 ST-MUC-2".split(
    " ",
  );

/** Kinds of article; where a kind belongs to a special group says `goodsOf`. */
export const KINDS: readonly string[] =
  "shirt jeans shoe jacket sock book poster mug candle lamp pillow towel sofa chair desk rug toy puzzle ball racket tent bike helmet tea coffee chocolate wine cheese yoghurt fish icecream salad phone watch tablet headphones charger powerbank camera drone printer ink paper pen bag belt ring necklace perfume cream soap shampoo vitamins plant seed tool drill paint screw".split(
    " ",
  );

/** Kinds that are kept cool. */
export const CHILLED_KINDS: readonly string[] = ["cheese", "yoghurt", "fish", "salad"];
/** Kinds with a battery. */
export const BATTERY_KINDS: readonly string[] = [
  "phone",
  "watch",
  "tablet",
  "headphones",
  "powerbank",
  "camera",
  "drone",
];
/** Kinds with serial numbers. */
export const SERIAL_KINDS: readonly string[] = ["phone", "watch", "tablet"];

/** Topics of complaints. */
export const COMPLAINT_KINDS: readonly string[] =
  "damaged not_received wrong_item late quality service missing_part other".split(" ");
