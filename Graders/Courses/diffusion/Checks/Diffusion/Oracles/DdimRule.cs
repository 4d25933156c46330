namespace Grader.Checks.Diffusion.Oracles;

/// <summary>The step of DDIM as weights of x_t, ε̂ and z, and known mistakes.</summary>
/// <remarks>
/// Song, Meng, Ermon, Denoising Diffusion Implicit Models, 2020 (arXiv 2010.02502), eq. (12) and (16); their α_t is ᾱ_t here.
/// </remarks>
internal static class DdimRule
{
    /// <summary>Mistakes in the weight of x_t, at η = 0.</summary>
    public static IReadOnlyList<ReverseRule> WrongState { get; } =
    [
        Of("α_t in place of ᾱ_t (the paper of DDIM writes α_t for ᾱ_t)", (s, t) => Math.Sqrt(Alpha(s, t - 1) / s.Alpha(t))),
        Of("β_t in place of ᾱ_t", (s, t) => Math.Sqrt(s.Beta(Math.Max(t - 1, 1)) / s.Beta(t))),
        Of("ᾱ without its roots", (s, t) => s.AlphaBar(t - 1) / s.AlphaBar(t)),
        Of("ᾱ_{t−1} without its root", (s, t) => s.AlphaBar(t - 1) / Math.Sqrt(s.AlphaBar(t))),
        Of("√ᾱ_t in place of √ᾱ_{t−1} before x̂_0", (_, _) => 1),
        Of("x_t in place of ε̂ in the direction",
            (s, t) => Math.Sqrt(s.AlphaBar(t - 1) / s.AlphaBar(t)) + Math.Sqrt(1 - s.AlphaBar(t - 1))),
        Of("x̂_0 not scaled by √ᾱ_{t−1}", (s, t) => 1 / Math.Sqrt(s.AlphaBar(t))),
    ];

    /// <summary>Mistakes in the weight of ε̂, at η = 0.</summary>
    public static IReadOnlyList<ReverseRule> WrongPrediction { get; } =
    [
        Predicting("√(1 − ᾱ_t) in place of √(1 − ᾱ_{t−1}) in the direction", (s, t) => Math.Sqrt(1 - s.AlphaBar(t)) + OfX0(s, t)),
        Predicting("1 − ᾱ_{t−1} without its root", (s, t) => 1 - s.AlphaBar(t - 1) + OfX0(s, t)),
        Predicting("a missing direction term", OfX0),
        Predicting("x̂_0 with 1 − ᾱ_t in place of its root",
            (s, t) => Math.Sqrt(1 - s.AlphaBar(t - 1)) + OfX0(s, t) * Math.Sqrt(1 - s.AlphaBar(t))),
        Predicting("the predicted noise added in x̂_0", (s, t) => Math.Sqrt(1 - s.AlphaBar(t - 1)) - OfX0(s, t)),
        Predicting("the mean of the ancestral step, which is that of η = 1", ReverseRule.Right.Prediction),
    ];

    /// <summary>x_{t−1} = √ᾱ_{t−1}·x̂_0 + √(1 − ᾱ_{t−1} − σ_t²)·ε̂ + σ_t·z.</summary>
    public static ReverseRule Right(double eta) => new(
        "eq. (12)", State, (s, t) => Math.Sqrt(1 - s.AlphaBar(t - 1) - Sigma(s, t, eta) * Sigma(s, t, eta)) + OfX0(s, t),
        (s, t) => Sigma(s, t, eta));

    /// <summary>σ_t = η·√((1 − ᾱ_{t−1})/(1 − ᾱ_t))·√(1 − ᾱ_t/ᾱ_{t−1}), eq. (16).</summary>
    public static double Sigma(ScheduleValues s, int t, double eta) =>
        eta * Math.Sqrt((1 - s.AlphaBar(t - 1)) / (1 - s.AlphaBar(t))) * Math.Sqrt(1 - s.AlphaBar(t) / s.AlphaBar(t - 1));

    private static double State(ScheduleValues s, int t) => Math.Sqrt(s.AlphaBar(t - 1) / s.AlphaBar(t));

    /// <summary>The weight that ε̂ has by way of x̂_0.</summary>
    private static double OfX0(ScheduleValues s, int t) => -State(s, t) * Math.Sqrt(1 - s.AlphaBar(t));

    private static double Alpha(ScheduleValues s, int t) => t == 0 ? 1 : s.Alpha(t);

    private static ReverseRule Of(string name, Func<ScheduleValues, int, double> state) => Right(0) with { Name = name, State = state };

    private static ReverseRule Predicting(string name, Func<ScheduleValues, int, double> prediction) =>
        Right(0) with { Name = name, Prediction = prediction };
}
