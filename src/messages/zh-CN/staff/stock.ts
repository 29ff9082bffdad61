/** 面向员工：库存。 */
export const stock = {
  "stock.short": {
    text: "{sku, select, absent {有商品} other {{sku} }}库存不足{short, select, absent {} other {，{open, select, absent {} other {需 {open, number} 件，}}缺 {short, number} 件}}{available, select, absent {} other {；可用 {available, number} 件}}。",
    todo: [
      "查找其他来源：其他仓库、退货、即将到货。",
      "让客户选择：等待、先发现货、换货或退款。",
      "安排补货；库存数有误的及时更正。",
    ],
  },
  "stock.split_needed": {
    text: "没有单个仓库能满足该订单，需多仓共同发货{groupsCount, select, absent {} other {，分 {groupsCount, number} 批}}。",
    todo: ["按建议拆单；时效允许的，也可先调拨到同一仓库。", "告知客户将分多个包裹送达，不另收费。"],
  },
  "stock.arriving_late": {
    text: "{sku, select, absent {有商品} other {{sku} }}缺货{short, select, absent {} other { {short, number} 件}}，预计{coveredAt, select, absent {稍后} other { {coveredAt} }}到货，晚于承诺的发货时间。",
    todo: ["向供应商确认到货时间。", "改为做得到的日期，并告知客户。", "客户不愿等待的，取消该行并退款。"],
  },
  "stock.discontinued": {
    text: "{sku, select, absent {有商品} other {{sku} }}缺货{short, select, absent {} other { {short, number} 件}}，且不再补货{status, select, absent {} other {（商品状态：{status}）}}。",
    todo: ["立即下架。", "推荐价值相当或更高的替换商品。", "客户不接受的，取消该行并退款。"],
  },
  "stock.low": {
    text: "{sku, select, absent {有商品} other {{sku} }}库存{ratio, select, absent {低于再订货点} other {为再订货点的 {ratio}}}{nodes, select, absent {} other {（{nodes}）}}{rearmRatio, select, absent {} other {，回升到 {rearmRatio} 后解除预警}}。",
    todo: ["核对在途采购及到货时间。", "向能按时到货的供应商下单。", "销售快于预期的，上调再订货点。"],
  },
  "stock.oversold": {
    text: "{sku, select, absent {有商品} other {{sku} }}超卖{oversold, select, absent {} other { {oversold, number} 件}}（已计入在途）{open, select, absent {} other {；本单待发 {open, number} 件}}。",
    todo: [
      "立即在所有渠道停售。",
      "按承诺日期、再按付款时间排定发货顺序。",
      "优先告知无法发货的客户，由其选择等待、换货或退款。",
      "查明库存数偏高的原因。",
    ],
  },
  "stock.reservation_expired": {
    text: "{sku, select, absent {有商品} other {{sku} }}的库存预占已失效{open, select, absent {} other {，仍有 {open, number} 件未发}}。",
    todo: ["立即重新预占。", "已无库存的，按库存不足处理。"],
  },
};
