using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion;

/// <summary>
/// Exercise 4b: subspace diffusion on Gaussian data, where everything is linear. Noise of unit vectors makes covariances exact: no check
/// leaves anything to chance.
/// </summary>
/// <remarks>Jing, Corso, Berlinghieri, Jaakkola, Subspace Diffusion Generative Models, 2022 (arXiv 2205.01490).</remarks>
public sealed class SubspaceDiffusionChecks(HandIn handIn) : ContractChecks<ISubspaceDiffusion>(handIn)
{
    private const string Source = "Jing et al. 2022, section 3";
    private const string InsideLaw = "x_t = √ᾱ_t·Uᵀx_0 + √(1 − ᾱ_t)·ε in the subspace, for t > t*";
    private const string OutsideLaw = "outside of the subspace x_t has the covariance (ᾱ_t·s + 1 − ᾱ_t)·(1 − UUᵀ)";
    private const int Switch = 3;
    private const double Variance = 0.3;

    private static readonly ScheduleValues Chain = ScheduleValues.FiveSteps;

    private static readonly Tolerance Rounding = Tolerance.Float32.Times(5, "rounding of single precision");

    private static double[] Rows => [.. Enumerable.Range(0, 12).Select(StepProbe.Pattern)];

    [Test, Points(1), Cites(Source)]
    [States("UᵀU = 1, and U·Uᵀ leaves the given directions as they are", Within = "rounding of single precision")]
    [KnownMistakes("columns of length 1 that are not orthogonal", "an orthonormal basis of another subspace")]
    public void Basis_is_orthonormal_and_spans_the_subspace()
    {
        double[] directions = [2, 1, 1, 1, 0, -1, 0.5, 3];
        var cosine = 4.5 / Math.Sqrt(5.25 * 12); // of the angle between the two columns
        var basis = Form(Subject.Basis(directions.ToTensor([4, 2])), "the basis", 4, 2);
        Expect.Close(Plane.SecondMoment(basis, 2), [1, 0, 0, 1], Rounding, "UᵀU = 1", what: "UᵀU",
            suspects: new() { { "the given columns, normalised but not orthogonal", [1, cosine, cosine, 1] } });
        var projected = Plane.Times(Plane.Times(basis, Plane.Transposed(basis, 2), 2), directions, 4);
        Expect.Close(projected, directions, Rounding, "the span of U is that of the directions", what: "U·Uᵀ times the directions");
    }

    [Test, Points(1), Cites(Source)]
    [States("ε = 0: √ᾱ_t·x_0 up to t*, √ᾱ_t·Uᵀx_0 after it", Within = "rounding of single precision")]
    [KnownMistakes("√ᾱ_t left out in the subspace", "the switch one step too early or too late", "the projection left out")]
    public void Forward_process_keeps_the_coordinates_in_the_subspace()
    {
        for (var t = 1; t <= Chain.StepCount; t++)
        {
            var root = Math.Sqrt(Chain.AlphaBar(t));
            double[] clean = t > Switch ? Plane.Times(Rows, Plane.Basis, 4) : Rows;
            Expect.Close(Forward(Rows, t, NoNoise()), [.. clean.Select(value => root * value)], Rounding, InsideLaw,
                what: $"x_{t} without noise, for t* = {Switch}", suspects: new()
                {
                    { "the projected data without √ᾱ_t", clean },
                    { "the data with ᾱ_t, without its root", [.. clean.Select(value => root * root * value)] },
                });
        }
    }

    [Test, Points(1), Needs(nameof(Forward_process_keeps_the_coordinates_in_the_subspace)), Cites(Source)]
    [States("x_0 = 0: the covariance is 1 − ᾱ_t in every direction of the space of x_t", Within = "rounding of single precision")]
    [KnownMistakes("β_t in place of 1 − ᾱ_t", "1 − ᾱ_t for a standard deviation")]
    public void Forward_noise_has_the_variance_of_the_full_process()
    {
        foreach (var t in new[] { 2, 4, 5 })
        {
            var width = t > Switch ? 2 : 4;
            var variance = 1 - Chain.AlphaBar(t);
            double[] Isotropic(double value) => [.. Enumerable.Range(0, width * width).Select(i => i % (width + 1) == 0 ? value : 0)];
            Expect.Close(Plane.SecondMoment(Forward(new double[16], t, new UnitNoise()), width), Isotropic(variance), Rounding, InsideLaw,
                what: $"the covariance of x_{t} given x_0", suspects: new()
                {
                    { "β_t in place of 1 − ᾱ_t", Isotropic(Chain.Beta(t)) },
                    { "(1 − ᾱ_t)²: a variance for a standard deviation", Isotropic(variance * variance) },
                });
        }
    }

