/** How many requests this process is answering: what can wait looks here first. A stream counts until it begins. */
let count = 0;

export const requestsUnderWay = (): number => count;

export async function countedRequest(answer: () => Promise<void>): Promise<void> {
  count += 1;
  try {
    await answer();
  } finally {
    count -= 1;
  }
}
