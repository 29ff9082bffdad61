import type { CustomerWords } from "../../words";

const method = {
  card: "银行卡",
  credit_card: "信用卡",
  debit_card: "借记卡",
  alipay: "支付宝",
  wechat_pay: "微信支付",
  unionpay: "银联",
  paypal: "PayPal",
  apple_pay: "Apple Pay",
  google_pay: "Google Pay",
  bank_transfer: "银行转账",
  sepa_debit: "银行直接扣款",
  boleto: "巴西付款单",
  pix: "Pix",
  invoice: "账期付款",
  cod: "货到付款",
  voucher: "礼品券",
};

/** 可以告诉客户的词。 */
export const words: CustomerWords = {
  fields: {
    recipient: "收件人",
    lines: "详细地址",
    district: "区县",
    locality: "城市",
    region: "省份",
    postalCode: "邮政编码",
    country: "国家或地区",
    email: "邮箱",
    phone: "电话号码",
  },
  kind: {
    not_received: "未收到货",
    damaged: "商品破损",
    wrong_item: "发错货",
    late: "配送延迟",
    quality: "商品质量",
    service: "服务",
    cancel: "取消",
    refund: "退款",
    change: "修改订单",
    urgent: "加急发货",
  },
  method,
  otherMethods: method,
  methods: method,
  disruption: {
    strike: "罢工",
    closure: "停业",
    suspended: "停运",
    weather: "天气",
  },
};
