using Grader.Contracts.Diffusion;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>What every variance schedule has in common, whatever its β: form, and what follows from β.</summary>
internal static class ScheduleForm
{
    private static readonly long[] stepCounts = [2, 5, 10];

    /// <summary>Expects three tensors of T finite numbers, for several T one after the other.</summary>
    /// <param name="create">Makes the schedule of T steps.</param>
    public static void Expected(Func<long, NoiseSchedule> create)
    {
        foreach (var (index, steps) in stepCounts.Index())
        {
            var schedule = create(steps);
            foreach (var (name, values) in new[] { ("β", schedule.Beta), ("α", schedule.Alpha), ("ᾱ", schedule.AlphaBar) })
                Expected(name, values, steps, stepCounts[..index]);
        }
    }

    /// <summary>A call for a schedule of T steps, as a memory law asks it.</summary>
    public static Call<TContract> Call<TContract>(string what, long steps, Func<TContract, NoiseSchedule> create) => new(what, subject =>
    {
        var schedule = create(subject);
        return [.. schedule.Beta.Numbers([steps], "β"), .. schedule.AlphaBar.Numbers([steps], "ᾱ")];
    });

    private static void Expected(string name, Tensor values, long steps, long[] earlier)
    {
        const string Because = "index 0 belongs to step 1 and index T − 1 to step T; ᾱ_0 = 1 is not stored";
        Expect.Real(values, Because, what: name);
        var hint = values.shape is [var length] && earlier.Contains(length)
            ? $"It has the length that an earlier call, with T = {length}, asked for." : null;
        Expect.Shape(values, [steps], Because, hint, name);
        Expect.Finite(values, Because, what: name);
    }

    /// <summary>Expects α_t = 1 − β_t and ᾱ_t = ∏_{s≤t} α_s for the β that was found, so that a wrong β costs once.</summary>
    public static void Derived(NoiseSchedule schedule)
    {
        var beta = schedule.Beta.Numbers();
        var product = 1.0;
        double[] alphaBar = [.. beta.Select(b => product *= 1 - b)];
        Expect.Close(schedule.Alpha.Numbers([beta.Length], "α"), [.. beta.Select(b => 1 - b)], Tolerance.Float32,
            "α_t = 1 − β_t", what: "α");
        Expect.Close(schedule.AlphaBar.Numbers([beta.Length], "ᾱ"), alphaBar, Tolerance.Float32.Over(beta.Length), "ᾱ_t = ∏_{s≤t} α_s",
            what: "ᾱ", suspects: new()
            {
                { "ᾱ shifted by one step (it begins with ᾱ_0 = 1)", [1, .. alphaBar[..^1]] },
                { "α itself", [.. beta.Select(b => 1 - b)] },
            });
    }
}
