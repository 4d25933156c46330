namespace Grader.Tests.KillMatrix;

/// <summary>What a check says of a mutant.</summary>
internal enum MatrixCell
{
    /// <summary>The mutant does not concern the check.</summary>
    NotJudged,

    Passes,

    /// <summary>Fails whatever the seed.</summary>
    Fails,

    FailsForSomeSeeds,

    /// <summary>Is skipped, because a check that it needs fails; run all the same, it fails whatever the seed.</summary>
    WouldFail,

    /// <summary>Is skipped, because a check that it needs fails; run all the same, it does not fail.</summary>
    Skipped,
}
