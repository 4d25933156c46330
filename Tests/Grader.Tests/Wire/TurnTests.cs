using System.IO.Pipes;
using FluentAssertions;
using Grader.Contracts.Diffusion;
using Grader.Wire;
using NUnit.Framework;

namespace Grader.Tests.Wire;

internal sealed class TurnTests
{
    [Test]
    public async Task The_other_sides_turn_begins_before_a_call_is_sent_so_that_one_that_never_reads_can_be_ended()
    {
        using var toWorker = new AnonymousPipeServerStream(PipeDirection.Out);
        using var fromJudge = new AnonymousPipeClientStream(PipeDirection.In, toWorker.ClientSafePipeHandle);
        var judge = new Endpoint(Stream.Null, toWorker, new EndingPolicy(fromJudge.Dispose));
        var subject = (IPosteriorKl)judge.Import(1, typeof(IPosteriorKl));

        var call = () => Task.Run(() => subject.Kl(new double[1_000_000], 1, [], 1)).WaitAsync(TimeSpan.FromSeconds(30));

        (await call.Should().ThrowAsync<IOException>()).Which.Should().NotBeOfType<EndOfStreamException>("it ended while it was sent");
    }

    /// <summary>Ends the other side as soon as its turn begins.</summary>
    private sealed class EndingPolicy(Action end) : IEndpointPolicy
    {
        public bool MayCallAnytime => true;

        public void RemoteStarted(bool aborted) => end();

        public Exception ExceptionFor(Failure failure) => new FailureException(failure);

        public Failure Describe(Exception thrown) => ThrownByStudent.Describe(thrown);
    }
}
