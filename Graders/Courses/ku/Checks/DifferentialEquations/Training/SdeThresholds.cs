namespace Grader.Checks.DifferentialEquations.Training;

/// <summary>
/// The thresholds of the trained SDEs. The contracts name them; they are written nowhere else. The study is fixtures/studies/sde.csv, whose
/// first line is the command that writes it. StudiedThresholdTests hold their distance from correct trainings and from a mistake.
/// </summary>
internal static class SdeThresholds
{
    /// <summary>
    /// Least expected ELBO. It lies above −3.1821, the best that one Gaussian reaches: a model that keeps it has found that the data have
    /// several modes.
    /// </summary>
    public const double Elbo = -3.18;

    /// <summary>An expected ELBO of the worse one of two parameterisations that no model reaches without training.</summary>
    public const double ElboOfTheOther = -3.40;

    /// <summary>
    /// How much more a lower one is at least than after one gradient step. An attempt may turn out worse by any amount, since the exercise
    /// asks for a comparison; it has to have been trained. Correct: 10 nats or more, for three parameterisations without networks for
    /// α and β, of which one ends at −6.35.
    /// </summary>
    public const double LeastGain = 0.1;
}
