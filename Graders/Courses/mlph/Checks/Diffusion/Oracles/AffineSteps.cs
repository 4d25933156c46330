using Grader.Contracts.Diffusion;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// Stands in for three samplers with steps that are affine in x and t, so that the result tells which was called, and how often.
/// </summary>
internal sealed class AffineSteps
{
    /// <summary>The slope of the sampler with independent noise, by which its calls are known.</summary>
    public const double IndependentSlope = 0.9;

    /// <summary>The slope of the sampler that shares its noise.</summary>
    public const double SharedSlope = 0.8;

    /// <summary>The slope of DDIM.</summary>
    public const double DdimSlope = 0.7;

    /// <summary>Short and long loops, and states of small and large size.</summary>
    public static IReadOnlyList<(int StepCount, double Size)> Runs { get; } = [(1, 1), (2, 1e6), (3, 1e-6), (8, 30)];

    private readonly List<StepCall> calls = [];

    private readonly double size;

    /// <summary>Steps whose offsets have a size.</summary>
    public AffineSteps(double size = 1) => this.size = size;

    /// <summary>The steps.</summary>
    public SamplerSteps All => new(Of(IndependentSlope, 0.01), Of(SharedSlope, 0.02), Of(DdimSlope, 0.03));

    /// <summary>Every call so far, whichever sampler it was for.</summary>
    public IReadOnlyList<StepCall> Calls => calls;

    /// <summary>What the sampler with independent noise makes of latents.</summary>
    public static double[] Independent(double[] latents, int steps) => By(IndependentSlope, 0.01, latents, steps);

    /// <summary>What the sampler that shares its noise makes of latents.</summary>
    public static double[] Shared(double[] latents, int steps) => By(SharedSlope, 0.02, latents, steps);

    /// <summary>What DDIM makes of latents.</summary>
    public static double[] Ddim(double[] latents, int steps) => By(DdimSlope, 0.03, latents, steps);

    /// <summary>Expects calls for t = T, …, 1, each for all rows, and the first with the latents.</summary>
    public void ExpectLoop(IReadOnlyList<StepCall> calls, double[] latents, int steps)
    {
        const string Loop = "for t = T, …, 1, all latents at once";
        var rows = latents.Length / 2;
        Expect.Equal(calls.Count, steps, Loop, what: $"the number of calls of the step for T = {steps}");
        double[] found = [.. calls.SelectMany(call => call.T.Numbers([rows], "t").Distinct())];
        Expect.Close(found, [.. Enumerable.Range(1, steps).Reverse().Select(t => (double)t)], Tolerance.Exact, Loop,
            what: "t from call to call", suspects: new()
            {
                { "steps that are counted from 0", [.. Enumerable.Range(0, steps).Reverse().Select(t => (double)t)] },
                { "a loop from 1 to T", [.. Enumerable.Range(1, steps).Select(t => (double)t)] },
            });
        Expect.Close(calls[0].Xt.Numbers([rows, 2], "x_T"), latents, Tolerance.Float32, "x_T are the latents", what: "x_T");
    }

    /// <summary>
    /// Expects a sampler to have been called at least once, each call with what the one before returned, and the samples to be what the
    /// last returned.
    /// </summary>
    /// <param name="sampler">The slope of the sampler.</param>
    /// <param name="samples">The result.</param>
    /// <param name="what">How messages call the samples.</param>
    public void ExpectChain(double sampler, Tensor samples, string what)
    {
        const string Loop = "for t = T, …, 1: x_{t−1} = step(x_t, t)";
        StepCall[] own = [.. calls.Where(call => call.Sampler == sampler)];
        Expect.AtLeast(own.Length, 1, Loop, what: $"the number of calls of the sampler of {what}");
        for (var call = 1; call < own.Length; call++)
            Same(own[call].Xt, own[call - 1].Next, $"x_t as call {call + 1} of the sampler of {what} gets it");

        Same(samples, own[^1].Next, what);

        static void Same(Tensor found, Tensor expected, string what)
        {
            var numbers = expected.Numbers();
            Expect.Close(found.Numbers(expected.shape, what), numbers, Tolerance.Float32.ForMagnitude(numbers.Max(Math.Abs)), Loop,
                what: what);
        }
    }

    private ReverseStep Of(double slope, double offset) => (xt, t) =>
    {
        var next = slope * xt + size * offset * StepOf(xt, t);
        calls.Add(new(slope, xt.detach().clone(), t.detach().clone(), next.detach().clone()));
        return next;
    };

    /// <summary>t beside x_t, shape [N, 1], or [1, 1] where it is one for all.</summary>
    /// <remarks>Of other shapes, a sum could be far larger than both, and use up the judge's memory.</remarks>
    /// <exception cref="ArgumentException">The shapes do not belong together.</exception>
    public static Tensor StepOf(Tensor xt, Tensor t) => xt.dim() == 2 && (t.numel() == 1 || t.numel() == xt.shape[0])
        ? t.to(xt.dtype).reshape(-1, 1)
        : throw new ArgumentException("x_t has shape [N, D], and t shape [N].");

    private static double[] By(double slope, double offset, double[] latents, int steps) =>
        Enumerable.Range(1, steps).Reverse().Aggregate(latents, (x, t) => [.. x.Select(value => slope * value + offset * t)]);
}

/// <summary>One call of a step.</summary>
/// <param name="Sampler">The slope of its map: which sampler it was.</param>
/// <param name="Xt">Its first argument.</param>
/// <param name="T">Its second argument.</param>
/// <param name="Next">What it returned.</param>
internal sealed record StepCall(double Sampler, Tensor Xt, Tensor T, Tensor Next);
