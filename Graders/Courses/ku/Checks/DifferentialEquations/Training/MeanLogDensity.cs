using Grader.Judging.Comparisons;

namespace Grader.Checks.DifferentialEquations.Training;

/// <summary>
/// The figure of a trained density: E_p[ln p_θ] over the true density p. It is E_p[ln p] less the divergence of p from p_θ.
/// </summary>
internal static class MeanLogDensity
{
    private const string Because = "E_p[ln p_θ] = E_p[ln p] − KL(p‖p_θ), and KL ≥ 0";

    /// <summary>
    /// The same where a model that falls just short of the limit is trained once more: chance may be to blame. One that falls far short is
    /// not, since the verdict is clear.
    /// </summary>
    /// <param name="trained">The model.</param>
    /// <param name="trainAgain">Gives the model that is judged in its place.</param>
    /// <param name="least">The limit.</param>
    /// <param name="note">Takes the figure, for a student to read.</param>
    public static void ExpectAtLeast(TrainedLine trained, Func<TrainedLine> trainAgain, double least, Action<string> note)
    {
        var isJustShort = least - trained.MeanLogDensity is > 0 and <= OdeThresholds.JustShort;
        ExpectAtLeast(isJustShort ? trainAgain() : trained, least, note);
    }

    /// <summary>Expects it between a limit and its largest possible value.</summary>
    /// <param name="trained">The model.</param>
    /// <param name="least">The limit.</param>
    /// <param name="note">Takes the figure, for a student to read.</param>
    public static void ExpectAtLeast(TrainedLine trained, double least, Action<string> note)
    {
        var (found, most) = (trained.MeanLogDensity, trained.TrueLogDensity);
        note($"E_p[ln p_θ] on {trained.Task.Data.Name} is {found:F4} nats; the largest possible value is {most:F4}.");
        Expect.AtMost(found, most + OdeThresholds.Rounding, Because, "More is no density: does the drift depend on more than x and t?",
            $"E_p[ln p_θ] on {trained.Task.Data.Name}");
        Expect.AtLeast(found, least, Because, "Did the loss fall until the end? Is it −ln p with the gradient of both of its terms?",
            $"E_p[ln p_θ] on {trained.Task.Data.Name}");
    }
}
