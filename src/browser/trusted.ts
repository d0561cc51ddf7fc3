/** Stands in until Trusted Types come. */
export const scriptAddress = (address: string): string => address;
