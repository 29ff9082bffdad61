/** What a strict page must report; shows that the test would see it. */
export async function decideAll() {
  try {
    return [String(new Function("return 1")())];
  } catch (error) {
    return [error.name];
  }
}
