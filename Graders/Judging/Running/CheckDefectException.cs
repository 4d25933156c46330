namespace Grader.Judging.Running;

/// <summary>A check breaks a rule for checks, whatever the hand-in answers: the grader's own fault.</summary>
internal sealed class CheckDefectException(string message) : Exception(message);
