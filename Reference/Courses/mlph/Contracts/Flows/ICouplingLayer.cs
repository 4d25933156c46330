namespace Grader.Contracts.Flows;

/// <summary>
/// Exercise 2b: an affine coupling layer of n ≥ 2 coordinates, followed by a permutation. The first ⌈n/2⌉ coordinates of x are passive, the
/// others active: y_passive = x_passive and y_active = x_active·e^{s(x_passive)} + t(x_passive), coordinate by coordinate; then
/// z_i = y_{order[i]}, where indices count from 0.
/// </summary>
/// <remarks>
/// Heidelberg, Machine Learning and Physics 2023/24, sheet 10, exercise 2b; Dinh et al. 2017 (arXiv 1605.08803), eq. (4) to (8). A subnet
/// is an expensive network: no method calls it more than twice, and none needs its derivative or its inverse.
/// </remarks>
public interface ICouplingLayer
{
    /// <summary>z, length n.</summary>
    /// <param name="x">n numbers.</param>
    /// <param name="s">The logarithms of the scales; bounded or not, they are taken as they are.</param>
    /// <param name="t">The shifts.</param>
    /// <param name="order">A permutation of 0, …, n − 1.</param>
    [Task("the coupling layer")]
    double[] Forward(double[] x, Subnet s, Subnet t, long[] order);

    /// <summary>x, length n, from z.</summary>
    /// <param name="z">n numbers.</param>
    /// <param name="s">As in <see cref="Forward"/>.</param>
    /// <param name="t">As in <see cref="Forward"/>.</param>
    /// <param name="order">As in <see cref="Forward"/>, and not its inverse.</param>
    [Task("the inverse of the coupling layer")]
    double[] Inverse(double[] z, Subnet s, Subnet t, long[] order);

    /// <summary>ln|det ∂z/∂x| at x, natural logarithm; the same for every order.</summary>
    /// <param name="x">n numbers.</param>
    /// <param name="s">As in <see cref="Forward"/>.</param>
    [Task("the log-determinant of the coupling layer")]
    double LogAbsDet(double[] x, Subnet s);
}
