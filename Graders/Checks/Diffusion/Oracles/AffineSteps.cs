using Grader.Contracts.Diffusion;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// Stands in for three samplers with steps that are affine in x and t, so that the result tells which was called, and how often.
/// </summary>
internal sealed class AffineSteps
{
    private readonly List<StepCall> calls = [];

    /// <summary>The steps.</summary>
    public SamplerSteps All => new(Of(0.9, 0.01), Of(0.8, 0.02), Of(0.7, 0.03));

    /// <summary>Every call so far, whichever sampler it was for.</summary>
    public IReadOnlyList<StepCall> Calls => calls;

    /// <summary>What the sampler with independent noise makes of latents.</summary>
    public static double[] Independent(double[] latents, int steps) => By(0.9, 0.01, latents, steps);

    /// <summary>What the sampler that shares its noise makes of latents.</summary>
    public static double[] Shared(double[] latents, int steps) => By(0.8, 0.02, latents, steps);

    /// <summary>What DDIM makes of latents.</summary>
    public static double[] Ddim(double[] latents, int steps) => By(0.7, 0.03, latents, steps);

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

    private ReverseStep Of(double slope, double offset) => (xt, t) =>
    {
        calls.Add(new(slope, xt.detach().clone(), t.detach().clone()));
        return slope * xt + offset * t.to(xt.dtype).unsqueeze(1);
    };

    private static double[] By(double slope, double offset, double[] latents, int steps) =>
        Enumerable.Range(1, steps).Reverse().Aggregate(latents, (x, t) => [.. x.Select(value => slope * value + offset * t)]);
}

/// <summary>One call of a step.</summary>
/// <param name="Sampler">The slope of its map: which sampler it was.</param>
/// <param name="Xt">Its first argument.</param>
/// <param name="T">Its second argument.</param>
internal sealed record StepCall(double Sampler, Tensor Xt, Tensor T);
