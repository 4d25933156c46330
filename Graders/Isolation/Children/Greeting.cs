using Grader.Wire;

namespace Grader.Isolation;

/// <summary>
/// The first call to a child: it has started, and it was built with the same contracts. A child that does not answer is
/// replaced once, and some more times where something else has ended or stopped it while it waited for its first call.
/// </summary>
internal static class Greeting
{
    /// <summary>The child that has answered.</summary>
    /// <param name="program">What the child is.</param>
    /// <param name="starting">The child.</param>
    /// <param name="startAnother">Starts the one that replaces it.</param>
    /// <param name="greet">Asks for its <see cref="ContractSet.Fingerprint"/>.</param>
    /// <exception cref="InvalidOperationException">The child does not start, or is of another build.</exception>
    public static ChildProcess Await(
        ChildProgram program, Task<ChildProcess> starting, Func<Task<ChildProcess>> startAnother, Func<ChildProcess, string> greet)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return Greeted(program, starting, greet);
            }
            catch (InvalidOperationException e) when (e.InnerException is StudentFaultException fault && tries < MaxTries(fault.Fault))
            {
                starting = startAnother();
            }
        }
    }

    private static int MaxTries(StudentFault fault) =>
        fault == StudentFault.EndedByOther ? SecondTry.MaxEndsByOther : SecondTry.MaxDeaths;

    private static ChildProcess Greeted(ChildProgram program, Task<ChildProcess> starting, Func<ChildProcess, string> greet)
    {
        var child = starting.GetAwaiter().GetResult();
        string fingerprint;
        try
        {
            fingerprint = greet(child);
        }
        catch (StudentFaultException e)
        {
            var output = child.Output.Text;
            child.Dispose();
            throw new ChildStartException(e, output);
        }

        if (fingerprint == program.Contracts.Fingerprint)
        {
            child.EnterGroup();
            return child;
        }

        child.Dispose();
        throw new InvalidOperationException(
            "A child process of the grader was built with other contracts than this one. Build the whole solution again.");
    }
}
