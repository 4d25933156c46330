using System.Text;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Grader.Contracts.Diffusion;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Wire;

internal class RoundTripTests
{
    private IDisposable connection = null!;
    private IEverything subject = null!;

    [OneTimeSetUp]
    public void Start() => (connection, subject) = Connect();

    [OneTimeTearDown]
    public void End() => connection?.Dispose();

    /// <summary>What gives back everything, on the other side of a wire.</summary>
    protected virtual (IDisposable Connection, IEverything Subject) Connect()
    {
        var pair = Pair.Serving<IEverything>(new Everything());
        return (pair, pair.Judge.Root<IEverything>());
    }

    [Test]
    public void Numbers_arrive_bit_for_bit()
    {
        Echo<bool>(subject.Bool);
        Echo<int>(subject.Int);
        Echo<long>(subject.Long);
        Echo<double?>(subject.OptionalDouble);
        Law<long>(bits => BitConverter.DoubleToInt64Bits(subject.Double(BitConverter.Int64BitsToDouble(bits))) == bits);
        Law<int>(bits => BitConverter.SingleToInt32Bits(subject.Float(BitConverter.Int32BitsToSingle(bits))) == bits);
    }

    [Test]
    public void A_NaN_keeps_its_payload_and_zero_its_sign()
    {
        const long Payload = 0x7FF8_0000_DEAD_BEEF;
        BitConverter.DoubleToInt64Bits(subject.Double(BitConverter.Int64BitsToDouble(Payload))).Should().Be(Payload);
        double.IsNegative(subject.Double(-0.0)).Should().BeTrue();
    }

    [Test]
    public void Texts_and_arrays_of_every_kind_arrive_as_they_left()
    {
        Law<NonNull<string>>(text => Wellformed(subject.Text(text.Get), text.Get));
        Law<string?>(text => text is null ? subject.OptionalText(null) is null : Wellformed(subject.OptionalText(text)!, text));
        Law<double[]>(values => subject.Doubles(values).SequenceEqual(values));
        Law<byte[]>(values => subject.Bytes(values).SequenceEqual(values));
        Law<bool[]>(values => subject.Bools(values).SequenceEqual(values));
        Law<int[]>(lengths => SameJagged(Array.ConvertAll(lengths, length => new double[Math.Abs(length % 5)])));
        Law<double[,]>(values => SameGrid(subject.Grid(values), values));
        Law<long[]>(values => subject.List(values).SequenceEqual(values));
        Law<(double Mean, long[] Counts)>(value =>
            subject.Tuple(value) is var (mean, counts) && mean.Equals(value.Mean) && counts.SequenceEqual(value.Counts));
    }

    [Test]
    public void Missing_values_arrive_where_the_contract_allows_them()
    {
        subject.OptionalTexts(["a", null, ""]).Should().Equal("a", null, "");
        subject.Texts([]).Should().BeEmpty();
    }

    [Test]
    public void Records_and_enums_arrive()
    {
        var chain = new GaussianChain([0.1, 0.2], [1, 2], [], [double.PositiveInfinity]);
        subject.Record(chain).Should().BeEquivalentTo(chain);
        subject.Enum(IntractabilityReason.DataDensityIsUnknown).Should().Be(IntractabilityReason.DataDensityIsUnknown);
    }

    [Test]
    public void Tensors_of_every_type_shape_and_layout_arrive()
    {
        foreach (var type in (ScalarType[])[float32, float64, int64, int32, uint8, @bool])
            Same(arange(24).reshape(2, 3, 4).to_type(type));

        Same(arange(24).reshape(4, 6).T);
        Same(arange(24)[TensorIndex.Slice(3, 20, 4)]);
        Same(tensor(3.5));
        Same(zeros(0, 3));
        Same(zeros(3, 0));
        Same(zeros(2, 0, 4, dtype: int64));
        Same(ones(2, 2).requires_grad_());
    }

    [Test]
    public void A_result_is_kept_for_its_derivatives_only_where_the_call_was_given_a_leaf()
    {
        using var own = Pair.Serving<IEverything>(new Everything());
        var echo = own.Judge.Root<IEverything>();

        echo.Tensor(ones(2));
        var before = own.Worker.Exported;
        echo.Tensor(ones(2).requires_grad_());

        (before, own.Worker.Exported).Should().Be((1, 2));
    }

    [Test]
    public void Delegates_and_interfaces_come_back_as_the_very_objects_that_left()
    {
        NoisePredictor own = (xt, _) => xt;
        var source = new Zeros();

        subject.Delegate(own).Should().BeSameAs(own);
        subject.Interface(source).Should().BeSameAs(source);
    }

    [Test]
    public void A_function_of_the_other_side_that_calls_ours_works() =>
        subject.Function(x => 2 * x)(3).Should().Be(7);

    [Test]
    public void A_method_without_a_value_returns() => subject.Invoking(s => s.Nothing()).Should().NotThrow();

    private static void Echo<T>(Func<T, T> echo) => Law<T>(value => Equals(echo(value), value));

    private static void Law<T>(Func<T, bool> law) => Check.QuickThrowOnFailure(Prop.ForAll(law));

    /// <summary>Every text arrives as it was sent, except that an unpaired surrogate becomes U+FFFD.</summary>
    private static bool Wellformed(string arrived, string sent) => arrived == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(sent));

    private static bool SameGrid(double[,] arrived, double[,] sent) =>
        arrived.Cast<double>().SequenceEqual(sent.Cast<double>()) && arrived.GetLength(1) == sent.GetLength(1);

    private bool SameJagged(double[][] values) =>
        subject.Jagged(values).Select(row => row.Length).SequenceEqual(values.Select(row => row.Length));

    private void Same(Tensor sent)
    {
        var arrived = subject.Tensor(sent);
        (arrived.dtype, arrived.requires_grad).Should().Be((sent.dtype, false));
        arrived.shape.Should().Equal(sent.shape);
        arrived.to_type(float64).data<double>().ToArray().Should().Equal(sent.detach().to_type(float64).data<double>().ToArray());
    }

    private sealed class Zeros : Contracts.INoiseSource
    {
        public Tensor Normal(params long[] shape) => zeros(shape);

        public Tensor Uniform(params long[] shape) => zeros(shape);

        public Tensor Integers(long low, long high, params long[] shape) => zeros(shape);
    }
}
