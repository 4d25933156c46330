using Grader.Wire;

namespace Grader.Isolation;

/// <summary>
/// A hand-in in this very process: for a debugger, and for code that is trusted. Exceptions end as they do in a worker, but
/// nothing is limited; so what it shows is advisory.
/// </summary>
/// <param name="handIn">The assembly.</param>
/// <param name="contentHash">Hash of its sources, or whatever names it for seeds.</param>
public sealed class InProcessCode(HandInCopies handIn, string contentHash) : IStudentCode
{
    private readonly LocalCalls calls = new();

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
    public object Create(Type contract) => CreateFrom(copy: 0, contract);

    /// <inheritdoc/>
    public object CreateFrom(int copy, Type contract) =>
        new GuardedCall(handIn, calls).Guarded(contract, () => handIn.Create(contract, copy));

    /// <inheritdoc/>
    public IReadOnlyList<ValueChange> TakeChanges() => calls.Changes.Take();

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
