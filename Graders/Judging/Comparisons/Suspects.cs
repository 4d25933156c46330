using System.Collections;
using static TorchSharp.torch;

namespace Grader.Judging.Comparisons;

/// <summary>
/// Wrong answers that have a name. Where the found value is one of them, the hint says so:
/// <c>new Suspects { { "the mean over dimensions", 1.78 } }</c>.
/// </summary>
public sealed class Suspects : IEnumerable<string>
{
    private readonly List<(string Name, Func<double[]> Values)> wrong = [];

    /// <summary>A wrong number.</summary>
    public void Add(string name, double value) => wrong.Add((name, () => [value]));

    /// <summary>Wrong numbers.</summary>
    public void Add(string name, double[] values) => wrong.Add((name, () => values));

    /// <summary>A wrong tensor.</summary>
    public void Add(string name, Tensor values) => Add(name, () => values);

    /// <summary>A wrong tensor that is costly: computed only when a comparison has failed.</summary>
    public void Add(string name, Func<Tensor> values) => wrong.Add((name, () => Values.Of(values()).Numbers));

    /// <summary>The name of the first wrong answer that <paramref name="found"/> equals, or null.</summary>
    internal string? Match(double[] found, Tolerance tolerance)
    {
        var match = wrong.FirstOrDefault(suspect => Same(found, suspect.Values(), tolerance));
        return match.Name;
    }

    private static bool Same(double[] found, double[] suspect, Tolerance tolerance) =>
        found.Length == suspect.Length && found.Length > 0 && found.Zip(suspect).All(pair => tolerance.Allows(pair.First, pair.Second));

    /// <inheritdoc />
    public IEnumerator<string> GetEnumerator() => wrong.Select(suspect => suspect.Name).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
