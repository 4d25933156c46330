namespace Grader.Isolation;

/// <summary>A child process does not start: an error of the grader, or of the machine.</summary>
/// <param name="fault">How it ended.</param>
/// <param name="output">What it has written to the console.</param>
internal sealed class ChildStartException(StudentFaultException fault, string output)
    : InvalidOperationException($"A child process of the grader did not start: {fault.Message} {output}", fault)
{
    /// <summary>What it has written to the console.</summary>
    public string Output => output;
}
