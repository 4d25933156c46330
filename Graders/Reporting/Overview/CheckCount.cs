using Grader.Results;

namespace Grader.Reporting.Overview;

/// <summary>How one check ended in all hand-ins.</summary>
/// <param name="title">The check's sentence.</param>
internal sealed class CheckCount(string title)
{
    public string Title => title;

    /// <summary>Hand-ins in which it passed.</summary>
    public int Passed { get; private set; }

    /// <summary>Hand-ins in which there is a verdict: it ran, or the hand-in gave it nothing to run on.</summary>
    public int Judged { get; private set; }

    public double PassRate => Judged > 0 ? (double)Passed / Judged : 0;

    public void Add(Outcome outcome)
    {
        Passed += outcome == Outcome.Passed ? 1 : 0;
        Judged += outcome is Outcome.NotRun or Outcome.GraderError ? 0 : 1;
    }
}
