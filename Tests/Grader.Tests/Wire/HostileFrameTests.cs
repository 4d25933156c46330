using System.Buffers.Binary;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Grader.Contracts.Diffusion;
using Grader.Isolation;
using Grader.Wire;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Wire;

/// <summary>The judge calls for a value and gets only these bytes.</summary>
internal sealed class HostileFrameTests
{
    private const byte Call = 1;
    private const byte Return = 2;
    private const byte Fail = 3;
    private const byte Release = 4;

    internal interface IAnswers
    {
        double Number();

        double[] Numbers();

        string Text();

        Tensor Tensor();

        IntractabilityReason Reason();

        GaussianChain Chain();

        Func<double> Function();

        string[] Texts();
    }

    private static IEnumerable<TestCaseData> Hostile() =>
    [
        Case("nothing at all", []),
        Case("half a length", [1, 0]),
        Case("a negative length", Bytes(-1)),
        Case("a huge length", Bytes(int.MaxValue)),
        Case("the largest length, and no more", Bytes(256 << 20)),
        Case("an empty frame", Bytes(0)),
        Case("an unknown kind", Frame(99, 1, 0.5)),
        Case("no number of the call", Frame(Return)),
        Case("another call's number", Frame(Return, 2, 0.5)),
        Case("a value cut short", Frame(Return, 1, 7)),
        Case("a value and more", Frame(Return, 1, 0.5, (byte)0, (byte)0)),
        Case("a value and no count of changes", Frame(Return, 1, 0.5)),
        Case("a changed argument that the method has not", Frame(Return, 1, 0.5, (byte)1, (byte)3)),
        Case("a call on an object that does not exist", Frame(Call, 1, 77L, (short)0)),
        Case("a call on a root that the judge does not have", Frame(Call, 1, 0L, (short)0)),
        Case("a failure of no kind", Frame(Fail, 1, (byte)200, 0, 0, 0)),
        Case("a failure without texts", Frame(Fail, 1, (byte)0)),
        Case("releases that are not there", Frame(Release, 1000)),
        Case("an array of two thousand million numbers", Frame(Return, 1, (byte)1, int.MaxValue), s => s.Numbers()),
        Case("an array of minus one number", Frame(Return, 1, (byte)1, -1), s => s.Numbers()),
        Case("null where the contract has none", Frame(Return, 1, (byte)0), s => s.Numbers()),
        Case("a mark that is neither null nor value", Frame(Return, 1, (byte)7, 0), s => s.Numbers()),
        Case("a text that is not UTF-8", Frame(Return, 1, (byte)1, 2, (byte)0xC3, (byte)0x28), s => s.Text()),
        Case("a list longer than its frame", Frame(Return, 1, (byte)1, 1 << 30), s => s.Texts()),
        Case("an enum's member that does not exist", Frame(Return, 1, 1234L), s => s.Reason()),
        Case("an enum's member beyond its type", Frame(Return, 1, 1L << 32), s => s.Reason()),
        Case("half a record", Frame(Return, 1, (byte)1, (byte)1, 0, (byte)1), s => s.Chain()),
        Case("a handle that nobody owns", Frame(Return, 1, (byte)1, (byte)9, 1L), s => s.Function()),
        Case("a judge's handle that the judge never gave", Frame(Return, 1, (byte)1, (byte)2, 5L), s => s.Function()),
        Case("a tensor of an unknown type", Tensor(42, [1], 4), s => s.Tensor()),
        Case("a tensor of 200 dimensions", Tensor(6, new long[200], 4), s => s.Tensor()),
        Case("a tensor of negative size", Tensor(6, [-1], 4), s => s.Tensor()),
        Case("a tensor of negative sizes whose product fits", Tensor(6, [-1, -1], 4), s => s.Tensor()),
        Case("a tensor whose size overflows", Tensor(6, [1L << 62, 4], 4), s => s.Tensor()),
        Case("a tensor larger than its frame", Tensor(6, [1000], 4), s => s.Tensor()),
        Case("a tensor with an element too many", Tensor(6, [1], 8), s => s.Tensor()),
        Case("a tensor marked as a leaf of the judge", Tensor(6, [1], 4, mark: 1), s => s.Tensor()),
        Case("a tensor with an unknown mark", Tensor(6, [1], 4, mark: 3), s => s.Tensor()),
        Case("a tracked tensor without a handle", Tensor(6, [1], 4, mark: 2), s => s.Tensor()),
    ];

