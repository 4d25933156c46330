using System.IO.Pipes;
using Grader.Contracts;
using Grader.Contracts.Diffusion;
using Grader.Wire;
using static TorchSharp.torch;

namespace Grader.Worker;

/// <summary>
/// Before any hand-in is known, plays judge and worker in one process with <see cref="Rehearsal"/> as the hand-in. What every
/// hand-in needs is then compiled to machine code when the first true call comes.
/// </summary>
internal static class WarmUp
{
    public static void Run()
    {
        var (toWorker, fromJudge) = Pipe();
        var (toJudge, fromWorker) = Pipe();
        var conduct = new StudentConduct();
        var worker = new Endpoint(fromJudge, toJudge, conduct);
        var serving = Task.Run(() => worker.Serve<IWorkerRoot>(new WorkerRoot(worker, conduct)));
        Judge(new Endpoint(fromWorker, toWorker, new RehearsalConduct()));
        toWorker.Dispose();
        serving.Wait();
    }

    private static void Judge(Endpoint judge)
    {
        var root = judge.Root<IWorkerRoot>();
        root.Load(File.ReadAllBytes(typeof(Rehearsal).Assembly.Location));
        var sampler = (IAncestralSampler)judge.Import(root.Create(ContractTable.IndexOf(typeof(IAncestralSampler))), typeof(IAncestralSampler));
        var beta = full(2, 0.5);
        sampler.Sample((xt, time) => xt, [2, 2], new NoiseSchedule(beta, beta, beta), new Zeros());
    }

    private static (Stream In, Stream Out) Pipe()
    {
        var writer = new AnonymousPipeServerStream(PipeDirection.Out);
        return (writer, new AnonymousPipeClientStream(PipeDirection.In, writer.ClientSafePipeHandle));
    }

    private sealed class Zeros : INoiseSource
    {
        public Tensor Normal(params long[] shape) => zeros(shape);

        public Tensor Uniform(params long[] shape) => zeros(shape);

        public Tensor Integers(long low, long high, params long[] shape) => zeros(shape, int64);
    }

    private sealed class RehearsalConduct : IConduct
    {
        public bool Leads => true;

        public Exception Failed(Failure failure) => new InvalidOperationException(failure.Message);

        public Failure Describe(Exception thrown) => new(FailureKind.Aborted, "", thrown.Message);
    }
}
