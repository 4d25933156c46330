using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using Grader.Judging.Statistics;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion;

/// <summary>
/// Exercise 4b: a method of the student's own for states of different dimension, judged on Gaussian data by what holds for any method.
/// Means and covariances are exact wherever results are affine in normal numbers; otherwise they are estimated.
/// </summary>
[Exempts(LawFamily.Gradient, "no network is trained; both processes are formulas")]
public sealed class DiffusionAcrossDimensionsChecks(HandIn handIn) : ContractChecks<IDiffusionAcrossDimensions>(handIn)
{
    private const string Source = "Heidelberg MLPH, exercise 4b";
    private const string Apart = "no row and no call has a part in another";
    private const string WithinMargin = "0.001 standard deviations; where results are not affine in normal numbers, 8 standard errors "
        + "more, and a correct hand-in fails with probability 2.5e-8 at most";
    private const string WithinAllowance = "nothing; where results are not affine in normal numbers, 0.035, "
        + "and a correct hand-in fails with probability 2.5e-8 at most";
    private const int Rows = 5;

    private static readonly Tolerance Rounding = Tolerance.Float32.Times(10, "rounding of single precision");

    [Test, Points(1), Cites(Source)]
    [States("some state of the forward process has another number of dimensions than the data")]
    public void Some_step_changes_the_dimension()
    {
        foreach (var made in Cases())
        {
            var found = Enumerable.Range(1, made.Last).Select(t => made.Forward(Starts(made), t, Noise()).shape[1]).ToList();
            Expect.AtLeast(found.Count(width => width != made.Data.Dimension), 1, "x_0 has D dimensions, and some x_t has more or fewer",
                what: $"how many of x_1, …, x_{made.Last}, of {string.Join(", ", found)} numbers, have other than {made.Data.Dimension}");
        }
    }

    [Test, Points(1), Needs(nameof(Some_step_changes_the_dimension)), Cites(Source)]
    [Covers(LawFamily.Size)]
    [States("x_t has D_t numbers, in the forward process as in the reverse one, and samples have D, for 1, 2 and 5 rows")]
    public void States_have_the_declared_dimensions()
    {
        const string Declared = "x_t has D_t numbers";
        foreach (var (made, rows) in Cases().Zip([Rows, 1, 2]))
        {
            for (var t = 1; t <= made.Last; t++)
            {
                var xt = made.Forward(Starts(made).narrow(0, 0, rows), t, Noise());
                Expect.Shape(xt, [rows, made.Widths[t]], Declared, what: $"x_{t} of the forward process");
                Expect.Shape(made.Reverse(xt, t, Noise()), [rows, made.Widths[t - 1]], Declared, what: $"x_{t - 1} given x_{t}");
            }

            Expect.Shape(made.Sample(rows, Noise()), [rows, made.Data.Dimension], Declared, what: "the samples");
        }
    }

    [Test, Points(1), Needs(nameof(Some_step_changes_the_dimension)), Cites(Source)]
    [Covers(LawFamily.Chance)]
    [States("the end of the forward process and the samples are the same for equal noise sources, and others for other ones")]
    public void All_chance_comes_from_the_given_source()
    {
        foreach (var made in Cases())
        {
            SourceLaw.Holds(Seed, noise => made.Forward(Starts(made), made.Last, noise).Numbers(), "x_T of the forward process");
            SourceLaw.Holds(Seed, noise => made.Sample(Rows, noise).Numbers(), "samples");
        }
    }

    [Test, Points(1), Decides(1), Needs(nameof(All_chance_comes_from_the_given_source)), Cites(Source)]
    [Covers(LawFamily.Chance)]
    [States("rows of one batch are independent: over 100 calls, no number of a row has a correlation above 0.7 with that of another row, "
        + "or another mean",
        Within = "a correct hand-in fails with probability 2.5e-8 at most")]
    public void Rows_have_noise_of_their_own()
    {
        var made = Cases()[0];
        (Func<INoiseSource, Tensor> Draw, string What)[] draws =
        [
            (noise => made.Forward(zeros(Rows, made.Data.Dimension), made.Last, noise), $"x_{made.Last} of the forward process"),
            (noise => made.Reverse(zeros(Rows, made.Widths[1]), 1, noise), "x_0 given x_1"),
            (noise => made.Sample(Rows, noise), "the samples"),
        ];
        DecideAll(draws.Select(draw => (RowIndependence.Of(draw.Draw, Seed), draw.What)), "each row has noise of its own");
    }

