using FluentAssertions;
using Grader.Isolation;
using Grader.Wire;
using NUnit.Framework;

namespace Grader.Tests.Wire.Fuzz;

internal sealed class WireFuzzTests
{
    private const int Seed = 17;
    private const int Frames = 4000;

    [Test]
    public void Whatever_a_worker_sends_a_call_ends_with_a_value_a_fault_of_the_hand_in_or_the_end_of_the_wire()
    {
        var fuzz = new WireFuzz(Seed);

        fuzz.Run(Frames);

        fuzz.Broken.Should().BeEmpty();
        fuzz.Outcomes.Keys.Should().BeEquivalentTo(
            ["value", nameof(StudentFaultException), nameof(NotAttemptedException), nameof(WireException), nameof(EndOfStreamException)],
            "the lies reach every way in which a call can end");
    }
}
