using Grader.Contracts;
using static TorchSharp.torch;

namespace Grader.Tests.Judging.Laws.Calls;

/// <summary>A contract whose method takes an argument of each kind.</summary>
public interface IMixture
{
    /// <summary>s(x)·τ + n + first − second + ε.</summary>
    Tensor Of(Tensor x, double tau, long n, MixturePair pair, MixtureScale scale, INoiseSource noise);

    /// <summary>2a.</summary>
    double Twice(double a);
}

/// <summary>Two numbers in a record.</summary>
public sealed record MixturePair(double First, double Second);

/// <summary>A function that is lent.</summary>
public delegate Tensor MixtureScale(Tensor x);
