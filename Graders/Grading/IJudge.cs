using Grader.Results;

namespace Grader.Grading;

/// <summary>Gives the verdicts on one hand-in. Safe for use by many threads.</summary>
internal interface IJudge
{
    /// <summary>Judges one hand-in.</summary>
    /// <param name="handIn">Whose it is.</param>
    /// <param name="sources">Its sources; none where nothing was handed in.</param>
    /// <param name="known">Verdicts of an interrupted run; their checks do not run again.</param>
    /// <param name="progress">Called with each new verdict, and with whether the code has written to the console so far.</param>
    /// <param name="stop">Stops after the check that is running.</param>
    HandInResult Judge(
        HandInInfo handIn, IReadOnlyList<SourceFile> sources, IReadOnlyList<CheckResult> known,
        Action<CheckResult, bool> progress, CancellationToken stop);
}
