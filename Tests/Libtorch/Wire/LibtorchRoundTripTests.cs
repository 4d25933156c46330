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
        _ = Task.Run(() => new LibtorchContext().Serve(fromJudge, toJudge));
        var judge = new Endpoint(fromWorker, toWorker, new TestPolicy(mayCallAnytime: true));
        return (toWorker, judge.Root<IEverything>());
    }
}
