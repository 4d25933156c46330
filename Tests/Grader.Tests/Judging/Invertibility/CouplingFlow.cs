using Grader.Judging.Chance;
using Grader.Judging.Laws.Invertibility;

namespace Grader.Tests.Judging.Invertibility;

/// <summary>
/// A small flow of affine coupling blocks with soft-clamped scales, fixed scales of each coordinate, and cyclic permutations: right, or
/// with one mistake.
/// </summary>
internal sealed class CouplingFlow(
    int dimension, int blocks, long seed, FlowMistake mistake = FlowMistake.None, bool single = false, double gain = 1)
{
    private readonly NormalNumbers weights = new(seed);
    private readonly NormalNumbers noise = new(seed + 1);
    private long drawn;

    public int Passive => dimension / 2;

    public InvertibleMap Map => MapOf(0, blocks) with { Layers = blocks };

    /// <summary>The blocks from one to another, as a map of their own.</summary>
    public InvertibleMap MapOf(int from, int to) => new("f", dimension, x => Forward(x, from, to), z => Inverse(z, from, to))
    {
        Precision = single ? MapPrecision.Float32 : MapPrecision.Float64,
    };

    /// <summary>ln p(x), by the flow's own log-determinant.</summary>
    public double[] LogDensity(double[][] points)
    {
        var (latents, logAbsDet) = Map.Forward(points);
        return [.. latents.Zip(logAbsDet!, (z, log) => log - z.Sum(c => 0.5 * c * c + 0.5 * Math.Log(2 * Math.PI)))];
    }

    private MapValues Forward(double[][] points, int from, int to)
    {
        var images = points.Select(point => point.Select(Rounded).ToArray()).ToArray();
        if (mistake == FlowMistake.BatchMeanSubtracted)
            images = [.. images.Select(x => x.Select((c, i) => c - images.Average(row => row[i])).ToArray())];

        var logs = new double[points.Length];
        for (var block = from; block < to; block++)
        {
            for (var row = 0; row < images.Length; row++)
                logs[row] = Rounded(logs[row] + BlockForward(images[row], block));
        }

        if (mistake == FlowMistake.NoiseAdded)
            images = [.. images.Select(z => z.Select(c => c + 1e-3 * noise.At(drawn++)).ToArray())];

        return new(images, WrongLogs(logs));
    }

    private MapValues Inverse(double[][] latents, int from, int to)
    {
        var points = latents.Select(latent => latent.Select(Rounded).ToArray()).ToArray();
        var logs = new double[latents.Length];
        for (var k = from; k < to; k++)
        {
            var block = mistake == FlowMistake.InverseInForwardOrder ? k : to - 1 - (k - from);
            for (var row = 0; row < points.Length; row++)
                logs[row] = Rounded(logs[row] - BlockInverse(points[row], block));
        }

        return new(points, logs);
    }

    private double[] WrongLogs(double[] logs) => mistake switch
    {
        FlowMistake.SignOfLogDet => [.. logs.Select(log => -log)],
        FlowMistake.LogDetSummedOverBatch => [.. logs.Select(_ => logs.Sum())],
        FlowMistake.LogDetSquared => [.. logs.Select(log => 2 * log)],
        FlowMistake.ConstantAddedToLogDet => [.. logs.Select(log => log + 0.05)],
        _ => logs,
    };

    /// <summary>In place; returns ln|det|.</summary>
    private double BlockForward(double[] x, int block)
    {
        var log = 0.0;
        for (var i = 0; i < dimension; i++)
        {
            x[i] = Rounded(x[i] * Scale(block, i));
            log += mistake == FlowMistake.ScalesMissInLogDet ? 0 : Math.Log(Scale(block, i));
        }

        double[] given = [.. x];
        for (var i = Passive; i < dimension; i++)
        {
            var (s, t) = Subnets(x, given, block, i, clamped: true);
            x[i] = Rounded(x[i] * Factor(s) + t);
            log += Math.Log(Math.Abs(Factor(s)));
        }

        Permute(x, shift: 1);
        return mistake == FlowMistake.LastBlockMissesInLogDet && block == blocks - 1 ? 0 : log;
    }

    /// <summary>In place; returns ln|det| of the forward direction.</summary>
    private double BlockInverse(double[] z, int block)
    {
        Permute(z, mistake == FlowMistake.PermutationAppliedAgain ? 1 : -1);
        var log = 0.0;
        for (var i = Passive; i < dimension; i++)
        {
            var (s, t) = Subnets(z, z, block, i, clamped: mistake != FlowMistake.ClampMissesInInverse);
            if (mistake == FlowMistake.ScaleAndShiftSwappedInInverse)
                (s, t) = (t, s);

            var factor = Factor(s) + (mistake == FlowMistake.SmallConstantAddedToScale ? 1e-4 : 0);
            z[i] = Rounded((z[i] - t) / factor);
            log += Math.Log(Math.Abs(Factor(s)));
        }

        for (var i = 0; i < dimension; i++)
        {
            z[i] = Rounded(z[i] / Scale(block, i));
            log += Math.Log(Scale(block, i));
        }

        return log;
    }

    private double Factor(double s) => Rounded(mistake == FlowMistake.ScaleWithoutExponential ? s : Math.Exp(s));

    private double Scale(int block, int i) => Math.Exp(0.3 * weights.At(1000 * block + i));

    /// <summary>Of the passive part; with some mistakes of the active coordinate itself.</summary>
    private (double S, double T) Subnets(double[] x, double[] given, int block, int i, bool clamped)
    {
        var first = 1000 * block + 50 * (i + 1);
        var (a, t) = (0.0, 0.0);
        for (var j = 0; j < Passive; j++)
        {
            a += gain * weights.At(first + j) * x[j];
            t += gain * weights.At(first + 20 + j) * Math.Sin(x[j]);
        }

        a += mistake == FlowMistake.ScaleFromActivePart ? 2 * given[i] : 0;
        t += mistake == FlowMistake.ShiftFromActivePart ? 4 * Math.Sin(2 * given[i]) : 0;
        return (Rounded(clamped ? 2 * Math.Tanh(a / 2) : a), Rounded(t));
    }

    private void Permute(double[] x, int shift)
    {
        double[] moved = [.. x.Select((_, i) => x[(i + shift + dimension) % dimension])];
        moved.CopyTo(x, 0);
    }

    private double Rounded(double number) => single ? (float)number : number;
}
