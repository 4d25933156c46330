using Grader.Checks.Foundations.Oracles;
using Grader.Contracts.Foundations;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using static TorchSharp.torch;

namespace Grader.Checks.Foundations.Inputs;

/// <summary>Tapes that are put together at random: any operation may follow any, and read any earlier steps, also one step twice.</summary>
internal static class RandomTapes
{
    /// <summary>Values stay between these magnitudes, so that no operation leaves its domain or the range of numbers.</summary>
    private const double Smallest = 1e-3;
    private const double Largest = 1e3;

    private static readonly TapeOperation[] operations =
    [
        TapeOperation.Add, TapeOperation.Subtract, TapeOperation.Multiply, TapeOperation.Divide,
        TapeOperation.Sin, TapeOperation.Exp, TapeOperation.Log,
    ];

    /// <summary>
    /// Tapes of 1 to 5 inputs, some of them not read and some read twice, 1 to 3 constants, and up to 9 operations, with a point for each.
    /// The result is multiplied by a constant of any magnitude, so that all adjoints are as large.
    /// </summary>
    public static RandomInputs<(TapeFunction Function, double[] X)> Any =>
        RandomInputs.Integers("operations", 0, 9).And(RandomInputs.Integers("tape", 1, 100_000))
            .And(RandomInputs.Scales("factor", 1e-9, 1e9))
            .Map(input => Of(input.Item1, input.Item3, SharesOf(input.Item2)));

    /// <summary>Σ_j c_j·x_j of many inputs, a tape with several steps for each.</summary>
    public static TapeFunction Sum(double[] factors) => TapeWriter.Of($"a weighted sum of {factors.Length} inputs", tape =>
    {
        var sum = tape.Multiply(tape.Constant(factors[0]), tape.Input(0));
        for (var j = 1; j < factors.Length; j++)
            sum = tape.Add(sum, tape.Multiply(tape.Constant(factors[j]), tape.Input(j)));

        return sum;
    });

    private static Shares SharesOf(long tape) => new(new RecordedNoise(tape, ScalarType.Float64).Uniform(500).Numbers());

    private static (TapeFunction Function, double[] X) Of(long count, double factor, Shares random)
    {
        double[] x = [.. Enumerable.Range(0, 1 + random.Below(5)).Select(_ => Number(random))];
        List<TapeStep> steps =
            [.. Enumerable.Range(0, 1 + random.Below(5)).Select(_ => new TapeStep(TapeOperation.Input, random.Below(x.Length), 0, 0))];
        steps.AddRange(Enumerable.Range(0, 1 + random.Below(3)).Select(_ => new TapeStep(TapeOperation.Constant, 0, 0, Number(random))));
        while (count > 0 && !random.IsOver)
        {
            var step = new TapeStep(operations[random.Below(operations.Length)], Recent(steps, random), Recent(steps, random), 0);
            if (Math.Abs(new TapeFunction("", [.. steps, step]).Values(x)[^1]) is >= Smallest and <= Largest)
            {
                steps.Add(step);
                count--;
            }
        }

        steps.Add(new(TapeOperation.Constant, 0, 0, factor));
        steps.Add(new(TapeOperation.Multiply, steps.Count - 2, steps.Count - 1, 0));
        return (new(string.Join("; ", steps.Select(InWords)), [.. steps]), x);
    }

    /// <summary>The last steps are read most often, so that most of the tape counts.</summary>
    private static long Recent(List<TapeStep> steps, Shares random) =>
        random.Below(3) == 0 ? random.Below(steps.Count) : steps.Count - 1 - random.Below(Math.Min(3, steps.Count));

    private static double Number(Shares random) =>
        (random.Below(2) == 0 ? 1 : -1) * Smallest * Math.Pow(Largest / Smallest, random.Next());

    private static string InWords(TapeStep step, int index)
    {
        var (a, b) = ($"v_{step.First}", $"v_{step.Second}");
        var right = step.Operation switch
        {
            TapeOperation.Input => $"x_{step.First}",
            TapeOperation.Constant => $"{step.Number:G5}",
            TapeOperation.Add => $"{a} + {b}",
            TapeOperation.Subtract => $"{a} − {b}",
            TapeOperation.Multiply => $"{a}·{b}",
            TapeOperation.Divide => $"{a}/{b}",
            TapeOperation.Sin => $"sin({a})",
            TapeOperation.Exp => $"exp({a})",
            _ => $"ln({a})",
        };
        return $"v_{index} = {right}";
    }

    /// <summary>Numbers in [0, 1), one after the other.</summary>
    private sealed class Shares(double[] numbers)
    {
        private int used;

        /// <summary>Fewer are left than a step may take.</summary>
        public bool IsOver => used > numbers.Length - 10;

        public double Next() => numbers[used++];

        /// <summary>An integer from 0, below the count.</summary>
        public int Below(int count) => (int)(count * Next());
    }
}
