using Grader.Checks.Diffusion.Oracles;
using Grader.Judging.Laws;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Inputs;

/// <summary>One batch for a step of any kind, in double precision.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="Steps">The step of each row.</param>
/// <param name="Columns">D.</param>
/// <param name="Values">At least 2·B·D numbers of all magnitudes.</param>
internal sealed record StepInput(ScheduleValues Schedule, int[] Steps, int Columns, double[] Values);

/// <summary>Generated batches: variances from 10⁻⁶ to 0.999 and values from 10⁻⁶ to 10⁶ beside each other.</summary>
internal static class StepInputs
{
    private const int MostRows = 5;
    private const int MostColumns = 4;
    private const int MostSteps = 12;

    /// <summary>Batches of every size; T = 1 among the schedules.</summary>
    public static RandomInputs<StepInput> Anywhere => WithBetas(1e-6, 0.999);

    /// <summary>The same with variances in an interval.</summary>
    public static RandomInputs<StepInput> WithBetas(double smallest, double largest) =>
        RandomInputs.ScaleLists("β", 1, MostSteps, smallest, largest)
            .And(RandomInputs.Lists("t/T", 1, MostRows, 0, 1))
            .And(RandomInputs.Integers("D", 1, MostColumns))
            .And(RandomInputs.MagnitudeLists("x_t and ε̂", 2 * MostRows * MostColumns, 2 * MostRows * MostColumns))
            .Map(input =>
            {
                var (betas, times, columns, numbers) = input;
                return new StepInput(new(betas), Steps(times, betas.Length), (int)columns, numbers);
            });

    /// <summary>The step on a batch of this size.</summary>
    public static StepProbe Probe(StepProbe.Step step, StepInput input) =>
        new(step, input.Schedule, input.Steps.Length, input.Columns, ScalarType.Float64);

    private static int[] Steps(double[] shares, int stepCount) =>
        [.. shares.Select(share => Math.Clamp((int)Math.Ceiling(share * stepCount), 1, stepCount))];
}
