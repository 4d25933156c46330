using FluentAssertions;
using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Results;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Diffusion;

internal sealed class ScheduleFormTests
{
    [Test]
    public void A_schedule_that_is_kept_for_later_calls_is_recognised()
    {
        NoiseSchedule? kept = null;

        var feedback = Failure(steps => kept ??= Schedule(steps));

        feedback.Summary.Should().Be("Expected β to have shape [5], but found [2].");
        feedback.Hint.Should().Be("It has the length that an earlier call, with T = 2, asked for.");
    }

    [Test]
    public void A_missing_step_is_not_taken_for_a_kept_schedule() => Failure(steps => Schedule(steps - 1)).Hint.Should().BeNull();

    private static Feedback Failure(Func<long, NoiseSchedule> create) =>
        FluentActions.Invoking(() => ScheduleForm.Expected(create)).Should().Throw<CheckFailedException>().Which.Feedback;

    private static NoiseSchedule Schedule(long steps) => new(full(steps, 0.5), full(steps, 0.5), full(steps, 0.5).cumprod(0));
}
