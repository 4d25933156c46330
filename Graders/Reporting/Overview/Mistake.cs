namespace Grader.Reporting.Overview;

/// <summary>A mistake that several hand-ins may have in common.</summary>
/// <param name="exercise">Short id of the exercise.</param>
/// <param name="text">The hint that the students got; where there is none, what went wrong.</param>
internal sealed class Mistake(string exercise, string text)
{
    private readonly List<string> checks = [];
    private readonly List<string> handIns = [];

    public string Exercise => exercise;

    public string Text => text;

    /// <summary>The sentences of the checks that found it.</summary>
    public IReadOnlyList<string> Checks => checks;

    /// <summary>Ids of the hand-ins that have it, each once.</summary>
    public IReadOnlyList<string> HandIns => handIns;

    public void Add(string check, string handIn)
    {
        if (!checks.Contains(check))
            checks.Add(check);

        // Results come hand-in by hand-in, so that the same one is the last.
        if (handIns.LastOrDefault() != handIn)
            handIns.Add(handIn);
    }
}
