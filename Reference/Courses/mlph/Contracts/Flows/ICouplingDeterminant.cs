namespace Grader.Contracts.Flows;

/// <summary>
/// Exercise 2b, the cost: ln|det| of a matrix with zeros above its diagonal, and of any matrix, in as few operations as each takes. All
/// arithmetic is done with the given object, which counts it: no +, −, ·, / of the language on the entries or on what comes of them.
/// </summary>
/// <remarks>
/// Heidelberg, Machine Learning and Physics 2023/24, sheet 10, exercise 2b; Golub, Van Loan, Matrix Computations, 2013, section 3.2.
/// A matrix has n ≥ 1 rows of n entries, row i before column j, and is invertible. Natural logarithm.
/// </remarks>
public interface ICouplingDeterminant
{
    /// <summary>ln|det J|.</summary>
    /// <param name="jacobian">All entries above the diagonal are 0; those on the diagonal have either sign.</param>
    /// <param name="arithmetic">Counts the operations; use as few as the zeros allow.</param>
    [Task("the determinant in O(n)")]
    double OfTriangle(double[][] jacobian, IArithmetic arithmetic);

    /// <summary>ln|det A| of any invertible matrix, by elimination.</summary>
    /// <param name="matrix">May have zeros anywhere, on the diagonal too.</param>
    /// <param name="arithmetic">Counts the operations.</param>
    [Task("the determinant in O(n³)")]
    double ByElimination(double[][] matrix, IArithmetic arithmetic);
}
