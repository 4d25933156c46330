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

    public static Pair Serving<TRoot>(TRoot root) where TRoot : class
    {
        var (toWorker, fromJudge) = Pipe();
        var (toJudge, fromWorker) = Pipe();
        var worker = new Endpoint(fromJudge, toJudge, new TestPolicy(mayCallAnytime: false));
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
