import type { StaffDecisionTexts } from "./DecisionTexts";
import type { ExplainedException, StaffExplanation } from "./StaffExplanation";

/** An explanation as plain text: exceptions first, then each section under its heading; empty ones are left out. */
export function writeExplanation(
  explanation: Omit<StaffExplanation, "text">,
  { headings, gap }: StaffDecisionTexts,
  item: (title: string, text: string) => string,
): string {
  const { title, exceptions, actions, blocked, adjustments, waivers, unknowns, review } = explanation;
  const sections: readonly (readonly [heading: string, items: readonly string[]])[] = [
    [
      headings.actions,
      actions.map(({ title: name, text, proposed, due }) =>
        [item(name, text), proposed, due].filter((part) => part !== undefined).join(gap),
      ),
    ],
    [headings.blocked, blocked],
    [headings.adjustments, adjustments],
    [headings.waivers, waivers],
    [headings.unknowns, unknowns],
  ];
  return [
    title,
    ...exceptions.map(writeException),
    ...sections
      .filter(([, items]) => items.length > 0)
      .map(([heading, items]) => [heading, ...items.map((item) => `- ${item}`)].join("\n")),
    ...(review === undefined ? [] : [review]),
  ].join("\n\n");
}

function writeException(exception: ExplainedException, index: number): string {
  const { title, text, todo, rule, evidence, handling } = exception;
  return [`${index + 1}. ${title}`, text, ...todo.map((step) => `- ${step}`), ...handling, rule, ...evidence]
    .map((line, at) => (at === 0 ? line : `   ${line}`))
    .join("\n");
}
