using Grader.Wire;

namespace Grader.Isolation;

/// <summary>The first call to a child: it has started, and it was built with the same contracts.</summary>
internal static class Greeting
{
    /// <exception cref="InvalidOperationException">The child does not start, or is of another build.</exception>
    public static void Await(ChildProcess child, Func<string> greet)
    {
        string fingerprint;
        try
        {
            fingerprint = greet();
        }
        catch (StudentFaultException e)
        {
            var output = child.Output.Text;
            child.Dispose();
            throw new InvalidOperationException($"A child process of the grader did not start: {e.Message} {output}", e);
        }

        if (fingerprint != ContractTable.Fingerprint)
        {
            child.Dispose();
            throw new InvalidOperationException(
                "A child process of the grader was built with other contracts than this one. Build the whole solution again.");
        }
    }
}
