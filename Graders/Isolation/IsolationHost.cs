using Grader.Wire;

namespace Grader.Isolation;

/// <summary>Builds hand-ins and runs them in child processes. Owns the builder and the pool of workers. Many threads may use it.</summary>
public sealed class IsolationHost : IDisposable
{
    private readonly Limits limits;
    private readonly IsolationPaths paths;
    private readonly IDisposable held;
    private readonly ISandbox sandbox;
    private readonly SourceBuilder builder;
    private readonly WorkerPool pool;

    /// <summary>A host with the executables that stand beside this assembly.</summary>
    /// <param name="limits">What student code may use.</param>
    /// <param name="workers">How many workers are kept started and waiting.</param>
    public IsolationHost(Limits limits, int workers)
        : this(limits, workers, Sandbox.Best(limits))
    {
    }

    /// <summary>A host with a sandbox of the caller's choice.</summary>
    public IsolationHost(Limits limits, int workers, ISandbox sandbox)
        : this(limits, workers, IsolationPaths.Default(), sandbox)
    {
    }

    /// <summary>A host with executables and sandbox of the caller's choice.</summary>
    public IsolationHost(Limits limits, int workers, IsolationPaths paths, ISandbox sandbox)
    {
        (this.limits, this.paths, this.sandbox) = (limits, paths, sandbox);
        held = RunFolder.Hold(paths.ChildFolders);
        var spawner = new Spawner(sandbox, limits, paths.ChildFolders);
        builder = new SourceBuilder(spawner, new ChildProgram(paths.Builder, [], limits.BuildMemory, null), limits);
        pool = new WorkerPool(spawner, new ChildProgram(paths.Worker, [$"{limits.Output}"], limits.Memory, limits.ProcessorTime), workers);
    }

    /// <summary>Compiles a hand-in. What does not compile is reported in the result, never thrown.</summary>
    /// <exception cref="InvalidOperationException">The builder does not start: the grader's error.</exception>
    public BuiltHandIn Build(IReadOnlyList<SourceFile> sources, CancellationToken ct = default) => builder.Build(sources, ct);

    /// <summary>The tokens of a hand-in by which copies are recognised; none where the compiler cannot read the sources.</summary>
    /// <exception cref="InvalidOperationException">The builder does not start: the grader's error.</exception>
    public IReadOnlyList<TokenizedFile> Tokenize(IReadOnlyList<SourceFile> sources, CancellationToken ct = default) =>
        builder.Tokenize(sources, ct);

    /// <summary>Opens a built hand-in for calls; its first worker is taken with the first <see cref="IStudentCode.Create"/>.</summary>
    /// <param name="handIn">The hand-in.</param>
    /// <param name="time">Time for all its calls together; null for that of the host's limits.</param>
    public IStudentCode Open(BuiltHandIn handIn, TimeSpan? time = null) =>
        new IsolatedCode(handIn, pool, limits with { HandInTime = time ?? limits.HandInTime }, sandbox.Description);

    /// <summary>Ends every child process and removes their folders.</summary>
    public void Dispose()
    {
        builder.Dispose();
        pool.Dispose();
        held.Dispose();
        RunFolder.Remove(paths.ChildFolders);
    }
}
