namespace Grader.Tests;

/// <summary>As long as it lives, no other code that asks for one runs: libtorch has one default generator for all.</summary>
internal sealed class OwnGenerator : IDisposable
{
    private static readonly object access = new();

    public OwnGenerator() => Monitor.Enter(access);

    public void Dispose() => Monitor.Exit(access);
}
