namespace Grader.Judging.Limiting;

/// <summary>A check has overrun its limit of memory and takes more and more. Its verdict is known, but this process cannot go on.</summary>
/// <param name="handIn">Id of the hand-in.</param>
/// <param name="check">Id of the check.</param>
public sealed class UnendedCheckException(string handIn, string check) : Exception(
    $"The check {check} of the hand-in {handIn} fills the grader's memory and does not end. It is recorded as a student error. "
    + "The same command goes on with the next check; please report this one.");
