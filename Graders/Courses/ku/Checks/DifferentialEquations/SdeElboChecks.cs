using Grader.Checks.DifferentialEquations.Inputs;
using Grader.Checks.DifferentialEquations.Oracles;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.DifferentialEquations;

/// <summary>
/// Exercise 2.1: the estimate of the ELBO, term by term. The noise is known, and f tells at which state and time it is asked, so that each
/// term is judged exactly and by itself, with the state that the code has made.
/// </summary>
/// <remarks>University of Copenhagen, Deep Learning 2024, assignment A4, part 2.</remarks>
[Exempts(LawFamily.Gradient, "the functions are lent across processes, and no gradient passes through them")]
public sealed partial class SdeElboChecks(HandIn handIn) : ContractChecks<ISdeElbo>(handIn)
{
    private const string Sheet = "Copenhagen, Deep Learning 2024, A4, exercise 2.1";
    private const string OneForEach = "ELBO = E[ln p(y | x_1)] − KL(q_0 ‖ p_0) − (f − g)²/(2σ²), each for one data point";
    private const string Times = "t ~ U(0, 1), one for each row, from noise.Uniform";
    private const string State = "x_t = α(y, t) + β(y, t)·ε";
    private const string Likelihood = "ln N(y; x_1, δ²) with x_1 = α(y, 1) + β(y, 1)·ε, or its expectation in closed form";
    private const string Divergence = "E of the term = KL(N(α, β²) ‖ N(0, 1)) = ½·(α² + β² − 1) − ln β at t = 0";
    private const string Mismatch = "(f − g)²/(2σ²) with g = ∂α/∂t + (∂β/∂t)·(x − α)/β + ½·∂σ²/∂x + ½·σ²·∂ln q/∂x";
    private const string OwnNoise = "x_t, x_1 and x_0 of each row have each an ε of their own";

    private static readonly double[] someY = [0.8, -1.3, 2.1, 0.2, -0.5];

    private static Tolerance Cancelling => Tolerance.Float64.Times(10, "rounding of double precision; parts of g cancel");

    [Test, Points(0.5), Cites(Sheet)]
    [States("y of shape [B] gives three terms of shape [B] in its data type, with finite values")]
    [JudgesForm]
    public void Each_term_has_one_number_for_each_row()
    {
        foreach (var (rows, dtype) in new[] { (5, float64), (1, float64), (2, float64), (3, float32) })
        {
            var found = Subject.Estimate(new SdeSpy(KnownSdes.OneWavy).Sde, someY[..rows].ToTensor([rows], dtype), 0.4, Noise(dtype));
            foreach (var (name, term) in new[]
            {
                ("the log-likelihood", found.LogLikelihood), ("the divergence from the prior", found.PriorKl),
                ("the drift mismatch", found.DriftMismatch),
            })
            {
                Expect.Dtype(term, dtype, "results have the data type of y", what: name);
                Expect.Shape(term, [rows], OneForEach, what: name);
                Expect.Finite(term, OneForEach, what: name);
            }
        }
    }

    [Test, Points(0.5), Cites(Sheet)]
    [Covers(LawFamily.Chance)]
    [States("chance comes from the given source: equal noise gives equal terms, other noise others")]
    public void Chance_comes_from_the_given_source() =>
        SourceLaw.Holds(Seed, noise => SdeElboRun.Flat(Fresh(), KnownSdes.OneWavy, someY, 0.4, noise), "terms of the ELBO");

    [Test, Points(1.5), Cites(Sheet)]
    [Covers(LawFamily.Chance, LawFamily.Size)]
    [States("one time and one state for each row; where uniform numbers come evenly, so do the times, from 0 to 1",
        Within = "relative 1e-10")]
    public void Every_row_has_a_uniform_time_of_its_own()
    {
        foreach (var rows in new[] { 8, 1, 3 })
        {
            double[] y = [.. Enumerable.Range(0, rows).Select(row => 0.5 * row - 1)];
            double[] even = [.. Enumerable.Range(0, rows).Select(row => (row + 0.5) / rows)];
            var noise = new NumberedNoise(index => Math.Sin(index + 1), index => (EvenNoise.Place(index, rows) + 0.5) / rows);
            var run = new SdeElboRun(Fresh(), KnownSdes.OneWavy, y, 0.4, noise);
            run.ExpectOneStateForEachRow(Times);
            Expect.Close([.. run.Asked.Select(point => point.Time).Order()], even, Tolerance.Float64, Times,
                what: $"the sorted times of {rows} rows for the uniform numbers (i + ½)/{rows}", suspects: new()
                {
                    { "the first number for all rows", [.. even.Select(_ => even[0])] },
                });
        }
    }

