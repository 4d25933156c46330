using Grader.Tests.Wire;
using Grader.Wire;
using NUnit.Framework;

namespace Grader.Libtorch.Wire;

/// <summary>Everything that the wire carries goes from the managed engine to the package and back.</summary>
[TestFixture]
internal sealed class LibtorchRoundTripTests : RoundTripTests
{
    /// <inheritdoc/>
    protected override (IDisposable Connection, IEverything Subject) Connect()
    {
        RealTorch.Require();
        var (toWorker, fromJudge) = Pair.Pipe();
        var (toJudge, fromWorker) = Pair.Pipe();
        var serving = Task.Run(() => new LibtorchContext().Serve(fromJudge, toJudge));
        var judge = new Endpoint(fromWorker, toWorker, new TestPolicy(mayCallAnytime: true));
        return (new Connection(toWorker, serving), judge.Root<IEverything>());
    }

    /// <summary>Closes the stream to the other side, and throws what it has thrown.</summary>
    private sealed class Connection(Stream toWorker, Task serving) : IDisposable
    {
        public void Dispose()
        {
            toWorker.Dispose();
            serving.GetAwaiter().GetResult();
        }
    }
}