    [Test, Points(1), Cites(Source)]
    [States("Uᵀ·Lift(y) = y whatever the noise is", Within = "rounding of single precision")]
    [KnownMistakes("noise in all directions, those of the subspace included")]
    public void Lifting_leaves_the_coordinates_in_the_subspace_as_they_are()
    {
        var y = Rows[..8];
        foreach (var noise in new INoiseSource[] { NoNoise(), new UnitNoise() })
        {
            Expect.Close(Plane.Times(Lift(y, noise), Plane.Basis, 4), y, Rounding, "Uᵀ·(U·y + (1 − UUᵀ)·noise) = y",
                what: "the coordinates in the subspace of what is lifted");
        }
    }

    [Test, Points(2), Needs(nameof(Lifting_leaves_the_coordinates_in_the_subspace_as_they_are)), Cites(Source)]
    [States("y = 0: the covariance (ᾱ_t·s + 1 − ᾱ_t)·(1 − UUᵀ)", Within = "rounding of single precision")]
    [KnownMistakes("no noise", "the variance of the data, or of the noise, left out", "√ᾱ_t in place of ᾱ_t",
        "a variance for a standard deviation")]
    public void Lifting_adds_the_variance_outside_of_the_subspace()
    {
        var alphaBar = Chain.AlphaBar(Switch);
        double[] With(double variance) => [.. Plane.Complement.Select(value => variance * value)];
        var right = alphaBar * Variance + 1 - alphaBar;
        Expect.Close(Plane.SecondMoment(Lift(new double[8], new UnitNoise()), 4), With(right), Rounding, OutsideLaw,
            what: "the covariance of what is lifted from 0", suspects: new()
            {
                { "no noise outside of the subspace", With(0) },
                { "1 − ᾱ_t, without the data", With(1 - alphaBar) },
                { "ᾱ_t·s, without the noise", With(alphaBar * Variance) },
                { "s + 1 − ᾱ_t", With(Variance + 1 - alphaBar) },
                { "√ᾱ_t·s + 1 − ᾱ_t", With(Math.Sqrt(alphaBar) * Variance + 1 - alphaBar) },
                { "the square of the variance", With(right * right) },
                { "β_t", With(Chain.Beta(Switch)) },
            });
    }

    [Test, Points(2), Cites(Source)]
    [Needs(nameof(Forward_noise_has_the_variance_of_the_full_process), nameof(Lifting_adds_the_variance_outside_of_the_subspace))]
    [States("x_0 ~ N(0, C): what is projected and lifted again has the covariance ᾱ_t·C + 1 − ᾱ_t of x_t",
        Within = "rounding of single precision")]
    [KnownMistakes("anything that the parts do not show")]
    public void Lifted_states_have_the_covariance_of_the_full_process()
    {
        // C = a·aᵀ + b·bᵀ + s·(1 − UUᵀ) with a and b in the subspace: rows a and b without noise, then rows of noise alone.
        const int Late = Switch + 1;
        var alphaBar = Chain.AlphaBar(Late);
        double[] a = [.. Plane.Times([1.2, -0.4], Plane.Transposed(Plane.Basis, 2), 2)];
        double[] b = [.. Plane.Times([0.3, 0.9], Plane.Transposed(Plane.Basis, 2), 2)];
        double[] signal = Plane.SecondMoment([.. a, .. b], 4);
        double[] after = [.. Forward([.. a, .. b], Late, NoNoise()), .. Forward(new double[16], Late, new UnitNoise())];
        double[] lifted = [.. Lift(after, NoNoise(), Late), .. Lift(new double[8], new UnitNoise(), Late)];
        double[] right =
            [.. signal.Select((value, i) => alphaBar * (value + Variance * Plane.Complement[i]) + (i % 5 == 0 ? 1 - alphaBar : 0))];
        Expect.Close(Plane.SecondMoment(lifted, 4), right, Rounding, "Cov[x_t] = ᾱ_t·C + (1 − ᾱ_t)·1",
            what: $"the covariance of x_{Late}, projected and lifted");
    }

