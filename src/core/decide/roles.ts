/** Roles that own exceptions by default, with their names. */
export const roles: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  support: { en: "Customer service", zh: "客服" },
  warehouse: { en: "Warehouse head", zh: "仓库主管" },
  purchasing: { en: "Purchasing", zh: "采购" },
  finance: { en: "Finance", zh: "财务" },
  logistics: { en: "Logistics officer", zh: "物流专员" },
  risk: { en: "Risk control", zh: "风控" },
  ops: { en: "Operations", zh: "运维" },
  owner: { en: "Owner of the exception", zh: "异常责任人" },
};
