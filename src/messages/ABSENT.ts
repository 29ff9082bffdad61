/** What a text meets in `{name, select, absent {…} other {…}}` where the value is missing, unknown or redacted. */
export const ABSENT = "absent";
