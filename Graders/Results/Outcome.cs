namespace Grader.Results;

/// <summary>How one check ended. The outcomes are kept apart everywhere; only <see cref="Passed"/> earns points.</summary>
public enum Outcome
{
    /// <summary>The values shown satisfy the check.</summary>
    Passed,

    /// <summary>The values shown violate the check.</summary>
    Failed,

    /// <summary>The student's code throws <see cref="NotImplementedException"/>, or nothing implements the contract.</summary>
    NotAttempted,

    /// <summary>A check that this one needs did not pass.</summary>
    Skipped,

    /// <summary>The student's code gave no value to judge: it does not compile, crashes, overruns a limit or breaks the contract.</summary>
    StudentError,

    /// <summary>The grader itself failed. It is retried, then flagged to the tutor, and the points stay open until a later run.</summary>
    GraderError,

    /// <summary>The manifest expects the check, but there is no evidence that it ran.</summary>
    NotRun,
}
