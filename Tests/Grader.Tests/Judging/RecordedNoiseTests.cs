using FluentAssertions;
using Grader.Judging.Chance;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Judging;

internal sealed class RecordedNoiseTests
{
    [Test]
    public void Draws_are_remembered_in_order()
    {
        var noise = new RecordedNoise(1);
        noise.Normal(2, 3);
        noise.Integers(1, 6, 4);
        noise.Uniform();

        noise.Draws.Select(draw => (draw.Kind, string.Join(',', draw.Shape))).Should()
            .Equal((DrawKind.Normal, "2,3"), (DrawKind.Integers, "4"), (DrawKind.Uniform, ""));
        (noise.Draws[1].Low, noise.Draws[1].High).Should().Be((1, 6));
    }

    [Test]
    public void What_is_remembered_is_what_was_given_before_any_change()
    {
        var noise = new RecordedNoise(1, ScalarType.Float64);
        var given = noise.Normal(5);
        var copy = given.clone().data<double>().ToArray();
        given.zero_();

        noise.Normals.Should().ContainSingle().Which.data<double>().ToArray().Should().Equal(copy);
    }

    [Test]
    public void What_is_remembered_outlives_the_scope_in_which_it_was_drawn()
    {
        var noise = new RecordedNoise(1);
        using (NewDisposeScope())
            noise.Normal(5);

        noise.Normals.Should().ContainSingle().Which.reshape(-1).data<float>().ToArray().Should().HaveCount(5);
    }

    [Test]
    public void Equal_seeds_give_equal_numbers_and_others_do_not()
    {
        static double[] Numbers(long seed) => new RecordedNoise(seed, ScalarType.Float64).Normal(4).data<double>().ToArray();

        Numbers(3).Should().Equal(Numbers(3)).And.NotEqual(Numbers(4));
    }

    [Test]
    public void Numbers_have_the_data_type_asked_for()
    {
        new RecordedNoise(1).Normal(1).dtype.Should().Be(ScalarType.Float32);
        new RecordedNoise(1, ScalarType.Float64).Uniform(1).dtype.Should().Be(ScalarType.Float64);
        new RecordedNoise(1).Integers(0, 2, 1).dtype.Should().Be(ScalarType.Int64);
    }

    [Test]
    public void Given_answers_come_first_where_the_shape_is_theirs()
    {
        var noise = new RecordedNoise(1, ScalarType.Float64).Answering(tensor(new double[] { 1, 2 }), tensor(new double[] { 3, 4 }));

        noise.Normal(2).data<double>().ToArray().Should().Equal(1, 2);
        noise.Normal(3).data<double>().ToArray().Should().HaveCount(3);
        noise.Unasked.Should().Be(1);
        noise.Normal(2).data<double>().ToArray().Should().Equal(3, 4);
    }

    [Test]
    public void An_absurd_shape_is_refused()
    {
        var noise = new RecordedNoise(1);
        var asking = () => noise.Normal(1_000_000, 1_000_000);

        asking.Should().Throw<ArgumentException>().WithMessage("one draw gives at most 50,000,000 numbers*");
        noise.Draws.Should().BeEmpty();
    }
}
