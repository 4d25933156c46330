using System.Diagnostics;

namespace Grader.Isolation;

/// <summary>How child processes are confined. Implementations differ in what they can enforce, and say so.</summary>
public interface ISandbox
{
    /// <summary>What is enforced, as text for the report.</summary>
    string Description { get; }

    /// <summary>The command that runs a program confined, with <paramref name="folder"/> as its working directory.</summary>
    ProcessStartInfo Confine(ChildProgram program, string folder);
}
