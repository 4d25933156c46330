namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// A rule for one reverse step, x_{t−1} = State·x_t + Prediction·ε̂ + Noise·z: algorithm 2, or a known mistake.
/// </summary>
/// <param name="Name">How a hint says it: "it looks like …".</param>
/// <param name="State">Weight of x_t at step t.</param>
/// <param name="Prediction">Weight of the predicted noise at step t.</param>
/// <param name="Noise">Weight of the fresh noise at step t.</param>
internal sealed record ReverseRule(
    string Name, Func<ScheduleValues, int, double> State, Func<ScheduleValues, int, double> Prediction,
    Func<ScheduleValues, int, double> Noise)
{
    /// <summary>Ho et al. 2020, algorithm 2 with σ_t² = β_t.</summary>
    public static ReverseRule Right { get; } = new("algorithm 2", Root, Weight, Beta);

    /// <summary>Mistakes in the weight of x_t.</summary>
    public static IReadOnlyList<ReverseRule> WrongState { get; } =
    [
        WithState("1/√ᾱ_t in place of 1/√α_t", (s, t) => 1 / Math.Sqrt(s.AlphaBar(t))),
        WithState("1/α_t in place of 1/√α_t", (s, t) => 1 / s.Alpha(t)),
        WithState("a missing division by √α_t", (s, t) => 1),
        WithState("a multiplication by √α_t in place of the division", (s, t) => Math.Sqrt(s.Alpha(t))),
        WithState("1/√β_t in place of 1/√α_t", (s, t) => 1 / Math.Sqrt(s.Beta(t))),
        WithState("√ᾱ_t in place of √α_t in the weight of x_t (as some lecture notes print μ̃_t)", PrintedPosteriorMean),
        WithState("α shifted by one step", (s, t) => 1 / Math.Sqrt(t == 1 ? 1 : s.Alpha(t - 1))),
        WithState("the weights of x̂_0 and x_t in μ̃_t exchanged", (s, t) => OfXt(s, t) / Math.Sqrt(s.AlphaBar(t)) + OfX0(s, t)),
        WithState("x̂_0 with √α_t in place of √ᾱ_t", (s, t) => OfX0(s, t) / Math.Sqrt(s.Alpha(t)) + OfXt(s, t)),
    ];

    /// <summary>Mistakes in the weight of the predicted noise.</summary>
    public static IReadOnlyList<ReverseRule> WrongPrediction { get; } =
    [
        WithPrediction("1 − ᾱ_t without its root in the denominator", (s, t) => -s.Beta(t) / ((1 - s.AlphaBar(t)) * Math.Sqrt(s.Alpha(t)))),
        WithPrediction("1 − ᾱ_t in place of 1 − α_t in the numerator", (s, t) => -Math.Sqrt(1 - s.AlphaBar(t)) / Math.Sqrt(s.Alpha(t))),
        WithPrediction("√(1 − ᾱ_{t−1}) in place of √(1 − ᾱ_t)", (s, t) => -s.Beta(t) / Math.Sqrt((1 - s.AlphaBar(t - 1)) * s.Alpha(t))),
        WithPrediction("√(1 − α_t) in place of √(1 − ᾱ_t)", (s, t) => -Math.Sqrt(s.Beta(t) / s.Alpha(t))),
        WithPrediction("the predicted noise added in place of subtracted", (s, t) => -Weight(s, t)),
        WithPrediction("the predicted noise outside the bracket, not divided by √α_t", (s, t) => Weight(s, t) * Math.Sqrt(s.Alpha(t))),
        WithPrediction("the predicted noise taken as x̂_0's own", (s, t) => -Math.Sqrt(1 - s.AlphaBar(t)) / Math.Sqrt(s.AlphaBar(t))),
        WithPrediction("a deterministic DDIM step",
            (s, t) => Math.Sqrt(1 - s.AlphaBar(t - 1)) - Math.Sqrt((1 - s.AlphaBar(t)) / s.Alpha(t))),
    ];

    /// <summary>σ_t² = β̃_t: a valid sampler, but not the one that the sheet asks for.</summary>
    public static ReverseRule PosteriorVariance { get; } = Right with { Name = "σ_t² = β̃_t", Noise = (s, t) => Math.Sqrt(s.BetaTilde(t)) };

    /// <summary>Mistakes in the weight of the fresh noise.</summary>
    public static IReadOnlyList<ReverseRule> WrongNoise { get; } =
    [
        WithNoise("the variance β_t in place of its root", (s, t) => s.Beta(t)),
        WithNoise("the variance β̃_t in place of its root", (s, t) => s.BetaTilde(t)),
        WithNoise("σ_t·z inside the bracket, divided by √α_t", (s, t) => Math.Sqrt(s.Beta(t) / s.Alpha(t))),
        WithNoise("√(1 − ᾱ_t) in place of √β_t", (s, t) => Math.Sqrt(1 - s.AlphaBar(t))),
        WithNoise("√α_t in place of √β_t", (s, t) => Math.Sqrt(s.Alpha(t))),
        WithNoise("fresh noise of variance 1", (s, t) => 1),
        WithNoise("β shifted by one step", (s, t) => Math.Sqrt(s.Beta(Math.Max(t - 1, 1)))),
    ];

    /// <summary>The weight of x_0 in μ̃_t, eq. (7).</summary>
    public static double OfX0(ScheduleValues s, int t) => Math.Sqrt(s.AlphaBar(t - 1)) * s.Beta(t) / (1 - s.AlphaBar(t));

    /// <summary>The weight of x_t in μ̃_t, eq. (7).</summary>
    public static double OfXt(ScheduleValues s, int t) => Math.Sqrt(s.Alpha(t)) * (1 - s.AlphaBar(t - 1)) / (1 - s.AlphaBar(t));

    /// <summary>x_{t−1} of one number.</summary>
    public double Apply(ScheduleValues schedule, int t, double xt, double prediction, double z) =>
        State(schedule, t) * xt + Prediction(schedule, t) * prediction + Noise(schedule, t) * z;

    private static double Root(ScheduleValues s, int t) => 1 / Math.Sqrt(s.Alpha(t));

    private static double Weight(ScheduleValues s, int t) => -s.Beta(t) / Math.Sqrt((1 - s.AlphaBar(t)) * s.Alpha(t));

    /// <summary>z = 0 at t = 1.</summary>
    private static double Beta(ScheduleValues s, int t) => t == 1 ? 0 : Math.Sqrt(s.Beta(t));

    /// <summary>The weight of x_t after x̂_0 is put in, with √ᾱ_t for √α_t in the second term of eq. (7).</summary>
    private static double PrintedPosteriorMean(ScheduleValues s, int t) =>
        OfX0(s, t) / Math.Sqrt(s.AlphaBar(t)) + OfXt(s, t) * Math.Sqrt(s.AlphaBar(t) / s.Alpha(t));

    private static ReverseRule WithState(string name, Func<ScheduleValues, int, double> state) => Right with { Name = name, State = state };

    private static ReverseRule WithPrediction(string name, Func<ScheduleValues, int, double> prediction) =>
        Right with { Name = name, Prediction = prediction };

    private static ReverseRule WithNoise(string name, Func<ScheduleValues, int, double> noise) => Right with { Name = name, Noise = noise };
}
