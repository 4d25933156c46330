using Grader.Checks.Flows.Oracles;
using Grader.Contracts.Flows;
using Grader.Judging;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using Grader.Judging.Work;
using MathNet.Numerics.LinearAlgebra;
using NUnit.Framework;

namespace Grader.Checks.Flows;

/// <summary>Exercise 2b, the cost: what a log-determinant takes, in operations that are counted.</summary>
/// <remarks>Golub, Van Loan, Matrix Computations, 2013, section 3.2.</remarks>
[Exempts(LawFamily.Rows, "each call is about one matrix; there is no batch")]
public sealed class CouplingDeterminantChecks(HandIn handIn) : ContractChecks<ICouplingDeterminant>(handIn)
{
    private const string Source = "Golub, Van Loan 2013, section 3.2";
    private const string Triangle = "the determinant of a triangular matrix is the product of its diagonal: ln|det J| = Σ_i ln|J_ii|";
    private const string Elimination = "elimination makes a triangle of the same |det|: rows may be exchanged, and multiples of one added";
    private const string Linear = "a sum over the diagonal takes a number of operations that grows as n";
    private const string Cubic = "elimination takes about ⅔·n³ operations";
    private const string Lent = "Compute with the given arithmetic only: it counts the operations.";

    /// <summary>Of the largest entry; a matrix that is worse conditioned loses more digits than the tolerance allows.</summary>
    private const double LargestCondition = 1e4;

    /// <summary>The cost is that of the right result; how many digits it has is judged elsewhere.</summary>
    private static readonly Tolerance Roughly = new(1e-6, 1e-6, "six digits tell that it is the determinant");

    private delegate double Route(double[][] matrix, IArithmetic arithmetic);

    [Test, Points(2), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States(Triangle + ", for n up to 12 and entries from 1e-9 to 1e9, and for n = 40", Within = "relative 1e-10")]
    public void The_determinant_of_a_triangle_is_that_of_its_diagonal()
    {
        Law.Holds(Seed, RandomInputs.ScaleLists("the diagonal", 1, 12, 1e-9, 1e9), scales =>
            ExpectSumOverDiagonal([.. scales.Select((d, i) => i % 3 == 1 ? -d : d)]), examples: 25);
        ExpectSumOverDiagonal([1e-9, -1e9, 1e-9]);
        foreach (var entry in new[] { 1e-3, 1e3 }) // The product of the diagonal is a double, too: its logarithm is right.
            ExpectSumOverDiagonal([.. Enumerable.Repeat(entry, 40)]);
    }

    private void ExpectSumOverDiagonal(double[] diagonal)
    {
        var right = diagonal.Sum(d => Math.Log(Math.Abs(d)));
        Expect.Close(Fresh().OfTriangle(Lower(diagonal), new PlainArithmetic()), right, Tolerance.Float64.ForMagnitude(100), Triangle,
            "The logarithm of a product is the sum of the logarithms.", what: "ln|det J|", suspects: new()
            {
                { "the trace", diagonal.Sum() },
                { "det J, without its logarithm", diagonal.Aggregate(1.0, (product, d) => product * d) },
                { "Σ ln J_ii²", 2 * right },
            });
    }

    [Test, Points(1.5), Cites(Source)]
    [Covers(LawFamily.Size)]
    [States(Linear + ": the slope of its logarithm over that of n is below 1.3 for n = 8, …, 32")]
    public void A_triangle_takes_a_number_of_operations_that_grows_as_n()
    {
        int[] sizes = [8, 16, 32];
        ExpectOrder((matrix, arithmetic) => Fresh().OfTriangle(matrix, arithmetic),
            n => Lower([.. Enumerable.Range(1, n).Select(i => (double)i)]), sizes, 0.7, 1.3, Linear);
    }

    [Test, Points(2), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States("ln|det A| of random matrices with n up to 6 and entries from 1e-6 to 1e6: that of MathNet's LU decomposition",
        Within = "relative 1e-10, for condition numbers up to 1e4")]
    public void Elimination_gives_the_determinant_of_any_matrix() => Law.Holds(Seed,
        RandomInputs.Integers("n", 1, 6).And(RandomInputs.Lists("entries", 36, 36, -3, 3)).And(RandomInputs.Scales("scale")), input =>
        {
            var (n, entries, scale) = input;
            var matrix = Matrix<double>.Build.Dense((int)n, (int)n, (i, j) => scale * entries[i * n + j]);
            if (matrix.ConditionNumber() is var condition && !(condition <= LargestCondition))
                return;

            var right = matrix.LU().U.Diagonal().Sum(d => Math.Log(Math.Abs(d)));
            Expect.Close(Fresh().ByElimination(matrix.ToRowArrays(), new PlainArithmetic()), right,
                Tolerance.Float64.ForMagnitude(100), Elimination, what: "ln|det A|", suspects: new()
                {
                    { "the sum over the diagonal of A itself", matrix.Diagonal().Sum(d => Math.Log(Math.Abs(d))) },
                    { "ln det A²", 2 * right },
                });
        }, examples: 15);

