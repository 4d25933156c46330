using FluentAssertions;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Results;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Judging;

internal sealed class ExpectTensorTests
{
    private static readonly Tensor expected = tensor(new double[,] { { 1, 2 }, { 3, 4 } }, float32);

    [Test]
    public void The_same_values_shape_and_type_pass() => Expect.Close(expected.clone(), expected, Tolerance.Float32, "law");

    [Test]
    public void Another_data_type_does_not_pass()
    {
        Failure(expected.to(ScalarType.Float64)).Summary.Should().Be("Expected found to have data type Float32, but found Float64.");
        Failure(expected.to(ScalarType.Int64)).Summary.Should().Be("Expected found to have data type Float32, but found Int64.");
    }

    [Test]
    public void A_shape_that_would_broadcast_does_not_pass() =>
        Failure(expected.reshape(4)).Summary.Should().Be("Expected found to have shape [2, 2], but found [4].");

    [Test]
    public void Neither_NaN_nor_nothing_nor_null_passes()
    {
        Failure(expected / 0.0 * 0.0).Found.Should().Contain("NaN");
        Failure(zeros([0, 2], float32)).Summary.Should().EndWith("but found [0, 2].");
        Failure(null!).Summary.Should().Contain("null");
    }

    [Test]
    public void The_worst_place_is_an_index_of_the_tensor()
    {
        var found = expected.clone();
        found[1, 0] = 3.5f;

        var feedback = Failure(found);

        feedback.Summary.Should().Be("Expected found at index (1, 0) to be 3, but found 3.5, off by 0.5.");
        feedback.Found.Should().Be("[1, 2, 3.5, 4], shape [2, 2]");
    }

    [Test]
    public void A_transposed_view_is_read_in_its_own_order() =>
        Expect.Close(tensor(new double[,] { { 1, 3 }, { 2, 4 } }, float32).transpose(0, 1), expected, Tolerance.Float32, "law");

    [Test]
    public void A_tensor_that_needs_gradients_is_only_looked_at()
    {
        var found = expected.clone().requires_grad_();
        Expect.Close(found, expected, Tolerance.Float32, "law");
        found.requires_grad.Should().BeTrue();
    }

    [Test]
    public void Form_is_expected_on_its_own()
    {
        Expect.Shape(expected, [2, 2], "law");
        Expect.Shape(tensor(1.0), [], "law");
        Expect.Real(expected, "law");
        Expect.Finite(expected, "law");
        var wrong = () => Expect.Real(tensor(new long[] { 1 }), "law");
        wrong.Should().Throw<CheckFailedException>().WithMessage("*Float32 or Float64, but found Int64.");
    }

    private static Feedback Failure(Tensor found)
    {
        var comparing = () => Expect.Close(found, expected, Tolerance.Float32, "law");
        return comparing.Should().Throw<CheckFailedException>().Which.Feedback;
    }
}
