namespace Grader.Isolation;

/// <summary>How child processes are confined. Implementations differ in what they can enforce, and say so.</summary>
public interface ISandbox
{
    /// <summary>What it keeps from the code.</summary>
    IsolationLevel Level { get; }

    /// <summary>
    /// The child's folder as the child sees it, in a file system of its own that has no more room than the limit; null where it is the
    /// folder that it was given.
    /// </summary>
    string? OwnFolder => null;

    /// <summary>What is enforced, as text for the report.</summary>
    string Description { get; }

    /// <summary>The command that runs a program confined, with <paramref name="folder"/> as its working directory.</summary>
    ChildCommand Confine(ChildProgram program, string folder);
}