    [Test, Points(2), Decides(1), Needs(nameof(Some_step_changes_the_dimension)), Cites(Source)]
    [Covers(LawFamily.Precision)]
    [States("x_0 ~ N(m, C): mean and covariance of x_t are those that Law says, for all t", Within = WithinMargin)]
    public void Declared_laws_are_those_of_the_forward_process() => DecideAll(
        from step in Steps()
        let decision = MomentTest.Near(step.Case.OfForward(step.T, Seed), step.Case.Law(step.T))
        select (decision, $"x_{step.T} of the forward process, {step.Case}"),
        "x_0 ~ N(m, C)");

    [Test, Points(1), Decides(1), Needs(nameof(Some_step_changes_the_dimension)), Cites(Source)]
    [States("R² of each number of x_T in a linear regression on x_0 is 0.05 at most", Within = WithinAllowance)]
    public void End_of_the_forward_process_has_forgotten_the_data() => DecideAll(
        from made in Cases()
        let decision = MomentTest.Forgets(made.OfForward(made.Last, Seed), made.Data.Dimension)
        select (decision, $"x_{made.Last} of the forward process, {made}"),
        "where sampling starts, nothing is known of the data that it ends with");

    [Test, Points(2), Decides(1), Needs(nameof(Some_step_changes_the_dimension)), Cites(Source)]
    [States("x_t with its declared law: the reverse step gives x_{t−1} with its declared law, for t = 1 the data's", Within = WithinMargin)]
    public void Reverse_steps_lead_from_law_to_law() => DecideAll(
        from step in Steps()
        let decision = MomentTest.Near(step.Case.OfReverse(step.T, Seed), step.Case.Law(step.T - 1))
        select (decision, $"x_{step.T - 1} given x_{step.T}, {step.Case}"),
        "∫ p(x_{t−1}|x_t)·p(x_t) dx_t = p(x_{t−1})");

    [Test, Points(2), Decides(1), Needs(nameof(Some_step_changes_the_dimension)), Cites(Source)]
    [States("R² of some number of x_{t−1} in a linear regression on x_t is at least 0.05, for all t", Within = WithinAllowance)]
    public void Reverse_steps_make_use_of_the_state() => DecideAll(
        from step in Steps()
        let decision = MomentTest.Uses(step.Case.OfReverse(step.T, Seed), step.Case.Law(step.T).Dimension)
        select (decision, $"x_{step.T - 1} given x_{step.T}, {step.Case}"),
        "a step goes on from x_t");

    [Test, Points(2), Decides(1), Needs(nameof(Some_step_changes_the_dimension)), Cites(Source)]
    [States("samples have mean and covariance of the data", Within = WithinMargin)]
    public void Samples_have_the_law_of_the_data() => DecideAll(
        from made in Cases()
        let decision = MomentTest.Near(made.OfSamples(Seed), made.Data)
        select (decision, $"the samples, {made}"),
        "x_0 ~ N(m, C)");

    [Test, Points(1), Needs(nameof(Some_step_changes_the_dimension)), Cites(Source)]
    [Covers(LawFamily.Rows, LawFamily.Memory)]
    [States("zeros for noise: rows give the same alone as together, and a second time as the first",
        Within = "rounding of single precision")]
    public void Rows_and_calls_are_independent()
    {
        var first = Cases().Select(made => (Case: made, Found: made.WithoutNoise(Starts(made)))).ToArray();
        foreach (var (made, found) in first)
        {
            var starts = Starts(made);
            Expect.Close(Flat(made.WithoutNoise(starts)), Flat(found), Rounding, Apart, what: $"the second results, {made}");
            Expect.Close(starts.Numbers(), Starts(made).Numbers(), Tolerance.Exact, Apart, what: $"x_0 after the calls, {made}");
        }

        var one = first[0].Case;
        RowsLaw.Holds(Rows, batch => one.WithoutNoise(Starts(one).index_select(0, tensor(batch, dtype: int64))), Rounding, "x_1, …, x_0");
    }

