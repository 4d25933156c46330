using Grader.Checks.Foundations.Oracles;
using Grader.Contracts.Foundations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
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
    private const string Exactness = "relative 1e-10 of the largest entry";

    private delegate double[] Route(IDifferentiable f, double[] x);

    [Test, Points(1.25), Cites("Baydin et al. 2018, section 3.1")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision, LawFamily.Structure)]
    [States("J by n forward passes and no reverse pass, for m and n up to 9, and entries and inputs of every magnitude",
        Within = Exactness)]
    public void Forward_passes_give_the_columns_of_the_jacobian() => Law.Holds(Seed, Maps, map =>
    {
        var taken = Taken.By(Subject.ByForwardPasses, map);
        taken.ExpectJacobian(map, Forward);
        taken.ExpectPasses(pushes: map.InputCount, pulls: 0, Forward);
    });

    [Test, Points(1.25), Cites("Baydin et al. 2018, section 3.2")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision, LawFamily.Structure)]
    [States("J by m reverse passes and no forward pass, for m and n up to 9, and entries and inputs of every magnitude",
        Within = Exactness)]
    public void Reverse_passes_give_the_rows_of_the_jacobian() => Law.Holds(Seed, Maps, map =>
    {
        var taken = Taken.By(Subject.ByReversePasses, map);
        taken.ExpectJacobian(map, Reverse);
        taken.ExpectPasses(pushes: 0, pulls: map.OutputCount, Reverse);
    });

    /// <remarks>
    /// Passes may be those of the student's own routes, and entries may stand in another order, so that a mistake in a route costs once.
    /// </remarks>
    [Test, Points(0.75), Cites("Baydin et al. 2018, section 3.2")]
    [Covers(LawFamily.Size)]
    [States("the passes of the forward route where n < m, of the reverse route where m < n; none of the other kind", Within = "exactly")]
    public void The_mode_with_fewer_passes_is_taken() => Law.Holds(Seed, Maps, map =>
    {
        if (map.InputCount == map.OutputCount)
            return;

        var because = $"{Forward}; {Reverse}";
        var isForward = map.InputCount < map.OutputCount;
        var taken = Taken.By(Fresh().ByFewestPasses, map);
        taken.ExpectEntries(map, because);
        if (taken.Pushes == (isForward ? map.InputCount : 0) && taken.Pulls == (isForward ? 0 : map.OutputCount))
            return;

        var own = Taken.By(isForward ? Fresh().ByForwardPasses : Fresh().ByReversePasses, map);
        taken.ExpectPasses(own.Pushes, own.Pulls, because);
    });

    /// <summary>Maps of 1 to 9 inputs and outputs, square ones among them.</summary>
    private static RandomInputs<WavyMap> Maps => RandomInputs.Integers("m", 1, 9).And(RandomInputs.ScaledLists(["x"], most: 9, largest: 10))
        .And(RandomInputs.Scales("scale of f"))
        .Map(input => new WavyMap((int)input.Item1, input.Item2[0].Length, input.Item3, input.Item2[0]));

    /// <summary>What a route answered, and the passes that it took.</summary>
    private sealed record Taken(double[] Jacobian, long Pushes, long Pulls)
    {
        public static Taken By(Route route, WavyMap map)
        {
            var counted = new CountedCalls<IDifferentiable>(map);
            var jacobian = route(counted.Object, map.Point);
            return new(jacobian, counted[nameof(IDifferentiable.Push)], counted[nameof(IDifferentiable.Pull)]);
        }

        /// <summary>Expects the entries of the Jacobian in any order.</summary>
        public void ExpectEntries(WavyMap map, string because)
        {
            double[] found = [.. (Jacobian ?? []).Order()], right = [.. map.Jacobian().Order()];
            Expect.Close(found, right, map.Rounding, because, what: "the sorted entries of the Jacobian by fewest passes");
        }

        public void ExpectJacobian(WavyMap map, string because)
        {
            var (m, n, right) = ((int)map.OutputCount, (int)map.InputCount, map.Jacobian());
            double[] transposed = [.. Enumerable.Range(0, m * n).Select(k => right[k % m * n + k / m])];
            Expect.Close(Jacobian, right, map.Rounding, because, what: $"the Jacobian of a function with n = {n}, m = {m}",
                suspects: m == 1 || n == 1 ? null : new() { { "the transposed Jacobian", transposed } });
        }

        public void ExpectPasses(long pushes, long pulls, string because)
        {
            Expect.Equal(Pushes, pushes, because, what: $"the number of calls of {nameof(IDifferentiable.Push)}");
            Expect.Equal(Pulls, pulls, because, what: $"the number of calls of {nameof(IDifferentiable.Pull)}");
        }
    }
}
