namespace Grader.Isolation;

/// <summary>How child processes are confined. Implementations differ in what they can enforce, and say so.</summary>
public interface ISandbox
{
    /// <summary>What it keeps from the code.</summary>
    IsolationLevel Level { get; }

    /// <summary>Whether a child's files are in a place that has no more room than the limit.</summary>
    bool BoundsFiles => false;

    /// <summary>What is enforced, as text for the report.</summary>
    string Description { get; }

    /// <summary>The command that runs a program confined, with <paramref name="folder"/> as its working directory.</summary>
    ChildCommand Confine(ChildProgram program, string folder);
}
