/** 面向员工：每种动作要做什么。 */
export const actions = {
  "hold.place": {
    title: "挂起",
    text: "暂停{blocks, select, absent {订单} other {{blocks}}}，直至原因消除{reason, select, absent {} other {（{reason}）}}{autoReleaseAt, select, absent {} other {；{autoReleaseAt} 自动解除}}。",
  },
  "hold.release": {
    title: "解除挂起",
    text: "解除挂起{handle, select, absent {} other { {handle}}}{reason, select, absent {} other {（{reason}）}}，订单继续处理。",
  },
  "request.correction": {
    title: "请客户更正",
    text: "{channels, select, absent {在页面上} other {通过{channels}}}请客户更正{fields, select, absent {有误的信息} other {：{fields}}}{deadline, select, absent {} other {；须在 {deadline} 前答复}}。",
  },
  "request.confirmation": {
    title: "请客户核对",
    text: "{channels, select, absent {在页面上} other {通过{channels}}}请客户核对{what, select, absent {存疑的内容} other {{what}}}{deadline, select, absent {} other {；须在 {deadline} 前答复}}{onSilence, select, absent {} other {；未答复的：{onSilence}}}。",
  },
  "request.verification": {
    title: "发送验证码",
    text: "{channels, select, absent {} other {通过{channels}}}向客户发送验证码，由客户填写验证。",
  },
  "request.consent": {
    title: "请客户同意延迟",
    text: "{channels, select, absent {} other {通过{channels}}}询问客户是否同意{revisedDate, select, absent {延迟} other {改为 {revisedDate}}}{deadline, select, absent {} other {；须在 {deadline} 前答复}}{onSilence, select, absent {} other {；未答复的：{onSilence}}}。",
  },
  "address.suggest": { title: "建议地址", text: "向客户展示核验给出的地址，客户同意后方可使用。" },
  "notify.customer": {
    title: "通知客户",
    text: "{channels, select, absent {} other {通过{channels}}}向客户发送消息{template, select, absent {} other {“{template}”}}。",
  },
  "notify.team": {
    title: "通知团队",
    text: "向{role, select, absent {团队} other {{role}}}发送消息{template, select, absent {} other {“{template}”}}。",
  },
  "order.decide_shortage": {
    title: "决定缺货处理",
    text: "{sku, select, absent {商品} other {{sku} }}缺货{shortQuantity, select, absent {} other { {shortQuantity, number} 件}}，由客户选择处理方式{options, select, absent {} other {（{options}）}}{deadline, select, absent {} other {，截止 {deadline}}}。",
  },
  "order.split": {
    title: "拆单",
    text: "按建议{groupsCount, select, absent {分批} other {分 {groupsCount, number} 批}}发货，各批数量合计须等于订购数量。",
  },
  "order.backorder": {
    title: "延迟发货",
    text: "为客户保留{quantity, select, absent {缺货商品} other { {quantity, number} 件}}，到货后发出{expectedAt, select, absent {} other {；预计 {expectedAt}}}。",
  },
  "order.substitute": {
    title: "替换商品",
    text: "向客户推荐替换{line, select, absent {缺货商品} other {第 {line} 行}}的商品，客户同意后方可发出。",
  },
  "order.cancel": {
    title: "取消",
    text: "取消{lines, select, absent {订单} other {订单行 {lines}}}{reason, select, absent {} other {（原因：{reason}）}}，释放库存并退还已付款项。",
  },
  "order.merge_suggest": {
    title: "合并与查重",
    text: "对比{orderIds, select, absent {该客户的订单} other {订单 {orderIds}}}：是重复下单，还是可以合并发货？",
  },
  "promise.revise": {
    title: "修改承诺日期",
    text: "定一个做得到的日期{shipBy, select, absent {} other {；{shipBy} 前发货}}{deliverBy, select, absent {} other {；{deliverBy} 前送达}}{cause, select, absent {} other {（原因：{cause}）}}。",
  },
  "stock.reserve": {
    title: "预占库存",
    text: "{node, select, absent {} other {在 {node} }}预占{sku, select, absent {商品} other { {sku}}}{quantity, select, absent {} other { {quantity, number} 件}}{until, select, absent {} other {，至 {until}}}。",
  },
  "stock.reallocate": {
    title: "调拨库存",
    text: "{fromNode, select, absent {} other {从 {fromNode} }}调拨{sku, select, absent {商品} other { {sku}}}{quantity, select, absent {} other { {quantity, number} 件}}{toNode, select, absent {} other {至 {toNode}}}。",
  },
  "replenish.propose": {
    title: "补货建议",
    text: "{supplier, select, absent {} other {向 {supplier} }}采购{sku, select, absent {商品} other { {sku}}}{quantity, select, absent {} other { {quantity, number} 件}}{node, select, absent {} other {，入 {node}}}{expectedAt, select, absent {} other {；预计 {expectedAt} 到货}}。",
  },
  "payment.retry": {
    title: "重试扣款",
    text: "对{paymentId, select, absent {本单支付} other {支付单 {paymentId} }}再次扣款{notBefore, select, absent {，不要立即执行} other {，不早于 {notBefore}}}{maxAttempts, select, absent {} other {，最多 {maxAttempts, number} 次}}。",
  },
  "payment.request": {
    title: "请客户付款",
    text: "请客户支付{amountMinor, select, absent {未付金额} other { {amountMinor}}}{methods, select, absent {} other {，可用方式：{methods}}}{deadline, select, absent {} other {，截止 {deadline}}}；不说明支付失败的原因。",
  },
  "payment.authenticate": {
    title: "引导验证",
    text: "引导客户通过银行或钱包完成{paymentId, select, absent {本单支付} other {支付单 {paymentId} }}的验证。",
  },
  "payment.query": {
    title: "查询支付结果",
    text: "向支付机构查询{paymentId, select, absent {本单支付} other {支付单 {paymentId} }}的结果{notBefore, select, absent {} other {，不早于 {notBefore}}}{giveUpAt, select, absent {} other {，最迟查到 {giveUpAt}}}。",
  },
  "payment.capture_or_reauth": {
    title: "请款或重新授权",
    text: "{before, select, absent {} other {在 {before} 前}}对{paymentId, select, absent {本单支付} other {支付单 {paymentId} }}请款，或重新授权。",
  },
  "refund.propose": {
    title: "退款建议",
    text: "提请批准退款{amountMinor, select, absent {} other { {amountMinor}}}{cause, select, absent {} other {（原因：{cause}）}}{approvalRole, select, absent {} other {，审批：{approvalRole}}}{deadline, select, absent {} other {，截止 {deadline}}}。",
  },
  "compensation.offer": {
    title: "补偿",
    text: "给予客户补偿{amountMinor, select, absent {} other { {amountMinor}}}{kind, select, absent {} other {（{kind}）}}，同一事件仅一次{approvalRole, select, absent {} other {；审批：{approvalRole}}}。",
  },
  "carrier.switch": {
    title: "切换承运商",
    text: "将未发出的包裹{from, select, absent {} other {从 {from} }}改由其他承运商配送{candidates, select, absent {} other {，可选：{candidates}}}。",
  },
  "shipment.trace": {
    title: "查件",
    text: "向{carrier, select, absent {承运商} other { {carrier} }}查询{shipmentId, select, absent {包裹} other {包裹 {shipmentId} }}的位置{deadline, select, absent {} other {，须在 {deadline} 前答复}}。",
  },
  "shipment.reattempt": {
    title: "再次派送",
    text: "安排{shipmentId, select, absent {包裹} other {包裹 {shipmentId} }}再次派送{notBefore, select, absent {} other {，不早于 {notBefore}}}。",
  },
  "shipment.intercept": {
    title: "拦截或改址",
    text: "请承运商拦截{shipmentId, select, absent {包裹} other {包裹 {shipmentId}}}，或改送到更正后的地址。",
  },
  "shipment.claim": {
    title: "索赔",
    text: "{fileBefore, select, absent {} other {在 {fileBefore} 前}}就{shipmentId, select, absent {包裹} other {包裹 {shipmentId}}}{kind, select, absent {} other {（{kind}）}}向承运商索赔，附价值证明和照片。",
  },
  "shipment.reship": {
    title: "补发",
    text: "{from, select, absent {} other {从 {from} }}重新寄出{lines, select, absent {商品} other {订单行 {lines}}}{carrier, select, absent {} other {，承运商 {carrier}}}。",
  },
  "shipment.return": {
    title: "退回",
    text: "安排退回{lines, select, absent {商品} other {订单行 {lines}}}{labelNeeded, select, yes {，并向客户提供退货面单} other {}}，收到后验收。",
  },
  "task.assign": {
    title: "派单",
    text: "将任务交给{user, select, absent {{role, select, absent {责任人} other {{role}}}} other { {user}}}{checklist, select, absent {} other {，清单“{checklist}”}}{resolveBy, select, absent {} other {；{resolveBy} 前完成}}。",
  },
  escalate: {
    title: "升级",
    text: "上报{toRole, select, absent {上一级} other { {toRole}}}{level, select, absent {} other {（第 {level, number} 级）}}{cause, select, absent {} other {：{cause}}}。",
  },
  "review.schedule": {
    title: "复盘",
    text: "复盘该案例{cases, select, absent {} other {（{cases}）}}{due, select, absent {} other {，{due} 前完成}}：原因何在，如何避免再次发生。",
  },
  "facts.refresh": {
    title: "刷新信息",
    text: "重新查询{fact, select, absent {缺失的信息} other { {fact}}}{reason, select, absent {} other {（{reason}）}}，再检查一次订单。",
  },
};
