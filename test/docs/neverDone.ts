import type { ActionTypeName } from "../../src/core/decide/ActionTypeName";

/** What a host that carries an action out must never do, in English and Chinese. */
export const neverDone: Readonly<Record<ActionTypeName, readonly [en: string, zh: string]>> = {
  "hold.place": [
    "Stop more than its `blocks`, or place a second hold for the same key: the key is the handle.",
    "不得冻结 `blocks` 以外的操作；同一键（即句柄）不重复挂起。",
  ],
  "hold.release": ["End another hold than the one named.", "不得解除其他挂起。"],
  "request.correction": [
    "Correct anything by itself, or ask for more than is wrong.",
    "不得自行更改，不得索要无关信息。",
  ],
  "request.confirmation": [
    "Go to anybody but the customer: the summary holds their order and addresses. Take silence for a yes, unless `onSilence` says so.",
    "仅可发给客户本人（摘要含订单与地址）；除 `onSilence` 指明外，不得以沉默为同意。",
  ],
  "request.verification": [
    "Hold the code, or send it to another contact than the one to be proved. The host makes the code.",
    "动作不含验证码，也不得发往其他联系方式；验证码由宿主生成。",
  ],
  "request.consent": [
    "Hide the right to cancel, or take silence for consent where the law asks for an answer.",
    "不得隐瞒取消权；法律要求答复时不得视沉默为同意。",
  ],
  "address.suggest": [
    "Be applied silently: the order's address stays until the customer has agreed.",
    "不得静默套用：客户同意前订单地址不变。",
  ],
  "notify.customer": [
    "Carry anything in `params` but what the customer may read: no evidence, no provider's code, no reason of a decline or a risk check.",
    "`params` 只含客户可见内容：不含判定依据、渠道代码、拒付或风控原因。",
  ],
  "notify.team": [
    "Reach the customer, or carry personal data into a group chat.",
    "不得触达客户，不得把个人信息带进群聊。",
  ],
  "order.decide_shortage": [
    "Choose for the customer before the deadline, or offer what cannot be done.",
    "期限前不得代客户选择，不得提供无法做到的选项。",
  ],
  "order.split": [
    "Send more or less of a line than is open, or charge for it.",
    "各组数量之和必须等于未发数量，不得另收费。",
  ],
  "order.backorder": ["Take the money before the goods leave.", "发货前不得扣款。"],
  "order.substitute": [
    "Be sent without consent, or cost more than was agreed.",
    "未经同意不得替换，不得高于约定价格。",
  ],
  "order.cancel": [
    "Cancel by itself unless the policy says `auto`; cancel what has left; keep the money.",
    "除非策略写明 `auto`，否则不得自行取消；已发出的不得取消；不得扣留货款。",
  ],
  "order.merge_suggest": ["Merge or cancel any order by itself.", "不得自行合并或取消订单。"],
  "promise.revise": [
    "Overwrite the first promise, from which lateness counts, or be made without telling the customer.",
    "不得覆盖最初承诺（延误由此起算），不得不告知客户。",
  ],
  "stock.reserve": [
    "Reserve the same units twice, or take what another order holds.",
    "不得重复预占，不得占用他单库存。",
  ],
  "stock.reallocate": [
    "Create units, or leave the order they come from short in silence.",
    "不得凭空增加数量，不得使来源订单暗中缺货。",
  ],
  "replenish.propose": [
    "Bind the shop by itself, or count what is on order twice.",
    "不得自行下采购单，不得重复计算在途。",
  ],
  "payment.retry": [
    "Charge after a final decline, before `notBefore`, or more than `maxAttempts` times.",
    "最终拒付后、`notBefore` 前或超过 `maxAttempts` 次，均不得重试。",
  ],
  "payment.request": [
    "Say why a payment was declined, or ask for more than is due.",
    "不得说明拒付原因，不得多收。",
  ],
  "payment.authenticate": [
    "Charge again, or ask for a password or a code of the bank.",
    "不得再次扣款，不得索要银行密码或验证码。",
  ],
  "payment.query": ["Charge again while the outcome is open.", "结果未明时不得再次扣款。"],
  "payment.capture_or_reauth": [
    "Capture more than was authorised, or what is held.",
    "不得超过授权额，不得对挂起订单请款。",
  ],
  "refund.propose": [
    "Send money by itself, twice for one cause, or more than was paid.",
    "不得自行打款，同一原因不重复退，不得超过已付金额。",
  ],
  "compensation.offer": [
    "Be given twice for one incident, pass its caps, or stand in for a refund the law asks for.",
    "同一事件不重复补偿，不得超上限，不得替代法定退款。",
  ],
  "carrier.switch": [
    "Touch a parcel the carrier has, unless `scope` is `intercept`.",
    "除非 `scope` 为 `intercept`，不得动已交运包裹。",
  ],
  "shipment.trace": ["Tell the customer that the parcel is lost.", "不得据此告知客户包裹已丢失。"],
  "shipment.reattempt": ["Be ordered for a parcel on its way back.", "不得对退回中的包裹再派。"],
  "shipment.intercept": [
    "Send the parcel to an address the customer has not given.",
    "不得改派到客户未提供的地址。",
  ],
  "shipment.claim": ["Make the customer wait for its outcome.", "不得让客户等待索赔结果。"],
  "shipment.reship": ["Go besides a refund for the same goods.", "同一商品不得既补发又退款。"],
  "shipment.return": ["Make the customer pay for what is not their fault.", "非客户责任不得让其承担费用。"],
  "task.assign": ["Be given twice for one exception.", "同一异常不重复派单。"],
  escalate: [
    "Be told twice of one level, or take the task from who has it.",
    "同一级别不重复升级，不夺走当前负责人的任务。",
  ],
  "review.schedule": ["Keep the case open.", "不得阻碍结案。"],
  "facts.refresh": ["Change the order.", "不得更改订单。"],
};