    [Test, Points(1), Needs(nameof(Some_step_changes_the_dimension)), Cites(Source)]
    [Covers(LawFamily.Magnitude)]
    [States("zeros for noise: a step that is affine for small states is so for those a million times as large",
        Within = "relative 1e-3: rounding of single precision in long sums")]
    [PassesConstants("what is affine is judged by the answer's own values for small states")]
    public void Large_states_are_not_cut_off()
    {
        var made = Cases()[0];
        for (var step = 1; step <= made.Last; step++)
        {
            var t = step;
            ExpectSameSlope(made.Data.Dimension, x0 => made.Forward(x0, t, DiffusionCase.NoNoise()), $"x_{t} of the forward process");
            var width = made.Forward(zeros(1, made.Data.Dimension), t, DiffusionCase.NoNoise()).shape[1];
            ExpectSameSlope(width, xt => made.Reverse(xt, t, DiffusionCase.NoNoise()), $"x_{t - 1} given x_{t}");
        }
    }

    /// <summary>Expects f(s·δ) − f(0) = s·(f(δ) − f(0)) for large s, unless f bends already between 0 and 2·δ.</summary>
    private static void ExpectSameSlope(long dimension, Func<Tensor, Tensor> map, string what)
    {
        var direction = Enumerable.Range(0, (int)dimension).Select(i => i % 2 == 0 ? 0.5 : -0.3).ToArray().ToTensor([1, dimension]);
        double[] At(double scale) => map(scale * direction).Numbers();
        double[] Slope(double scale) => [.. At(scale).Zip(At(0), (x, zero) => (x - zero) / scale)];
        var (slope, accuracy) = (Slope(1), new Tolerance(1e-3, 1e-3, "rounding of single precision in long sums"));
        if (!Slope(2).Zip(slope).All(pair => accuracy.Allows(pair.First, pair.Second)))
            return;

        foreach (var scale in new[] { -1e3, 1e6 })
        {
            Expect.Close(Slope(scale), slope, accuracy, "states may be as large as they are", what: $"the slope of {what}, "
                + $"from 0 to states of about {Math.Abs(scale):G1}");
        }
    }

    /// <summary>Data of 4 and of 8 numbers, and others of 4.</summary>
    private DiffusionCase[] Cases()
    {
        var random = new UniformNumbers(Seed);
        var subject = Subject;
        return [.. new[] { 4, 8, 4 }.Select(dimension => new DiffusionCase(subject, GaussianData.Random(dimension, random)))];
    }

    private IEnumerable<(DiffusionCase Case, int T)> Steps() =>
        Cases().SelectMany(made => Enumerable.Range(1, made.Last).Select(t => (made, t)));

    /// <summary>The first decision that rejects, or the last: a check makes one. Exact moments are no matter of chance.</summary>
    private void DecideAll(IEnumerable<(Decision Decision, string What)> decisions, string because)
    {
        (Decision Decision, string What)? decided = null;
        foreach (var next in decisions)
        {
            decided = next;
            if (next.Decision.Rejected)
                break;
        }

        var (decision, what) = decided!.Value;
        if (decision is { Rejected: true, Count: 1 })
        {
            Expect.Fail($"Expected {what} to show {decision.Expected}, but found {decision.Found}.", because, found: decision.Found,
                expected: decision.Expected);
        }

        Decide(decision, because, what: what);
    }

    private static double[] Flat(double[][] rows) => [.. rows.SelectMany(row => row)];

    private static Tensor Starts(DiffusionCase made) => made.Data.Draw(Rows, new SeededNoise(made.Data.Dimension));
}
