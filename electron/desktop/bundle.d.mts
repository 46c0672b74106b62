export declare const bundleDesktop: () => Promise<void>;
