export type { AddressVerdict } from "../core/lookups/addressLookup";
export type { Address } from "../core/order/Address";
export type { ActionLedger } from "../triage/ActionLedger";
export type { AddressVerifier } from "../triage/AddressVerifier";
export type { MaybePromise } from "../triage/MaybePromise";
export type { Notifier } from "../triage/Notifier";
export type { StockLookup } from "../triage/StockLookup";
export type { ContractIt } from "./ContractIt";
export {
  type AddressVerifierContract,
  type ExpectedVerdict,
  testAddressVerifier,
} from "./testAddressVerifier";
export { type LedgerContract, testLedger } from "./testLedger";
export { type NotifierContract, testNotifier } from "./testNotifier";
export { type StockLookupContract, testStockLookup } from "./testStockLookup";
