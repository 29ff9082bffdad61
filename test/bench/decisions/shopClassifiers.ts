import type { ClassifierRule } from "order-triage";
import { deliveryClassifiers } from "./deliveryClassifiers";
import { orderClassifiers } from "./orderClassifiers";
import { paymentClassifiers } from "./paymentClassifiers";

/** The rules that raise exceptions, over shipped facts alone and without a lookup. */
export const shopClassifiers: readonly ClassifierRule[] = [
  ...orderClassifiers,
  ...paymentClassifiers,
  ...deliveryClassifiers,
];
