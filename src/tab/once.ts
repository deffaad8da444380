/** What is brought once, by whoever asks first; asked for anew where it could not be had. */
export function once<Value>(bring: () => Promise<Value>): () => Promise<Value> {
  let coming: Promise<Value> | null = null;
  return async () => {
    const awaited = (coming ??= bring());
    try {
      return await awaited;
    } catch (reason) {
      if (coming === awaited) coming = null;
      throw reason;
    }
  };
}
