namespace Grader.Judging.Statistics;

/// <summary>The outcome of one statistical test of a hypothesis "within tolerance".</summary>
/// <param name="Rejected">True where the evidence against the hypothesis is stronger than chance allows at <see cref="Level"/>.</param>
/// <param name="Level">α: the largest probability with which a hand-in that satisfies the hypothesis is rejected.</param>
/// <param name="Count">n, the number of samples.</param>
/// <param name="Expected">The hypothesis: "at most 1 %".</param>
/// <param name="Found">The estimate: "3.2 % (160 of 5000)".</param>
public sealed record Decision(bool Rejected, double Level, long Count, string Expected, string Found)
{
    /// <summary>How strong the evidence is, in a sentence.</summary>
    public string Evidence => Rejected
        ? $"Chance alone would show this less than once in {1 / Level:G2} correct hand-ins ({Count} samples)."
        : $"Chance alone may show this ({Count} samples, level {Level:G2}).";
}
