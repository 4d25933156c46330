using System.IO.Pipes;
using Grader.Wire;

namespace Grader.Tests.Wire;

/// <summary>A judge's and a worker's endpoint over pipes within this process.</summary>
internal sealed class Pair : IDisposable
{
    private readonly Stream toWorker;
    private readonly Task serving;

    private Pair(Stream toWorker, Endpoint judge, Endpoint worker, Task serving) =>
        (this.toWorker, Judge, Worker, this.serving) = (toWorker, judge, worker, serving);

    public Endpoint Judge { get; }

    public Endpoint Worker { get; }

    /// <param name="root">The object that the worker serves.</param>
    /// <param name="sent">Gets a copy of what the worker sends.</param>
    public static Pair Serving<TRoot>(TRoot root, Stream? sent = null) where TRoot : class
    {
        var (toWorker, fromJudge) = Pipe();
        var (toJudge, fromWorker) = Pipe();
        var output = sent is null ? toJudge : new CopyingStream(toJudge, sent);
        var worker = new Endpoint(fromJudge, output, new TestPolicy(mayCallAnytime: false));
        var judge = new Endpoint(fromWorker, toWorker, new TestPolicy(mayCallAnytime: true));
        return new Pair(toWorker, judge, worker, Task.Run(Serve));

        // A process that ends closes its streams.
        void Serve()
        {
            using (toJudge)
            using (fromJudge)
                worker.Serve(root);
        }
    }

    /// <summary>Closes the stream to the worker and throws what the worker threw.</summary>
    public void Dispose()
    {
        toWorker.Dispose();
        serving.GetAwaiter().GetResult();
    }

    private static (Stream Writer, Stream Reader) Pipe()
    {
        var writer = new AnonymousPipeServerStream(PipeDirection.Out);
        return (writer, new AnonymousPipeClientStream(PipeDirection.In, writer.ClientSafePipeHandle));
    }
}
