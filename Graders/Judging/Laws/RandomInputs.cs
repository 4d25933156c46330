using FsCheck;
using FsCheck.Fluent;

namespace Grader.Judging.Laws;

/// <summary>A generator of random inputs, with a shrinker and a formatter that writes an input for a student.</summary>
public sealed class RandomInputs<T>
{
    private readonly Gen<Sample<T>> samples;

    internal RandomInputs(Gen<Sample<T>> samples) => this.samples = samples;

    /// <summary>For FsCheck.</summary>
    internal Arbitrary<Sample<T>> Arbitrary => Arb.From(samples, sample => sample.Simpler());

    /// <summary>Inputs f(value); they shrink as these do.</summary>
    public RandomInputs<TResult> Map<TResult>(Func<T, TResult> f) => new(samples.Select(sample => sample.Map(f)));

    /// <summary>Pairs with independent other inputs.</summary>
    internal RandomInputs<(T Mine, TOther Other)> PairedWith<TOther>(RandomInputs<TOther> other) =>
        new(samples.SelectMany(_ => other.samples, (mine, others) => mine.And(others)));
}

/// <summary>The generators that laws share, and the way to make more.</summary>
public static partial class RandomInputs
{
    /// <summary>Inputs from a generator, a shrinker and a formatter.</summary>
    /// <param name="generate">FsCheck's generator.</param>
    /// <param name="simpler">Simpler values to try, the simplest first; every chain of them must end.</param>
    /// <param name="show">How a student reads a value.</param>
    public static RandomInputs<T> From<T>(Gen<T> generate, Func<T, IEnumerable<T>> simpler, Func<T, string> show) =>
        new(generate.Select(value => Tree(value, simpler, show)));

    /// <summary>Integers low, …, high, both in every law: for the numbers of rows, of columns or of steps.</summary>
    public static Gen<int> Sizes(int low, int high) => WithEnds(low, high, Gen.Choose(low, high));

    /// <summary>
    /// The lowest value in the first input of a law, the highest in the second, and any in the others. Mistakes are made at the ends, and a
    /// law that came there by chance alone would miss some of them.
    /// </summary>
    private static Gen<T> WithEnds<T>(T low, T high, Gen<T> any) => Gen.Sized(size => size switch
    {
        Law.FirstSize => Gen.Constant(low),
        Law.FirstSize + 1 => Gen.Constant(high),
        _ => any,
    });

    private static Sample<T> Tree<T>(T value, Func<T, IEnumerable<T>> simpler, Func<T, string> show) =>
        new(value, show(value), () => simpler(value).Select(next => Tree(next, simpler, show)));
}
