/** How long a column of the progress matrix is. Apart from the matrix: an address names it, and addresses are read first. */
export const matrixSteps = ['year', 'half', 'quarter'] as const;
export type MatrixStep = (typeof matrixSteps)[number];