    [Test, Points(1.5), Cites(Sheet)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{State}, with another drawn ε for each row", Within = "relative 1e-10")]
    public void The_state_is_drawn_from_the_marginal_at_its_time() => Law.Holds(Seed, SdeInputs.Any, input =>
    {
        var run = Run(input);
        run.ExpectOneStateForEachRow(State);
        var nearest = run.NearestStates();
        Expect.Close([.. run.Asked.Select(point => point.At)], [.. nearest.Select(state => state.Value)],
            Tolerance.Float64.ForMagnitude(input.Scale), State, "No row has this state at this time with any ε that was drawn.",
            what: "the states at which f is asked");
        Expect.Equal(nearest.Select(state => state.Number).Distinct().Count(), input.Y.Length, "every row has an ε of its own",
            what: "the number of different ε in the states");
    }, examples: 30);

    [Test, Points(1.5), Cites(Sheet)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{Likelihood}; another drawn ε for each row", Within = "relative 1e-10")]
    public void The_likelihood_is_that_of_a_state_at_the_end() => Law.Holds(Seed, SdeInputs.Any, input =>
    {
        var run = Run(input);
        if (run.ExpectsLikelihood)
            return;

        var found = run.LogLikelihood;
        var nearest = run.NearestLikelihoods(found);
        Expect.Close(found, [.. nearest.Select(term => term.Value)], SdeElboRun.Close, Likelihood,
            "No ε that was drawn gives this value at t = 1.", SuspectedLikelihoods(input, run), "the log-likelihood");
        Expect.Equal(nearest.Select(term => term.Number).Distinct().Count(), input.Y.Length, "every row has an ε of its own",
            what: "the number of different ε in the log-likelihood");
    }, examples: 30);

    /// <remarks>One draw is quadratic in ε, so that the mean over ε = ±1 is its expectation.</remarks>
    [Test, Points(1.5), Cites(Sheet)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States(Divergence, Within = "relative 1e-10: the mean over ε = ±1, which is exact for one draw and for the closed form")]
    public void The_divergence_compares_the_first_marginal_with_the_prior() => Law.Holds(Seed, SdeInputs.Any, input =>
    {
        double[] With(double epsilon) => SdeElboRun.Constant(Fresh(), input.Sde, input.Y, input.Width, epsilon, 0.4).PriorKl;
        double[] right = [.. input.Y.Select(input.Sde.PriorKl)];
        var size = 10 + right.Max(Math.Abs);
        Expect.Close([.. With(1).Zip(With(-1), (one, other) => (one + other) / 2)], right, Tolerance.Float64.ForMagnitude(size), Divergence,
            what: "the expected divergence from the prior", suspects: new()
            {
                { "−KL: its minus sign belongs to the ELBO", [.. right.Select(value => -value)] },
                { "KL(p_0 ‖ q_0)", [.. input.Y.Select(y => Reversed(input.Sde.Alpha(y, 0), input.Sde.Beta(y, 0)))] },
            });
    }, examples: 30);

    [Test, Points(2.5), Cites(Sheet)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{Mismatch}, at the state and time at which f is asked", Within = "relative 1e-9: parts of g cancel")]
    public void The_drift_mismatch_is_that_of_the_asked_state() => Law.Holds(Seed, SdeInputs.Any, input =>
    {
        var run = Run(input);
        var found = run.DriftMismatch;
        Expect.AtLeast(run.Asked.Count, 1, Mismatch, what: "the number of states at which f is asked");
        var nearest = run.NearestMismatches(found);
        Expect.Close(found, [.. nearest.Select(term => term.Value)], Cancelling.ForMagnitude(1 + nearest.Max(term => term.Scale)), Mismatch,
            suspects: SuspectedMismatches(input, run), what: "the drift mismatch");
    }, examples: 30);

    [Test, Points(1), Needs(nameof(The_likelihood_is_that_of_a_state_at_the_end), nameof(The_state_is_drawn_from_the_marginal_at_its_time))]
    [Cites(Sheet)]
    [Covers(LawFamily.Chance)]
    [States("no drawn number is used for two terms, or for two rows", Within = "exactly")]
    public void Each_state_has_noise_of_its_own()
    {
        var run = new SdeElboRun(Subject, KnownSdes.OneWavy, someY, 0.4, NumberedNoise.Irregular);
        int[] used =
        [
            .. run.NearestStates().Select(state => state.Number),
            .. run.ExpectsLikelihood ? [] : run.NearestLikelihoods(run.LogLikelihood).Select(term => term.Number),
            .. run.DrawsPrior ? run.NearestKls(run.PriorKl).Select(term => term.Number) : [],
        ];
        Expect.Equal(used.Distinct().Count(), used.Length, OwnNoise, "It looks like an ε that serves for two states.",
            $"the number of different ε in {used.Length} states");
    }

    [Test, Points(0.5), Cites(Sheet)]
    [Covers(LawFamily.Rows)]
    [PassesItsInput("what comes in of a row belongs to that row, too; other checks judge the values")]
    [States("a row's terms depend on its own data point and noise, whatever rows stand beside it", Within = "rounding of double precision")]
    public void Rows_do_not_depend_on_each_other() => RowsLaw.Holds(5,
        rows => SdeElboRun.Constant(Fresh(), KnownSdes.OneWavy, [.. rows.Select(row => someY[row])], 0.4, 0.7, 0.3).Rows,
        Tolerance.Float64, "the terms of the ELBO");

    private SdeElboRun Run(SdeInputs input) => new(Fresh(), input.Sde, input.Y, input.Width, NumberedNoise.Irregular);

    private static double Reversed(double alpha, double beta) => 0.5 * ((1 + alpha * alpha) / (beta * beta) - 1) + Math.Log(beta);

    /// <summary>Log-likelihoods of known mistakes, with whichever drawn number comes closest.</summary>
    private static Suspects SuspectedLikelihoods(SdeInputs input, SdeElboRun run)
    {
        var (sde, found) = (input.Sde, run.LogLikelihood);
        double[] Of(Func<double, double, double> rule) => [.. run.NearestLikelihoods(found, rule).Select(term => term.Value)];
        return new()
        {
            { "N(y; x_1, δ): δ is a standard deviation", Of((y, epsilon) => sde.LogLikelihood(y, Math.Sqrt(input.Width), epsilon)) },
            { "β(y, 1) in the place of the likelihood's width", Of((y, epsilon) => sde.LogLikelihood(y, sde.Beta(y, 1), epsilon)) },
            { "a density without its constant ½·ln 2π",
                Of((y, epsilon) => sde.LogLikelihood(y, input.Width, epsilon) + 0.5 * Math.Log(2 * Math.PI)) },
            { "the likelihood of the mean α(y, 1) in the place of x_1", Of((y, _) => sde.LogLikelihood(y, input.Width, 0)) },
            { "the negative log-likelihood", Of((y, epsilon) => -sde.LogLikelihood(y, input.Width, epsilon)) },
        };
    }

    /// <summary>Mismatches of known mistakes, at whichever asked state comes closest.</summary>
    private static Suspects SuspectedMismatches(SdeInputs input, SdeElboRun run)
    {
        var (sde, found) = (input.Sde, run.DriftMismatch);
        double[] Of(Func<double[], double> g) => Each((y, asked) => Square(asked, g(sde.Parts(y, asked.Time, asked.At))));
        double[] Each(Func<double, AskedPoint, double> value) =>
            [.. input.Y.Select((y, row) => run.Asked.Select(asked => value(y, asked)).MinBy(term => Math.Abs(term - found[row])))];
        double Square(AskedPoint asked, double g) =>
            Math.Pow(sde.Drift(asked.At, asked.Time) - g, 2) / (2 * sde.Variance(asked.At, asked.Time));
        return new()
        {
            { "g without its score", Of(parts => parts[0] + parts[1] + parts[2]) },
            { "g with the other sign of the score", Of(parts => parts[0] + parts[1] + parts[2] - parts[3]) },
            { "g with σ²·∂ln q/∂x, without the ½", Of(parts => parts[0] + parts[1] + parts[2] + 2 * parts[3]) },
            { "g without ½·∂σ²/∂x", Of(parts => parts[0] + parts[1] + parts[3]) },
            { "g with ∂σ²/∂x, without the ½", Of(parts => parts[0] + parts[1] + 2 * parts[2] + parts[3]) },
            { "g without ∂α/∂t", Of(parts => parts[1] + parts[2] + parts[3]) },
            { "g without (∂β/∂t)·(x − α)/β", Of(parts => parts[0] + parts[2] + parts[3]) },
            { "(f − g)²/σ², without the ½", Each((y, asked) => 2 * sde.Mismatch(y, asked.Time, asked.At)) },
            { "−(f − g)²/(2σ²): the minus sign belongs to the ELBO", Each((y, asked) => -sde.Mismatch(y, asked.Time, asked.At)) },
        };
    }
}
