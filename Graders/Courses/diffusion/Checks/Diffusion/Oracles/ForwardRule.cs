namespace Grader.Checks.Diffusion.Oracles;

/// <summary>A rule x_t = signal·x_0 + noise·ε: eq. (4), or a known mistake.</summary>
/// <param name="Name">How a hint says it: "it looks like …".</param>
/// <param name="Signal">Weight of x_0 at step t.</param>
/// <param name="Noise">Weight of ε at step t.</param>
internal sealed record ForwardRule(string Name, Func<ScheduleValues, int, double> Signal, Func<ScheduleValues, int, double> Noise)
{
    /// <summary>Ho et al. 2020, eq. (4).</summary>
    public static ForwardRule Right { get; } = new("eq. (4)", (s, t) => Math.Sqrt(s.AlphaBar(t)), (s, t) => Math.Sqrt(1 - s.AlphaBar(t)));

    /// <summary>The mistakes that are known.</summary>
    public static IReadOnlyList<ForwardRule> Wrong { get; } =
    [
        new("ᾱ_t without its root", (s, t) => s.AlphaBar(t), (s, t) => Math.Sqrt(1 - s.AlphaBar(t))),
        new("the variance 1 − ᾱ_t in place of its root", (s, t) => Math.Sqrt(s.AlphaBar(t)), (s, t) => 1 - s.AlphaBar(t)),
        new("√(1 − √ᾱ_t) in place of √(1 − ᾱ_t)", (s, t) => Math.Sqrt(s.AlphaBar(t)), (s, t) => Math.Sqrt(1 - Math.Sqrt(s.AlphaBar(t)))),
        new("α_t in place of ᾱ_t", (s, t) => Math.Sqrt(s.Alpha(t)), (s, t) => Math.Sqrt(s.Beta(t))),
        new("ᾱ shifted by one step (ᾱ_{t−1} in place of ᾱ_t)", (s, t) => Math.Sqrt(s.AlphaBar(t - 1)),
            (s, t) => Math.Sqrt(1 - s.AlphaBar(t - 1))),
        new("ᾱ shifted by one step (ᾱ_{t+1} in place of ᾱ_t)", (s, t) => Math.Sqrt(Next(s, t)), (s, t) => Math.Sqrt(1 - Next(s, t))),
        new("data and noise with their weights exchanged", (s, t) => Math.Sqrt(1 - s.AlphaBar(t)), (s, t) => Math.Sqrt(s.AlphaBar(t))),
        new("both weights without their roots", (s, t) => s.AlphaBar(t), (s, t) => 1 - s.AlphaBar(t)),
    ];

    /// <summary>x_t of one number.</summary>
    public double Apply(ScheduleValues schedule, int t, double x0, double epsilon) =>
        Signal(schedule, t) * x0 + Noise(schedule, t) * epsilon;

    private static double Next(ScheduleValues schedule, int t) => schedule.AlphaBar(Math.Min(t + 1, schedule.StepCount));
}
