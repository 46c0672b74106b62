import { useEffect, useState } from 'react';

/** False until the text is on the screen: what stands around it can come a moment later. */
export const usePainted = (): boolean => {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      setTimeout(() => setPainted(true), 0);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return isPainted;
};
