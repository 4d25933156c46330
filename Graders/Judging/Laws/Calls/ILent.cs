namespace Grader.Judging.Laws.Calls;

/// <summary>What the judge has lent to a call, so that the call can be made again.</summary>
internal interface ILent
{
    /// <summary>Whether everything that was asked of it is remembered.</summary>
    bool IsComplete { get; }

    /// <summary>Answers as the judge's own object, and remembers.</summary>
    object Recording { get; }

    /// <summary>Answers the same questions in the same way.</summary>
    object Replaying();

    /// <summary>Others that answer otherwise.</summary>
    IEnumerable<Variation> Others();
}
