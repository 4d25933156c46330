namespace Grader.Judging.Laws;

/// <summary>A generated value that knows how to be shown and which simpler values to try in its place.</summary>
/// <param name="Value">The value itself.</param>
/// <param name="Text">How a student reads it: "β = [0.1, 0.2], t = 2".</param>
/// <param name="Simpler">Simpler values, the simplest first.</param>
public sealed record Sample<T>(T Value, string Text, Func<IEnumerable<Sample<T>>> Simpler)
{
    /// <summary>The sample of f(value), which shrinks as this one does.</summary>
    public Sample<TResult> Map<TResult>(Func<T, TResult> f) => new(f(Value), Text, () => Simpler().Select(simpler => simpler.Map(f)));

    /// <summary>The pair with another sample, which shrinks in one or the other.</summary>
    public Sample<(T, TOther)> And<TOther>(Sample<TOther> other) =>
        new((Value, other.Value), $"{Text}, {other.Text}", () =>
            Simpler().Select(simpler => simpler.And(other)).Concat(other.Simpler().Select(simpler => And(simpler))));
}
