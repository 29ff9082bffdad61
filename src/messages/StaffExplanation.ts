import type { Severity } from "../core/classify/OrderException";
import type { Action } from "../core/decide/Action";
import type { HandlingState } from "../core/decide/Handling";

/** One exception, with everything that is known of it. */
export interface ExplainedException {
  /** `code@subject`. */
  readonly key: string;
  readonly severity: Severity;
  readonly title: string;
  readonly text: string;
  readonly todo: readonly string[];
  /** Which rule found it. */
  readonly rule: string;
  /** Names and values that made it true. */
  readonly evidence: readonly string[];
  /** Who sees to it, by when, and how far it was escalated. */
  readonly handling: readonly string[];
  /** Absent where the decision says nothing of its clocks. */
  readonly state?: HandlingState;
  readonly level?: number;
}

/** One action, and why it is so. */
export interface ExplainedAction {
  readonly key: string;
  readonly mode: Action["mode"];
  readonly title: string;
  readonly text: string;
  /** Titles of the exceptions it answers. */
  readonly causes: readonly string[];
  /** Why a person decides it; absent when it may be carried out. */
  readonly proposed?: string;
  /** From and until when; absent without such times. */
  readonly due?: string;
}

/** A whole decision in words, for staff. */
export interface StaffExplanation {
  readonly title: string;
  readonly exceptions: readonly ExplainedException[];
  readonly actions: readonly ExplainedAction[];
  /** What must wait, and for what. */
  readonly blocked: readonly string[];
  /** What the plan for the whole order changed, and why. */
  readonly adjustments: readonly string[];
  readonly waivers: readonly string[];
  readonly unknowns: readonly string[];
  /** When to look again; absent when time alone changes nothing. */
  readonly review?: string;
  /** All of it in plain text, with headings. */
  readonly text: string;
}
