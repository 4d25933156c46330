using Grader.Checks.Foundations.Oracles;
using Grader.Contracts.Foundations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Work;
using NUnit.Framework;

namespace Grader.Checks.Foundations;

/// <summary>Exercise 3b, the cost of both modes: what a Jacobian takes, in passes that are counted.</summary>
/// <remarks>
/// Baydin et al., Automatic Differentiation in Machine Learning: a Survey, 2018 (arXiv 1502.05767), sections 3.1 and 3.2.
/// </remarks>
public sealed class JacobiansChecks(HandIn handIn) : ContractChecks<IJacobians>(handIn)
{
    private const string Forward = "a forward pass J·v gives one column of J: n passes for f: ℝⁿ → ℝᵐ";
    private const string Reverse = "a reverse pass wᵀ·J gives one row of J: m passes for f: ℝⁿ → ℝᵐ";

    private static readonly (int Outputs, int Inputs)[] sizes = [(1, 5), (4, 1), (2, 3), (3, 2), (3, 3)];

    private delegate double[] Route(IDifferentiable f, double[] x);

    [Test, Points(1), Cites("Baydin et al. 2018, section 3.1")]
    [States("J by n forward passes and no reverse pass, for gradients, curves and in between",
        Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("the transposed Jacobian", "one pass for the sum of all columns", "a pass for each entry")]
    public void Forward_passes_give_the_columns_of_the_jacobian()
    {
        foreach (var (m, n) in sizes)
            Compare(m, n, Subject.ByForwardPasses, pushes: n, pulls: 0, Forward);
    }

    [Test, Points(1), Cites("Baydin et al. 2018, section 3.2")]
    [States("J by m reverse passes and no forward pass", Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("one pass for the sum of all rows", "the rows one after another in the wrong order")]
    public void Reverse_passes_give_the_rows_of_the_jacobian()
    {
        foreach (var (m, n) in sizes)
            Compare(m, n, Subject.ByReversePasses, pushes: 0, pulls: m, Reverse);
    }

    [Test, Points(1), Needs(nameof(Forward_passes_give_the_columns_of_the_jacobian), nameof(Reverse_passes_give_the_rows_of_the_jacobian))]
    [Cites("Baydin et al. 2018, section 3.2")]
    [States("a gradient (m = 1) by one reverse pass, a curve (n = 1) by one forward pass", Within = "exactly")]
    [KnownMistakes("reverse mode whatever the sizes are", "the two modes confused")]
    public void The_mode_with_fewer_passes_is_taken()
    {
        foreach (var (m, n) in sizes.Where(size => size.Outputs != size.Inputs))
            Compare(m, n, Subject.ByFewestPasses, pushes: n < m ? n : 0, pulls: m < n ? m : 0, $"{Forward}; {Reverse}");
    }

    private static void Compare(int m, int n, Route route, long pushes, long pulls, string because)
    {
        var map = new WavyMap(m, n);
        var counted = new CountedCalls<IDifferentiable>(map);
        double[] x = [.. Enumerable.Range(0, n).Select(j => 0.3 * j - 0.4)];
        var right = map.Jacobian(x);
        double[] transposed = [.. Enumerable.Range(0, m * n).Select(k => right[k % m * n + k / m])];
        Expect.Close(route(counted.Object, x), right, Tolerance.Float64, because, what: $"the Jacobian of a function with n = {n}, m = {m}",
            suspects: m == 1 || n == 1 ? null : new() { { "the transposed Jacobian", transposed } });
        counted.Expect(nameof(IDifferentiable.Push), pushes, because);
        counted.Expect(nameof(IDifferentiable.Pull), pulls, because);
    }
}
