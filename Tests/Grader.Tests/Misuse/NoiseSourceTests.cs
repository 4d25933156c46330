using FluentAssertions;
using Grader.Checks.Diffusion.Training;
using Grader.Contracts;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws.Calls;
using NUnit.Framework;

namespace Grader.Tests.Misuse;

/// <summary>Every noise source that checks lend keeps the promises of its contract, and refuses what it cannot answer.</summary>
internal sealed class NoiseSourceTests
{
    private static readonly Dictionary<Type, Func<INoiseSource>> sources = new()
    {
        [typeof(RecordedNoise)] = () => new RecordedNoise(1),
        [typeof(SeededNoise)] = () => new SeededNoise(1),
        [typeof(ScriptedNoise)] = () => new ScriptedNoise(_ => 0, index => index, stepCount: 5),
        [typeof(RowNoise)] = () => new RowNoise(50, (_, _) => 0),
        [typeof(EvenNoise)] = () => new EvenNoise(parts: 7),
        [typeof(LentNoise)] = () => new LentNoise(new SeededNoise(1)),
        [typeof(TurningNoise)] = () => new TurningNoise(first: 1, batch: 10, stepsBeforeTurn: 2),
    };

    private static IEnumerable<Type> Sources => new[] { typeof(RecordedNoise), typeof(ScriptedNoise) }
        .SelectMany(type => type.Assembly.GetTypes()).Where(type => type.IsClass && type.IsAssignableTo(typeof(INoiseSource)));

    [TestCaseSource(nameof(Sources))]
    public void Uniform_numbers_are_at_least_0_and_below_1(Type source)
    {
        var numbers = sources[source]().Uniform(50).Numbers();

        numbers.Should().HaveCount(50).And.OnlyContain(number => number >= 0 && number < 1);
    }

    [TestCaseSource(nameof(Sources))]
    public void Integers_are_within_their_bounds(Type source)
    {
        foreach (var (low, high) in new[] { (0L, 5L), (1, 6), (-3, -1), (7, 8), (0, 1000), ((1L << 53) + 1, (1L << 53) + 2) })
        {
            var numbers = sources[source]().Integers(low, high, 50).data<long>().ToArray();
            numbers.Should().HaveCount(50).And.OnlyContain(number => number >= low && number < high);
        }
    }

    [TestCaseSource(nameof(Sources))]
    public void A_request_without_an_answer_is_refused_with_its_reason(Type source)
    {
        var noise = sources[source]();

        noise.Invoking(asked => asked.Normal(-1)).Should().Throw<ArgumentException>().WithMessage("no size*[-1]*negative.");
        noise.Invoking(asked => asked.Uniform(2, -3)).Should().Throw<ArgumentException>().WithMessage("no size*");
        noise.Invoking(asked => asked.Normal(1_000_000, 1_000_000)).Should().Throw<ArgumentException>().WithMessage("one draw gives*");
        noise.Invoking(asked => asked.Integers(3, 3, 1)).Should().Throw<ArgumentException>().WithMessage("there is no integer from 3 to*");
        noise.Invoking(asked => asked.Integers(long.MinValue, 1, 1)).Should().Throw<ArgumentException>().WithMessage("there are more*");
        noise.Invoking(asked => asked.Normal(null!)).Should().Throw<ArgumentNullException>();
    }

    [Test]
    public void A_source_whose_numbers_are_all_kept_ends()
    {
        var requests = new NoiseRequests(mostInAll: 10);
        requests.Shape([2, 3]).Should().Equal(2, 3);

        requests.Invoking(asked => asked.Shape([5])).Should().Throw<ArgumentException>().WithMessage("this source gives at most 10 *");
    }
}
