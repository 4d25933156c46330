using Grader.Results;
using Grader.Wire;

namespace Grader.Isolation;

/// <summary>Builds hand-ins and runs them in child processes. Owns the builders and the pool of workers. Many threads may use it.</summary>
public sealed class IsolationHost : IDisposable
{
    /// <summary>Longer than builds usually take, and than the first builder takes to start.</summary>
    private static readonly TimeSpan BuilderPatience = TimeSpan.FromSeconds(3);

    private readonly Limits limits;
    private readonly IsolationPaths paths;
    private readonly IDisposable held;
    private readonly ISandbox sandbox;
    private readonly Action<string> warn;
    private readonly SourceBuilder builder;
    private readonly WorkerPool pool;
    private int disposed;

    /// <summary>A host with the executables that stand beside this assembly.</summary>
    /// <param name="contracts">What the hand-ins implement.</param>
    /// <param name="limits">What student code may use.</param>
    /// <param name="workers">How many workers are kept started and waiting, and how many builders there may be.</param>
    /// <param name="warn">Told of temporary folders that cannot be removed; nobody is where it is null.</param>
    public IsolationHost(ContractSet contracts, Limits limits, int workers, Action<string>? warn = null)
        : this(contracts, limits, workers, Sandbox.Best(limits), warn)
    {
    }

    /// <summary>A host with a sandbox of the caller's choice.</summary>
    public IsolationHost(ContractSet contracts, Limits limits, int workers, ISandbox sandbox, Action<string>? warn = null)
        : this(contracts, limits, workers, IsolationPaths.Default(warn), sandbox, warn)
    {
    }

    /// <summary>A host with executables and sandbox of the caller's choice.</summary>
    public IsolationHost(
        ContractSet contracts, Limits limits, int workers, IsolationPaths paths, ISandbox sandbox, Action<string>? warn = null)
    {
        (this.limits, this.paths, this.sandbox, this.warn) = (limits, paths, sandbox, warn ?? (_ => { }));
        ThisProcess.ForbidTracing();
        held = RunFolder.Hold(paths.ChildFolders);
        var spawner = new Spawner(sandbox, limits, paths.ChildFolders);
        var programs = ChildPrograms.Of(contracts, paths, limits);
        builder = new SourceBuilder(
            contracts, new BuilderPool(() => new BuilderProcess(spawner, programs.Builder), workers, BuilderPatience), limits);
        pool = new WorkerPool(spawner, programs.Worker, workers);
    }

    /// <summary>What supplies TorchSharp's names to the hand-ins, and its version.</summary>
    public string Torch => paths.Libtorch is null ? TorchEngines.Managed : LibtorchPackage.Text;

    /// <summary>Starts a worker and ends it.</summary>
    /// <exception cref="TorchUnavailableException">The package does not load on this machine.</exception>
    public void RequireTorch()
    {
        if (paths.Libtorch is null)
            return;

        try
        {
            pool.Take().Dispose();
        }
        catch (ChildStartException failed)
        {
            throw LibtorchLoad.Failure(failed.Output);
        }
    }

    /// <summary>Compiles a hand-in. What does not compile is reported in the result, never thrown.</summary>
    /// <exception cref="InvalidOperationException">The builder does not start: the grader's error.</exception>
    public BuiltHandIn Build(IReadOnlyList<SourceFile> sources, CancellationToken ct = default) => builder.Build(sources, ct);

    /// <summary>The tokens of a hand-in by which copies are recognised; none where the compiler cannot read the sources.</summary>
    /// <exception cref="InvalidOperationException">The builder does not start: the grader's error.</exception>
    public IReadOnlyList<TokenizedFile> Tokenize(IReadOnlyList<SourceFile> sources, CancellationToken ct = default) =>
        builder.Tokenize(sources, ct);

    /// <summary>Mistakes that students may make in a solution; null where the compiler gave up on it.</summary>
    /// <exception cref="InvalidOperationException">The builder does not start: the grader's error.</exception>
    public MistakesAnswer? FindMistakes(IReadOnlyList<SourceFile> solution, CancellationToken ct = default) =>
        builder.FindMistakes(solution, ct);

    /// <summary>Opens a built hand-in for calls; its first worker is taken with the first <see cref="IStudentCode.Create"/>.</summary>
    /// <param name="handIn">The hand-in.</param>
    /// <param name="time">Time for all its calls together; null for that of the host's limits.</param>
    public IStudentCode Open(BuiltHandIn handIn, TimeSpan? time = null) =>
        new IsolatedCode(handIn, pool, limits with { HandInTime = time ?? limits.HandInTime }, sandbox.Description, Torch);

    /// <summary>Ends every child process and removes their folders.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0)
            return;

        builder.Dispose();
        pool.Dispose();
        held.Dispose();
        RunFolder.Remove(paths.ChildFolders, warn);
    }
}
