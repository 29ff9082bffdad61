import type { CustomerWords } from "../../words";

const method = {
  card: "card",
  credit_card: "credit card",
  debit_card: "debit card",
  alipay: "Alipay",
  wechat_pay: "WeChat Pay",
  unionpay: "UnionPay",
  paypal: "PayPal",
  apple_pay: "Apple Pay",
  google_pay: "Google Pay",
  bank_transfer: "bank transfer",
  sepa_debit: "direct debit",
  boleto: "boleto",
  pix: "Pix",
  invoice: "invoice",
  cod: "cash on delivery",
  voucher: "voucher",
};

/** Words of evidence that customers are told. */
export const words: CustomerWords = {
  fields: {
    recipient: "recipient",
    lines: "street and house number",
    district: "district",
    locality: "town",
    region: "region",
    postalCode: "postal code",
    country: "country",
    email: "e-mail address",
    phone: "phone number",
  },
  kind: {
    not_received: "a parcel not received",
    damaged: "damaged goods",
    wrong_item: "a wrong item",
    late: "a late delivery",
    quality: "quality",
    service: "our service",
    cancel: "a cancellation",
    refund: "a refund",
    change: "a change",
    urgent: "faster dispatch",
  },
  method,
  otherMethods: method,
  methods: method,
  disruption: {
    strike: "a strike",
    closure: "a closure",
    suspended: "a suspended service",
    weather: "the weather",
  },
};
