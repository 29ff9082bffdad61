export {
  type CarrierCandidate,
  type CarrierOption,
  type RankTerms,
  rankCarriers,
} from "./carrier/rankCarriers";
export { type Acknowledgement, acknowledgeCase } from "./cases/acknowledgeCase";
export type { Case, CaseStatus } from "./cases/Case";
export type { CaseChange, CaseChangeKind } from "./cases/CaseChange";
export { forgetCases } from "./cases/forgetCases";
export type { Incident } from "./cases/Incident";
export type { IncidentChange, IncidentChangeKind } from "./cases/IncidentChange";
export type { JudgedWaiver, WaiverStanding } from "./cases/JudgedWaiver";
export { type Reconciled, reconcile } from "./cases/reconcile";
export {
  type IncidentMember,
  type ReconciledIncidents,
  reconcileIncidents,
} from "./cases/reconcileIncidents";
export { type CaseOutcome, recordOutcome } from "./cases/recordOutcome";
export { type WaiveOptions, waive } from "./cases/waive";
export { checkSettings } from "./checkSettings";
export { type ExceptionCode, exceptionCodes } from "./classify/exceptionCodes";
export { type ClassifierMatch, findMatches } from "./classify/findMatches";
export {
  type OrderException,
  type Severity,
  severities,
  type Transaction,
  transactions,
} from "./classify/OrderException";
export type { Subject } from "./classify/Subject";
export { subjectKey } from "./classify/subjectKey";
export type { Unknown, UnknownReason } from "./classify/Unknown";
export {
  type Amounts,
  type CompensationKind,
  type CompensationTier,
  compensationKinds,
} from "./compensation/CompensationTier";
export { chooseTier } from "./compensation/chooseTier";
export type { GivenCompensation, History } from "./compensation/History";
export { type HistoryProblem, historyProblem } from "./compensation/historyProblem";
export { type CompensationOffer, offerFor } from "./compensation/offerFor";
export { orderValueMinor, type Situation } from "./compensation/Situation";
export type { Action } from "./decide/Action";
export type { ActionParams } from "./decide/ActionParams";
export type { ActionTypeName } from "./decide/ActionTypeName";
export type { Adjustment, AdjustmentReason } from "./decide/Adjustment";
export { actionKey } from "./decide/actionKey";
export { type ActionType, actionTypes } from "./decide/actionTypes";
export { allows } from "./decide/allows";
export type { Block, Decision, RulesetIdentity } from "./decide/Decision";
export type { Handling, HandlingState, ReachedLevel } from "./decide/Handling";
export { type ActionOf, isAction } from "./decide/isAction";
export type { PlannedMessage } from "./decide/PlannedMessage";
export type { ParamShape } from "./decide/paramShapes";
export { recordHold } from "./decide/recordHold";
export { roles } from "./decide/roles";
export { InvalidRulesetError, type RulesetIssue } from "./errors/InvalidRulesetError";
export {
  type ErrorPlace,
  isOrderTriageError,
  OrderTriageError,
  type OrderTriageErrorOptions,
} from "./errors/OrderTriageError";
export { describeException } from "./explain/describeException";
export type { ExplainWords } from "./explain/ExplainWords";
export { type ClassifierTrace, explainOrder } from "./explain/explainOrder";
export {
  type ExceptionTrace,
  explainPolicies,
  type PolicyOutcome,
  type PolicyTrace,
} from "./explain/explainPolicies";
export { type ClassifierEvidence, findEvidence } from "./explain/findEvidence";
export type { ActionChange, ActionTrace, MissingParam } from "./explain/traceAction";
export { catalog } from "./facts/catalog";
export { defineFact } from "./facts/defineFact";
export type { FactContext, FactDefinition, FactType, FactValue } from "./facts/Fact";
export type { CarrierItem, ItemScope, Scope, ScopeItems, SkuItem, UnknownItem } from "./facts/scopes";
export type { Input } from "./Input";
export type { JsonObject, JsonPrimitive, JsonValue } from "./json";
export {
  type AddressKey,
  type AddressProblem,
  type AddressVerdict,
  addressKey,
  addressLookup,
} from "./lookups/addressLookup";
export {
  type CarrierStatus,
  carrierLookup,
  type Disruption,
  type DisruptionKind,
} from "./lookups/carrierLookup";
export { type CustomerRecord, customerLookup } from "./lookups/customerLookup";
export { type DefinedLookup, defineLookup } from "./lookups/defineLookup";
export { type CatalogItem, type ItemStatus, itemLookup } from "./lookups/itemLookup";
export type { KnownLookups, Lookup, LookupFailure, LookupKey, Observed } from "./lookups/Lookup";
export { type PhoneKey, type PhoneVerdict, phoneLookup } from "./lookups/phoneLookup";
export {
  type RecentOrder,
  type RecentOrders,
  type RecentOrdersKey,
  recentOrdersLookup,
} from "./lookups/recentOrdersLookup";
export { type RiskKey, type RiskRecommendation, type RiskVerdict, riskLookup } from "./lookups/riskLookup";
export {
  type CarrierService,
  type ServiceArea,
  type ServiceAreaKey,
  serviceAreaLookup,
} from "./lookups/serviceAreaLookup";
export { type StockAtNode, type StockKey, type StockLevel, stockLookup } from "./lookups/stockLookup";
export { type SupplierOffer, type SupplierOffers, supplierLookup } from "./lookups/supplierLookup";
export { type Transit, type TransitKey, transitLookup } from "./lookups/transitLookup";
export { openCalendar } from "./openCalendar";
export type { Address } from "./order/Address";
export type { BuyerRequest, RequestKind, RequestStatus } from "./order/BuyerRequest";
export type { Complaint } from "./order/Complaint";
export type { Confirmation } from "./order/Confirmation";
export type { Customer } from "./order/Customer";
export type { DeliveryPromise } from "./order/DeliveryPromise";
export type { Instant } from "./order/Instant";
export { formatMinor, minorFromDecimal } from "./order/money";
export type { Notice } from "./order/Notice";
export type { AddressInput, OrderInput, OrderLineInput, ShipmentInput } from "./order/OrderInput";
export type { OrderLine } from "./order/OrderLine";
export type { OrderSnapshot } from "./order/OrderSnapshot";
export type { OrderStatus } from "./order/OrderStatus";
export { type OrderSummary, type SummaryLine, summariseOrder } from "./order/OrderSummary";
export type { Payment, PaymentStatus } from "./order/Payment";
export type { PaymentMethod } from "./order/PaymentMethod";
export type { PhoneVerification } from "./order/PhoneVerification";
export type { RecordedHold } from "./order/RecordedHold";
export type { Reservation } from "./order/Reservation";
export type { Shipment, ShipmentEvent, ShipmentLine } from "./order/Shipment";
export type { Totals } from "./order/Totals";
export type { Waiver } from "./order/Waiver";
export { because, whyNot } from "./rules/because";
export { type DescribeOptions, describeTrace, describeVerdict, type JudgedRule } from "./rules/describeTrace";
export type { Evidence } from "./rules/evidenceOf";
export type { ConditionTrace, GroupTrace, LeafTrace, RuleTrace } from "./rules/explain";
export type { Codegen } from "./rules/Judge";
export type { Limits } from "./rules/limits";
export type { OwnOperators } from "./rules/operators";
export type {
  AllCondition,
  AnyCondition,
  Condition,
  FactReference,
  LeafCondition,
  NamedCondition,
  NotCondition,
} from "./rules/Rule";
export type { OperatorWords, TraceWords } from "./rules/TraceWords";
export { isUnknown, type UnknownValue, unknown } from "./rules/unknown";
export type { VerdictName } from "./rules/verdict";
export type { CheckedRuleset, CompiledRuleset } from "./ruleset/CompiledRuleset";
export { type CompileRulesetOptions, compileRuleset } from "./ruleset/compileRuleset";
export type { LintFinding } from "./ruleset/lint/LintFinding";
export { lintRuleset } from "./ruleset/lint/lintRuleset";
export type { JudgeMaker } from "./ruleset/loadGroups";
export { loadRuleset } from "./ruleset/loadRuleset";
export type { RulesetData } from "./ruleset/RulesetData";
export type {
  ClassifierRule,
  CodeDeclaration,
  EscalationStep,
  PlaybookAction,
  PolicyRule,
  RulesetFile,
  RulesetTest,
  SettingDeclaration,
} from "./ruleset/RulesetFile";
export type { Settings } from "./ruleset/Settings";
export {
  applyShortage,
  type ReplacementLine,
  type ShortageOutcome,
  type ShortLine,
} from "./shortage/applyShortage";
export {
  type MovableStock,
  planReallocation,
  type Reallocation,
  type StockMove,
} from "./shortage/planReallocation";
export {
  type PurchaseProposal,
  type PurchaseReason,
  type PurchaseTerms,
  proposePurchase,
  type SupplierOrder,
} from "./shortage/proposePurchase";
export { rankSubstitutes, type SubstituteOffer } from "./shortage/rankSubstitutes";
export {
  type PurchaseNeed,
  type RankedSupplier,
  rankSuppliers,
  type SupplierScores,
  type SupplierWeights,
} from "./shortage/rankSuppliers";
export { type RecommendationTerms, recommendedChoice } from "./shortage/recommendedChoice";
export {
  type ShortageChoice,
  type ShortageOption,
  type Substitution,
  shortageChoices,
} from "./shortage/ShortageOption";
export { type DeadlineTerms, shortageDeadline } from "./shortage/shortageDeadline";
export { type ShortageSituation, shortageOptions } from "./shortage/shortageOptions";
export {
  type LineQuantity,
  type NodeStock,
  type OrderSplit,
  type SplitGroup,
  splitOrder,
  type WantedLine,
} from "./shortage/splitOrder";
export { type Step, step } from "./step";
export { compareReviewIntervals, type ReviewIntervalResult } from "./stock/compareReviewIntervals";
export { type EmpiricalTerms, empiricalReorderPoint } from "./stock/empiricalReorderPoint";
export { empiricalSafetyStock } from "./stock/empiricalSafetyStock";
export { inventoryPosition, type StockCounts } from "./stock/inventoryPosition";
export { isReorderDue, type ReorderTerms } from "./stock/isReorderDue";
export { leadTimeDemands, type ObservedSupply } from "./stock/leadTimeDemands";
export { type MeanAndDeviation, meanAndDeviation } from "./stock/meanAndDeviation";
export { normalQuantile } from "./stock/normalQuantile";
export { type OrderQuantityTerms, orderQuantity } from "./stock/orderQuantity";
export { orderUpToLevel } from "./stock/orderUpToLevel";
export { type RearmTerms, reorderAgain } from "./stock/reorderAgain";
export { reorderPoint } from "./stock/reorderPoint";
export type { ReviewedSupplyTerms, SupplyTerms } from "./stock/SupplyTerms";
export { safetyStock } from "./stock/safetyStock";
export { addBusinessMs } from "./time/addBusinessMs";
export type { BusinessCalendar, HoursOfDay, Weekday, WorkingCalendar } from "./time/BusinessCalendar";
export type { BusinessTime } from "./time/BusinessTime";
export { businessMsBetween } from "./time/businessMsBetween";
export type { Clock, ClockUnit } from "./time/Clock";
export { formatInstant, parseInstant } from "./time/instants";
export type { OpenCalendar } from "./time/openCheckedCalendar";
