namespace Grader.Checks.Flows.Training;

/// <summary>
/// What a flow that is trained on events has to reach. The study is fixtures/studies/events.csv, whose first line is the command that
/// writes it; StudiedThresholdTests hold that each limit lies 6 standard deviations or more beyond the mean of 20 correct trainings.
/// </summary>
internal static class EventThresholds
{
    /// <summary>How often a limit of this list fails a correct hand-in.</summary>
    public const string OfRetrainings = "chance fails a flow that keeps this with probability 2.5e-8 at most for each decision, and the "
        + "limit lies 6 standard deviations or more beyond the mean of 20 correct trainings";

    /// <summary>
    /// Most of E[ln p(w) − ln q(w)] on events that the training has not seen. Correct: 0.026; a hundredth of the training: 0.34.
    /// </summary>
    public const double Excess = 0.06;

    /// <summary>
    /// Largest distance of a distribution function of samples from that of the events, beyond what chance explains. Correct: 0.026;
    /// coordinates that are learnt one by one: 0.23 for the mass; half of the events: 0.25 for η₁ − η₂.
    /// </summary>
    public const double Distance = 0.05;

    /// <summary>Least correlation of ln q with ln p. Correct: 0.9936; half of the events: 0.28.</summary>
    public const double Correlation = 0.9;
}
