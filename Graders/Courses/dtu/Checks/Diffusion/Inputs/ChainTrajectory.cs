using FsCheck.Fluent;
using Grader.Contracts.Diffusion;
using Grader.Judging.Laws;

namespace Grader.Checks.Diffusion.Inputs;

/// <summary>A chain of scalar Gaussians and a trajectory x_0 … x_T on it: what a line of the derivation is evaluated on.</summary>
internal sealed record ChainTrajectory(GaussianChain Chain, double[] X)
{
    /// <summary>Chains with 1 to 5 steps, with arbitrary trajectories; they shrink to fewer steps and rounder numbers.</summary>
    public static RandomInputs<ChainTrajectory> Any { get; } = RandomInputs.From(Generator, trajectory => trajectory.Simpler(),
        trajectory => trajectory.ToString());

    /// <summary>
    /// As <see cref="Any"/>, and as many with up to 10 steps, variances of both processes from 1e-4 on and large coordinates.
    /// </summary>
    public static RandomInputs<ChainTrajectory> AnySize { get; } = RandomInputs.From(Gen.OneOf(Generator, WideGenerator),
        trajectory => trajectory.Simpler(), trajectory => trajectory.ToString());

    private static FsCheck.Gen<ChainTrajectory> WideGenerator => RandomInputs.Sizes(1, 10).SelectMany(
        steps => Gen.Choose(0, 1_000_000).ArrayOf(5 * steps + 1),
        (_, parts) => FromWide([.. parts.Select(n => n / 1e6)]));

    private static FsCheck.Gen<ChainTrajectory> Generator => RandomInputs.Sizes(1, 5).SelectMany(
        steps => Gen.Choose(0, 100).ArrayOf(5 * steps + 1),
        (_, percent) => From([.. percent.Select(n => n / 100.0)]));

    /// <summary>A trajectory from 5·T + 1 numbers in [0, 1].</summary>
    private static ChainTrajectory From(double[] unit)
    {
        double[] Within(int index, double low, double high) => Part(unit, index, u => Math.Round(low + (high - low) * u, 2));
        return new ChainTrajectory(new GaussianChain(Within(0, 0.05, 0.95), Within(1, -1.5, 1.5), Within(2, -1, 1), Within(3, 0.05, 2)),
            Within(4, -2, 2));
    }

    private static ChainTrajectory FromWide(double[] unit)
    {
        double[] Scales(int index, double low, double high) => Part(unit, index, u => low * Math.Pow(high / low, u));
        double[] Within(int index, double size) => Part(unit, index, u => size * (2 * u - 1));
        return new ChainTrajectory(new GaussianChain(Scales(0, 1e-4, 0.99), Within(1, 3), Within(2, 10), Scales(3, 1e-4, 1e3)),
            Within(4, 30));
    }

    private static double[] Part(double[] unit, int index, Func<double, double> value)
    {
        var steps = unit.Length / 5;
        return [.. unit.Skip(index * steps).Take(index == 4 ? steps + 1 : steps).Select(value)];
    }

    private IEnumerable<ChainTrajectory> Simpler()
    {
        var (beta, slope, offset, variance) = (Chain.Beta, Chain.Slope, Chain.Offset, Chain.Variance);
        if (beta.Length > 1)
        {
            yield return new ChainTrajectory(new GaussianChain(beta[..^1], slope[..^1], offset[..^1], variance[..^1]), X[..^1]);
            yield return new ChainTrajectory(new GaussianChain(beta[1..], slope[1..], offset[1..], variance[1..]), X[1..]);
        }

        foreach (var rounder in Rounder(X, 0))
            yield return this with { X = rounder };

        foreach (var chain in Rounder(beta, 0.5).Select(rounder => Chain with { Beta = rounder })
            .Concat(Rounder(slope, 0).Select(rounder => Chain with { Slope = rounder }))
            .Concat(Rounder(offset, 0).Select(rounder => Chain with { Offset = rounder }))
            .Concat(Rounder(variance, 1).Select(rounder => Chain with { Variance = rounder })))
        {
            yield return this with { Chain = chain };
        }
    }

    private static IEnumerable<double[]> Rounder(double[] list, double simplest) =>
        Enumerable.Range(0, list.Length).Where(i => list[i] != simplest)
            .Select(i => (double[])[.. list[..i], simplest, .. list[(i + 1)..]]);

    /// <inheritdoc />
    public override string ToString() =>
        $"β = {List(Chain.Beta)}, k = {List(Chain.Slope)}, c = {List(Chain.Offset)}, σ² = {List(Chain.Variance)}, x_0 … x_T = {List(X)}";

    private static string List(double[] numbers) => $"[{string.Join(", ", numbers)}]";
}
