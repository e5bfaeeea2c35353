// The version of the package, as package.json has it: pages that hold two of them are told which one they use.
export const version = "0.1.0";