    [TestCaseSource(nameof(Hostile))]
    public void It_is_a_protocol_error_and_no_value(byte[] bytes, Action<IAnswers> ask) =>
        Judge(bytes).Invoking(ask).Should().Throw<IOException>();

    [Test]
    public void Random_bytes_never_do_more_than_end_the_wire() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll<byte[], int>((bytes, method) =>
        {
            EndsTheWire(bytes, method);
            EndsTheWire([.. Bytes(bytes.Length + 5), Return, .. Bytes(1), .. bytes], method);
            EndsTheWire([.. Bytes(bytes.Length + 5), Call, .. Bytes(1), .. bytes], method);
        }));

    [Test]
    public void After_a_protocol_error_nothing_more_is_asked()
    {
        var answered = Frame(Return, 2, 0.5);
        var subject = Judge([.. Frame(99), .. answered]);

        subject.Invoking(s => s.Number()).Should().Throw<WireException>();
        subject.Invoking(s => s.Number()).Should().Throw<WireException>();
    }

    [Test]
    public void The_frames_of_these_tests_are_right_where_they_are_meant_to_be()
    {
        Judge(Frame(Return, 1, 0.5, (byte)0)).Number().Should().Be(0.5);
        Judge(Frame(Return, 1, (byte)1, 1, 0.5, (byte)0)).Numbers().Should().Equal(0.5);
        Judge(Tensor(6, [1], 4)).Tensor().shape.Should().Equal(1);
        Judge([.. Frame(Release, 1, 0L), .. Frame(Return, 1, 0.5, (byte)0)]).Number().Should().Be(0.5);
    }

    [Test]
    public void A_gradient_of_another_shape_is_a_fault_of_the_code()
    {
        var (x, tracked) = (ones(2).requires_grad_(), Frame(Return, 1, (byte)1, (byte)6, (byte)1, 1L, 0, (byte)2, 5L, (byte)0));
        var gradients = Frame(Return, 2, (byte)1, 1, (byte)1, (byte)6, (byte)1, 3L, 0, 0, 0, (byte)0, (byte)0);

        var result = Judge([.. tracked, .. gradients]).Tensor();

        result.Invoking(r => Gradients.Of(r, ones(1), x)).Should().Throw<StudentFaultException>().WithMessage("*shapes are not those*");
    }

    /// <summary>Random bytes may happen to be a value or a reported failure; all others end in an <see cref="IOException"/>.</summary>
    private static void EndsTheWire(byte[] bytes, int method)
    {
        Action<IAnswers>[] calls =
        [
            s => s.Number(), s => s.Numbers(), s => s.Text(), s => s.Tensor(),
            s => s.Reason(), s => s.Chain(), s => s.Function(), s => s.Texts(),
        ];
        try
        {
            calls[(int)((uint)method % calls.Length)](Judge(bytes));
        }
        catch (Exception e) when (e is IOException or FailureException)
        {
            // The expected end.
        }
    }

    private static IAnswers Judge(byte[] bytes) =>
        new Endpoint(new MemoryStream(bytes), Stream.Null, new TestPolicy(mayCallAnytime: true)).Root<IAnswers>();

    private static TestCaseData Case(string name, byte[] bytes, Action<IAnswers>? ask = null) =>
        new TestCaseData(bytes, ask ?? (s => s.Number())).SetArgDisplayNames(name);

    private static byte[] Tensor(byte type, long[] shape, int bytes, byte mark = 0) =>
        Frame(Return, [1, (byte)1, type, (byte)shape.Length, .. shape.Cast<object>(), .. new byte[bytes].Cast<object>(), mark, (byte)0]);

    private static byte[] Frame(byte kind, params object[] values)
    {
        var content = values.SelectMany(value => value switch
        {
            byte number => [number],
            short number => BitConverter.GetBytes(number),
            int number => Bytes(number),
            long number => BitConverter.GetBytes(number),
            double number => BitConverter.GetBytes(number),
            _ => throw new ArgumentException($"{value} is no part of a frame."),
        }).ToArray();
        return [.. Bytes(content.Length + 1), kind, .. content];
    }

    private static byte[] Bytes(int value)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