    [Test, Points(2), Needs(nameof(Lifting_leaves_the_coordinates_in_the_subspace_as_they_are)), Cites(Source)]
    [States("steps T, …, 1 once each: those after t* with K dimensions, the others with D")]
    [KnownMistakes("the switch one step too early or too late", "steps counted from 0", "a step left out")]
    public void Reverse_process_changes_its_space_at_the_switch()
    {
        foreach (var at in new[] { 1, Switch, Chain.StepCount - 1 })
        {
            var asked = new List<(long Step, long Width)>();
            ReverseStep spy = (xt, t) =>
            {
                asked.Add(((long)t.Numbers()[0], xt.shape[^1]));
                return xt;
            };
            var found = Sample(spy, at, NoNoise());
            Expect.Equal([.. asked.Select(question => question.Step)],
                [.. Enumerable.Range(1, Chain.StepCount).Reverse().Select(t => (long)t)], "t = T, …, 1", what: "the steps");
            Expect.Equal([.. asked.Select(question => question.Width)], [.. asked.Select(question => question.Step > at ? 2L : 4)],
                "x_t has K dimensions for t > t* and D for t ≤ t*", "Step t is given x_t, and makes x_{t−1} of it.",
                $"the dimensions of the states in the order of the steps, for t* = {at}");
            Expect.Close(found, Plane.Times(Rows[..8], Plane.Transposed(Plane.Basis, 2), 2), Rounding, "x_{t*} = U·y without noise",
                what: "x_0 of steps that change nothing");
        }
    }

    [Test, Points(1), Cites(Source)]
    [Needs(nameof(Reverse_process_changes_its_space_at_the_switch), nameof(Lifting_adds_the_variance_outside_of_the_subspace))]
    [States("the noise of the way out of the subspace has the variance of step t*", Within = "rounding of single precision")]
    [KnownMistakes("ᾱ of the step before or after")]
    public void Reverse_process_is_lifted_with_the_variance_of_the_switch()
    {
        double[] With(int t) => [.. Plane.Complement.Select(value => (Chain.AlphaBar(t) * Variance + 1 - Chain.AlphaBar(t)) * value)];
        var found =
            Form(Subject.Sample((xt, _) => xt, zeros(4, 2), Chain.ToSchedule(), Basis(), Switch, Variance, new UnitNoise()), "x_0", 4, 4);
        Expect.Close(Plane.SecondMoment(found, 4), With(Switch), Rounding, OutsideLaw, what: "the covariance outside of the subspace",
            suspects: new()
            {
                { "the variance of step t* + 1", With(Switch + 1) },
                { "the variance of step t* − 1", With(Switch - 1) },
            });
    }

    private static ScriptedNoise NoNoise() => new(_ => 0, index => index, Chain.StepCount);

    private static Tensor Basis() => Plane.Basis.ToTensor([4, 2]);

    private double[] Forward(double[] x0, int t, INoiseSource noise)
    {
        var rows = x0.Length / 4;
        return Form(Subject.Forward(x0.ToTensor([rows, 4]), t, Chain.ToSchedule(), Basis(), Switch, noise), $"x_{t}", rows,
            t > Switch ? 2 : 4);
    }

    private double[] Lift(double[] y, INoiseSource noise, int t = Switch)
    {
        var rows = y.Length / 2;
        return Form(Subject.Lift(y.ToTensor([rows, 2]), Basis(), Chain.AlphaBar(t), Variance, noise), "what is lifted", rows, 4);
    }

    private double[] Sample(ReverseStep step, int at, INoiseSource noise) =>
        Form(Subject.Sample(step, Rows[..8].ToTensor([4, 2]), Chain.ToSchedule(), Basis(), at, Variance, noise), "x_0", 4, 4);

    private static double[] Form(Tensor found, string what, long rows, long columns)
    {
        Expect.Real(found, "a result has the form of its data", what: what);
        return found.Numbers([rows, columns], what);
    }
}
