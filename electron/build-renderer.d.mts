export declare const buildRenderer: (tell?: () => void) => Promise<void>;
