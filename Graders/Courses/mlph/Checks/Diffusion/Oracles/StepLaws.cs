using Grader.Judging.Comparisons;
using Grader.Judging.Laws;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>What every reverse step owes, whatever its rule is: the form, the rows and the noise.</summary>
internal static class StepLaws
{
    /// <summary>Expects the shape [B, D] for several B and D.</summary>
    public static void ExpectForm(StepProbe.Step step, ScheduleValues schedule)
    {
        foreach (var (rows, columns) in new[] { (4, 3), (1, 2), (2, 1) })
            new StepProbe(step, schedule, rows, columns).At(2, index => 0.3 * index + 0.1, _ => 0.2, FreshNoise.Value);
    }

    /// <summary>
    /// Calls that a memory law compares: of one shape with two streams and two states, of another shape and another schedule.
    /// </summary>
    public static Call<TContract>[] Calls<TContract>(Func<TContract, StepProbe.Step> stepOf, string prefix = "")
    {
        Call<TContract> Of(string what, ScheduleValues schedule, int rows, double scale, int firstNormal) => new(prefix + what, subject =>
            new StepProbe(stepOf(subject), schedule, rows).At(3, index => scale * StepProbe.Pattern(index), StepProbe.Prediction,
                index => FreshNoise.Value(firstNormal + index)));
        return
        [
            Of("x_2 of four rows", ScheduleValues.FiveSteps, 4, 1, 0),
            Of("x_2 of four rows with another schedule and other noise", ScheduleValues.Linear(0.2, 0.3, 5), 4, 1, 100),
            Of("x_2 of four rows with other noise", ScheduleValues.FiveSteps, 4, 1, 50),
            Of("x_2 of four other rows", ScheduleValues.FiveSteps, 4, 2, 0),
            Of("x_2 of two rows", ScheduleValues.FiveSteps, 2, 1, 0),
        ];
    }

    /// <summary>
    /// Expects each row to be taken back from its own step, whatever rows stand beside it; values are large, for the mean alone.
    /// </summary>
    public static void ExpectRows(StepProbe.Step step, ScheduleValues schedule)
    {
        const int Columns = 3;
        int[] t = [4, 1, 5, 2, 3, 1];
        RowsLaw.Holds(t.Length, batch =>
        {
            int Index(int index) => batch[index / Columns] * Columns + index % Columns;
            return [.. new StepProbe(step, schedule, batch.Length, Columns)
                .At([.. batch.Select(row => t[row])],
                    index => StepProbe.Huge * StepProbe.Pattern(Index(index)), index => StepProbe.Huge * StepProbe.Prediction(Index(index)))
                .Chunk(Columns)];
        }, StepProbe.BesideNoise, "x_{t−1}");
    }

    /// <summary>
    /// Expects noise of its own in each row with t > 1, with the weight that the row's step has for itself, whatever rows stand beside it.
    /// </summary>
    /// <param name="step">The step that is judged.</param>
    /// <param name="schedule">The schedule, of five steps.</param>
    /// <param name="expectUse">
    /// Expects the right numbers to be used: given are a use, the rows with noise, D and what messages call it.
    /// </param>
    public static void ExpectNoise(StepProbe.Step step, ScheduleValues schedule, Action<NoiseUse, IEnumerable<int>, int, string> expectUse)
    {
        double[] weights = [0, .. Enumerable.Range(2, schedule.StepCount - 1)
            .Select(t => new StepProbe(step, schedule).Noise(t).Weights[0])];
        foreach (var (t, columns) in new[] { (new[] { 2 }, 4), ([5, 2, 4, 3], 3), ([3, 1, 5], 3), ([1, 4], 1), ([4, 5, 1, 2, 3, 2, 1], 6) })
        {
            var what = $"x_{{t−1}} at t = {string.Join(", ", t)}";
            var use = new StepProbe(step, schedule, t.Length, columns).Noise(t);
            int[] noisy = [.. Enumerable.Range(0, t.Length).Where(row => t[row] > 1)];
            expectUse(use, noisy, columns, what);
            foreach (var row in noisy)
            {
                Expect.Close([.. use.Weights.Skip(row * columns).Take(columns)], [.. Enumerable.Repeat(weights[t[row] - 1], columns)],
                    StepProbe.Measured, "a row's noise has the weight of its own step", what: $"the weight of z in row {row} of {what}");
            }
        }
    }
}
