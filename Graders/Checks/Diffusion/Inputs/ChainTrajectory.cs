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

    private static FsCheck.Gen<ChainTrajectory> Generator => Gen.Choose(1, 5).SelectMany(
        steps => Gen.Choose(0, 100).ArrayOf(5 * steps + 1),
        (_, percent) => From([.. percent.Select(n => n / 100.0)]));

    /// <summary>A trajectory from 5·T + 1 numbers in [0, 1].</summary>
    private static ChainTrajectory From(double[] unit)
    {
        var steps = unit.Length / 5;
        double[] Part(int index, double low, double high) =>
            [.. unit.Skip(index * steps).Take(index == 4 ? steps + 1 : steps).Select(u => Math.Round(low + (high - low) * u, 2))];
        return new ChainTrajectory(new GaussianChain(Part(0, 0.05, 0.95), Part(1, -1.5, 1.5), Part(2, -1, 1), Part(3, 0.05, 2)),
            Part(4, -2, 2));
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
