namespace Grader.Isolation;

/// <summary>Builds hand-ins and runs them in child processes. Owns the builder and the pool of workers; safe for use by many threads.</summary>
/// <param name="limits">What student code may use.</param>
/// <param name="workers">How many pre-warmed workers stand ready.</param>
public sealed class IsolationHost(Limits limits, int workers) : IDisposable
{
    /// <summary>Compiles a hand-in. What does not compile is reported in the result, never thrown.</summary>
    public BuiltHandIn Build(IReadOnlyList<SourceFile> sources, CancellationToken ct = default) =>
        throw new NotImplementedException($"{nameof(Build)} with {workers} workers within {limits}.");

    /// <summary>Opens a built hand-in for calls; its first worker starts with the first <see cref="IStudentCode.Create"/>.</summary>
    public IStudentCode Open(BuiltHandIn handIn) => throw new NotImplementedException(nameof(Open));

    /// <summary>Ends every child process and removes their folders.</summary>
    public void Dispose()
    {
    }
}
