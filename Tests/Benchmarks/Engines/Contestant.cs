using Grader.Benchmarks.Throughput;
using Grader.Grading;
using Grader.Isolation;
using Grader.Results;

namespace Grader.Benchmarks.Engines;

/// <summary>One of the engines, with the workers that compute on it.</summary>
internal sealed class Contestant : IDisposable
{
    /// <summary>More than a hand-in gets: what a sampler drops stays in memory until the collector runs.</summary>
    private static readonly Limits limits = new() { CallTime = TimeSpan.FromMinutes(5), Memory = 6L << 30 };

    private static readonly string[] solutions =
        [.. new[] { "diffusion", "dtu", "mlph" }.Select(course => $"Reference/Courses/{course}/Solutions/Diffusion")];

    private readonly IsolationHost ready;
    private readonly IsolationHost cold;
    private readonly BuiltHandIn stand;
    private readonly BuiltHandIn first;

    /// <exception cref="TorchUnavailableException">It does not compute on this machine.</exception>
    public Contestant(TorchEngine engine)
    {
        ready = Host(engine, workers: 2);
        cold = Host(engine, workers: 0);
        ready.RequireTorch();
        stand = Build([.. solutions.SelectMany(Checkout.Sources), .. Checkout.Sources("Tests/Benchmarks/Engines/HandIn")]);
        first = Build([FirstValue.Source("")]);
    }

    /// <summary>Name and version.</summary>
    public string Name => ready.Torch;

    /// <summary>Starts a worker that is not waiting already, and gets a first value from it.</summary>
    public void Start()
    {
        using var code = cold.Open(first);
        FirstValue.Ask(code);
    }

    /// <summary>Goes from the sources of a hand-in to its first value.</summary>
    /// <param name="difference">What tells it from others, which are not compiled anew.</param>
    public void Judge(string difference)
    {
        using var code = ready.Open(Build([FirstValue.Source(difference)]));
        FirstValue.Ask(code);
    }

    /// <summary>A worker for workloads.</summary>
    public IStudentCode Open() => ready.Open(stand);

    /// <inheritdoc/>
    public void Dispose()
    {
        ready.Dispose();
        cold.Dispose();
    }

    private static IsolationHost Host(TorchEngine engine, int workers) =>
        new(Catalogue.Load().Contracts, limits, workers, IsolationPaths.For(engine), Sandbox.Best(limits));

    private BuiltHandIn Build(IReadOnlyList<SourceFile> sources)
    {
        var built = ready.Build(sources);
        return built is { Assembly: not null, Messages: [] }
            ? built
            : throw new InvalidOperationException($"{Name}: {built.Failure}{string.Join('\n', built.Messages)}");
    }
}
