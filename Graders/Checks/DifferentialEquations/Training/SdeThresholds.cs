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

    /// <summary>Least expected ELBO of the worse one of two parameterisations: an attempt may turn out worse.</summary>
    public const double ElboOfTheOther = -3.40;
}
