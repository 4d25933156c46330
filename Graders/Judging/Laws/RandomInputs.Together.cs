namespace Grader.Judging.Laws;

/// <summary>Inputs of several arguments: flat tuples, up to five.</summary>
public static partial class RandomInputs
{
    /// <summary>Pairs with independent other inputs.</summary>
    public static RandomInputs<(T1, T2)> And<T1, T2>(this RandomInputs<T1> inputs, RandomInputs<T2> other) => inputs.PairedWith(other);

    /// <summary>Pairs, and a third independent input.</summary>
    public static RandomInputs<(T1, T2, T3)> And<T1, T2, T3>(this RandomInputs<(T1, T2)> inputs, RandomInputs<T3> other) =>
        inputs.PairedWith(other).Map(both => (both.Mine.Item1, both.Mine.Item2, both.Other));

    /// <summary>Triples, and a fourth independent input.</summary>
    public static RandomInputs<(T1, T2, T3, T4)> And<T1, T2, T3, T4>(
        this RandomInputs<(T1, T2, T3)> inputs, RandomInputs<T4> other) =>
        inputs.PairedWith(other).Map(both => (both.Mine.Item1, both.Mine.Item2, both.Mine.Item3, both.Other));

    /// <summary>Four inputs, and a fifth independent one.</summary>
    public static RandomInputs<(T1, T2, T3, T4, T5)> And<T1, T2, T3, T4, T5>(
        this RandomInputs<(T1, T2, T3, T4)> inputs, RandomInputs<T5> other) =>
        inputs.PairedWith(other).Map(both => (both.Mine.Item1, both.Mine.Item2, both.Mine.Item3, both.Mine.Item4, both.Other));
}
