namespace Grader.Checks.Diffusion.Training;

/// <summary>A part of the steps 1, …, T.</summary>
/// <param name="Name">How messages call it.</param>
/// <param name="Above">Its steps are above this part of T.</param>
/// <param name="UpTo">Its last step as a part of T.</param>
internal sealed record StepBand(string Name, double Above, double UpTo)
{
    /// <summary>The early, the middle and the late steps.</summary>
    public static IReadOnlyList<StepBand> All { get; } =
    [
        new("the early steps, t ≤ 0.3·T", 0, 0.3),
        new("the middle steps, 0.3·T < t ≤ 0.7·T", 0.3, 0.7),
        new("the late steps, t > 0.7·T", 0.7, 1),
    ];
}
