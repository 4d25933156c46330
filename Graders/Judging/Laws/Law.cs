using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Grader.Judging.Laws;

/// <summary>Checks a law on generated inputs and reports the simplest input that violates it.</summary>
public static class Law
{
    /// <summary>FsCheck's size for the first input; the next ones have 2, 3, ….</summary>
    internal const int FirstSize = 1;

    /// <summary>Expects the law to hold for every input; its own comparisons are made with <see cref="Comparisons.Expect"/>.</summary>
    /// <param name="seed">The check's seed: equal seeds give equal inputs.</param>
    /// <param name="inputs">What to try.</param>
    /// <param name="law">Throws <see cref="CheckFailedException"/> where it is violated.</param>
    /// <param name="examples">How many inputs to try.</param>
    /// <exception cref="CheckFailedException">
    /// The law's own, for the simplest violating input found, with that input as the counterexample.
    /// </exception>
    /// <remarks>
    /// Any other exception of the law (the student's code crashed, or has not been written) ends the trial at once, unchanged.
    /// </remarks>
    public static void Holds<T>(long seed, RandomInputs<T> inputs, Action<T> law, int examples = 50)
    {
        var trial = new Trial<T>(law);
        var config = Config.Quick.WithMaxTest(examples).WithStartSize(FirstSize - 1).WithEndSize(FirstSize - 1 + examples)
            .WithReplay(Replay(seed)).WithRunner(new SilentRunner(trial.StopIfOver));
        Check.One(config, Prop.ForAll(inputs.Arbitrary, trial.Holds));
        trial.Report();
    }

    /// <summary>SplitMix needs an odd second number.</summary>
    private static FSharpOption<Replay> Replay(long seed) =>
        FSharpOption<Replay>.Some(new Replay(new Rnd((ulong)seed, 0x9E3779B97F4A7C15UL), FSharpOption<int>.None));
}
