using System.Reflection;
using Grader.Wire;

namespace Grader.Isolation;

/// <summary>
/// A hand-in in this very process: for a debugger, and for code that is trusted. Exceptions end as they do in a worker, but
/// nothing is limited, and arguments are shared and not copied; so what it shows is advisory.
/// </summary>
/// <param name="handIn">The loaded assembly.</param>
/// <param name="contentHash">Hash of its sources, or whatever names it for seeds.</param>
public sealed class InProcessCode(Assembly handIn, string contentHash) : IStudentCode
{
    private readonly Implementations implementations = new(handIn);

    /// <summary>Kept and not enforced.</summary>
    public TimeSpan CallLimit { get; set; } = new Limits().CallTime;

    /// <inheritdoc/>
    public string ContentHash => contentHash;

    /// <inheritdoc/>
    public string Torch => TorchEngines.Managed;

    public string Isolation => "none: the code runs in the grader's own process, so the result is advisory";

    /// <summary>Empty: the console is this process's own.</summary>
    public string ConsoleText => "";

    /// <inheritdoc/>
    public object Create(Type contract) => new GuardedCall(handIn).Guarded(contract, () => implementations.Create(contract));

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