    [Test, Points(1.5), Cites(Source)]
    [Covers(LawFamily.Size)]
    [States(Cubic + ": the slope of its logarithm over that of n is between 2.6 and 3.4 for n = 6, …, 15")]
    public void Elimination_takes_a_number_of_operations_that_grows_as_the_cube()
    {
        int[] sizes = [6, 9, 12, 15];
        ExpectOrder((matrix, arithmetic) => Fresh().ByElimination(matrix, arithmetic), n => Full(n, Seed), sizes, 2.6, 3.4, Cubic);
    }

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Structure)]
    [States("the same |det| in any order of the rows, also where a zero comes to stand on the diagonal", Within = "relative 1e-10")]
    public void Elimination_gets_by_with_zeros_on_the_diagonal()
    {
        Expect.Close(Fresh().ByElimination([[0, 2], [3, 0]], new PlainArithmetic()), Math.Log(6), Tolerance.Float64, Elimination,
            "Exchange rows where the pivot is 0.", what: "ln|det A| of ((0, 2), (3, 0))");
        Expect.Close(Fresh().ByElimination([[2, 1, 1], [2, 1, 3], [1, 2, 1]], new PlainArithmetic()), Math.Log(6), Tolerance.Float64,
            Elimination, "Exchange rows where the pivot is 0.", what: "ln|det A| of ((2, 1, 1), (2, 1, 3), (1, 2, 1))");
        Law.Holds(Seed, RandomInputs.Lists("the diagonal", 2, 3, 0.5, 3).And(RandomInputs.Integers("seed of the order", 0, 1000)), input =>
        {
            var (diagonal, seed) = input;
            var rows = Lower(diagonal);
            double[][] shuffled = [.. CouplingCase.Shuffled(rows.Length, seed).Select(i => rows[i])];
            Expect.Close(Fresh().ByElimination(shuffled, new PlainArithmetic()), diagonal.Sum(Math.Log), Tolerance.Float64.ForMagnitude(10),
                Elimination, "Exchange rows where the pivot is 0.", what: "ln|det A| of a triangle whose rows are in another order");
        }, examples: 10);
    }

    [Test, Points(1), Cites("Contract ICouplingDeterminant")]
    [States("both determinants with an arithmetic on numbers that are written in another way: none is done by the language",
        Within = "relative 1e-8")]
    public void All_arithmetic_is_done_with_the_given_object()
    {
        foreach (var n in new[] { 2, 3, 4 })
        {
            double[] diagonal = [.. Enumerable.Range(1, n).Select(i => 0.3 + 0.7 * i)];
            var (triangle, full) = (Lower(diagonal), Full(n, Seed));
            ExpectWritten(Fresh().OfTriangle(Bent(triangle), new BentArithmetic()), LogDeterminant(triangle), "ln|det J| of a triangle");
            ExpectWritten(Fresh().ByElimination(Bent(full), new BentArithmetic()), LogDeterminant(full), "ln|det A|");
        }
    }

    private static void ExpectWritten(double written, double right, string what) => Expect.Close(BentArithmetic.Read(written), right,
        new(1e-8, 1e-8, "rounding of the other way to write numbers"), "all arithmetic is done with the given object", Lent, what: what);

    private static double LogDeterminant(double[][] rows) =>
        Matrix<double>.Build.DenseOfRowArrays(rows).LU().U.Diagonal().Sum(d => Math.Log(Math.Abs(d)));

    /// <summary>
    /// The smallest size is tried first: a route whose number of operations is far too large there would take minutes at the others.
    /// </summary>
    private static void ExpectOrder(Route route, Func<int, double[][]> matrix, int[] sizes, double low, double high, string because)
    {
        List<long> counts = [];
        foreach (var n in sizes)
        {
            var counted = new CountedCalls<IArithmetic>(new PlainArithmetic());
            Expect.Close(route(matrix(n), counted.Object), LogDeterminant(matrix(n)), Roughly, because,
                what: $"the log-determinant for n = {n}");
            var most = 6 * Math.Pow(n, Math.Round((low + high) / 2));
            Expect.Between(counted.Total, n, most, because, Lent, $"the number of operations for n = {n}");
            counts.Add(counted.Total);
        }

        Expect.Between(CostOrder.Of(sizes, [.. counts]), low, high, because, Lent,
            $"the slope of the logarithm of {string.Join(", ", counts)} operations over that of n = {string.Join(", ", sizes)}");
    }

    private static double[][] Bent(double[][] rows) => [.. rows.Select(row => row.Select(BentArithmetic.Written).ToArray())];

    /// <summary>A lower triangle whose largest entries are those on the diagonal, so that its elimination loses no digits.</summary>
    private static double[][] Lower(double[] diagonal) => [.. diagonal.Select((d, i) =>
        Enumerable.Range(0, diagonal.Length).Select(j => j == i ? d : j < i ? diagonal[j] * Math.Sin(1 + 3 * i + j) : 0).ToArray())];

    /// <summary>No entry is 0, and the diagonal is so large that every pivot is positive and stands in its place.</summary>
    private static double[][] Full(int n, long seed)
    {
        var numbers = new NormalNumbers(seed);
        double Entry(int i, int j) => numbers.At(i * n + j) + (i == j ? 10 * n : 0);
        return [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Select(j => Entry(i, j)).ToArray())];
    }
}
