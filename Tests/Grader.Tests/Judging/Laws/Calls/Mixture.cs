using Grader.Contracts;
using Grader.Isolation;
using static TorchSharp.torch;

namespace Grader.Tests.Judging.Laws.Calls;

/// <summary>An implementation that keeps nothing, and what others do with its answers.</summary>
internal class Mixture : IMixture
{
    public virtual Tensor Of(Tensor x, double tau, long n, MixturePair pair, MixtureScale scale, INoiseSource noise) =>
        scale(x) * tau + n + pair.First - pair.Second + noise.Normal(x.shape);

    public virtual double Twice(double a) => 2 * a;
}

/// <summary>Keeps answers, found again by all that they depend on but one.</summary>
/// <param name="left">The name of what the cache leaves out.</param>
/// <param name="kept">The answers.</param>
/// <param name="only">Whether the last answer alone is kept.</param>
internal sealed class Caching(string left, Dictionary<string, Tensor> kept, bool only) : Mixture
{
    public override Tensor Of(Tensor x, double tau, long n, MixturePair pair, MixtureScale scale, INoiseSource noise)
    {
        var epsilon = noise.Normal(x.shape);
        (string Name, string Value)[] parts =
        [
            ("x", Text(x)), ("tau", $"{tau}"), ("n", $"{n}"), ("first", $"{pair.First}"), ("second", $"{pair.Second}"),
            ("scale", Text(scale(ones(1, dtype: x.dtype)))), ("noise", Text(epsilon)),
        ];
        var key = string.Join(' ', parts.Where(part => part.Name != left).Select(part => part.Value));
        if (kept.TryGetValue(key, out var answer))
            return answer.clone();

        if (only)
            kept.Clear();

        kept[key] = scale(x) * tau + n + pair.First - pair.Second + epsilon;
        return kept[key].clone();
    }

    private static string Text(Tensor values) => string.Join(',', values.to(ScalarType.Float64).data<double>().ToArray());
}

/// <summary>Answers otherwise each time.</summary>
/// <param name="calls">How often it was asked.</param>
internal sealed class Counting(int[] calls) : Mixture
{
    public override double Twice(double a) => 2 * a + 1e-3 * calls[0]++;
}

/// <summary>Answers one method by what another was asked.</summary>
internal sealed class Remembering : Mixture
{
    private double added;

    public override Tensor Of(Tensor x, double tau, long n, MixturePair pair, MixtureScale scale, INoiseSource noise)
    {
        added = tau;
        return base.Of(x, tau, n, pair, scale, noise);
    }

    public override double Twice(double a) => 2 * a + added;
}

/// <summary>Draws numbers of its own.</summary>
/// <param name="chance">Where they come from.</param>
internal sealed class Random(System.Random chance) : Mixture
{
    public override double Twice(double a) => 2 * a + 1e-3 * chance.NextDouble();
}

/// <summary>Does not end for some arguments, and keeps answers for other ones.</summary>
/// <param name="kept">Whether it does.</param>
internal sealed class Endless(bool kept) : Mixture
{
    private Tensor? answer;

    public override Tensor Of(Tensor x, double tau, long n, MixturePair pair, MixtureScale scale, INoiseSource noise) =>
        tau is not (0.75 or 1.25) ? throw new StudentFaultException(StudentFault.TimeLimit, "It does not end.")
        : kept ? answer ??= base.Of(x, tau, n, pair, scale, noise)
        : base.Of(x, tau, n, pair, scale, noise);
}
