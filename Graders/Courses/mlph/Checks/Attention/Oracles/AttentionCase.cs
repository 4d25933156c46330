using Grader.Contracts.Attention;
using Grader.Judging.Comparisons;
using static System.Math;
using static TorchSharp.torch;

namespace Grader.Checks.Attention.Oracles;

/// <summary>
/// One call of multi-head attention in plain numbers, and the judge's own answer to it: loops in double precision, as the formula is
/// written. Matrices are row-major; those that are not given are zero, and W_O is the identity.
/// </summary>
/// <param name="Tokens">N.</param>
/// <param name="Width">D.</param>
/// <param name="Heads">H.</param>
internal sealed record AttentionCase(int Tokens, int Width, int Heads)
{
    private const string Form = "one row for each token, shape [N, D]";

    public double[] X { get; init; } = Filled(Tokens * Width, 1);

    public double[] Query { get; init; } = new double[Width * Width];

    public double[] Key { get; init; } = new double[Width * Width];

    public double[] Value { get; init; } = Filled(Width * Width, 4);

    public double[] Output { get; init; } = Identity(Width);

    public bool Causal { get; init; }

    public bool[]? Padding { get; init; }

    /// <summary>The data type of what is given.</summary>
    public ScalarType Dtype { get; init; } = ScalarType.Float64;

    /// <summary>d_k.</summary>
    public int HeadWidth => Width / Heads;

    /// <summary>The scale of the scores; √d_k is right.</summary>
    public double Divisor { get; init; } = Sqrt((double)Width / Heads);

    /// <summary>"N = 3, D = 4, H = 2".</summary>
    public string InWords => $"N = {Tokens}, D = {Width}, H = {Heads}";

    /// <summary>Values without a pattern that a mistake could share, in [−1, 1].</summary>
    public static double[] Filled(int count, int start) => [.. Enumerable.Range(0, count).Select(i => Sin(2.3 * i + 0.37 * i * i + start))];

    /// <summary>A matrix without a pattern that is its own transpose.</summary>
    public static double[] Symmetric(int width) =>
        [.. Enumerable.Range(0, width * width).Select(i => Sin(2.3 * (i / width + i % width) + 0.37 * (i / width) * (i % width) + 4))];

    public static double[] Identity(int width) => [.. Enumerable.Range(0, width * width).Select(i => i % (width + 1) == 0 ? 1.0 : 0)];

    /// <summary>X, W_Q, W_K, W_V and W_O, as they are given.</summary>
    public (string Name, Tensor At)[] Given =>
        [("x", Tensor(X, Tokens)), ("W_Q", Tensor(Query)), ("W_K", Tensor(Key)), ("W_V", Tensor(Value)), ("W_O", Tensor(Output))];

    /// <summary>What the hand-in answers: N·D finite values in single or double precision.</summary>
    public double[] Ask(IMultiHeadAttention subject) => AskWithType(subject).Numbers;

    /// <summary>The answer, and its data type.</summary>
    public (double[] Numbers, ScalarType Dtype) AskWithType(IMultiHeadAttention subject)
    {
        var answer = Attend(subject, [.. Given.Select(given => given.At)]);
        return (Padding is null ? answer.Numbers([Tokens, Width], "the output") : Attended(answer), answer.dtype);
    }

    /// <summary>The answer itself, for tensors in the order of <see cref="Given"/>.</summary>
    public Tensor Attend(IMultiHeadAttention subject, Tensor[] given)
    {
        var weights = new AttentionWeights(given[1], given[2], given[3], given[4]);
        var answer = subject.Attend(given[0], weights, Heads, Causal, Padding is null ? null : tensor(Padding));
        Expect.Real(answer, Form, what: "the output");
        Expect.Shape(answer, [Tokens, Width], Form, what: "the output");
        return answer;
    }

    /// <summary>The right answer; rows of padding are zero.</summary>
    public double[] Answer()
    {
        var (q, k, v) = (Times(X, Query), Times(X, Key), Times(X, Value));
        var joined = new double[Tokens * Width];
        for (var i = 0; i < Tokens; i++)
        {
            for (var column = 0; column < Width; column++)
            {
                var weights = Weights(q, k, i, column / HeadWidth);
                joined[i * Width + column] = Enumerable.Range(0, Tokens).Sum(j => weights[j] * v[j * Width + column]);
            }
        }

        return OfAttended(Times(joined, Output));
    }

    /// <summary>Rows times a matrix [D, D].</summary>
    public double[] Times(double[] rows, double[] matrix) => [.. Enumerable.Range(0, rows.Length).Select(index =>
        Enumerable.Range(0, Width).Sum(inner => rows[index / Width * Width + inner] * matrix[inner * Width + index % Width]))];

    /// <summary>The values with zeros in the rows of padding, which may hold anything, NaN included.</summary>
    public double[] OfAttended(double[] rows) => [.. rows.Select((value, index) => Padding?[index / Width] == true ? 0 : value)];

    private double[] Weights(double[] q, double[] k, int i, int head)
    {
        double[] scores = [.. Enumerable.Range(0, Tokens).Select(j => Sees(i, j)
            ? Enumerable.Range(head * HeadWidth, HeadWidth).Sum(c => q[i * Width + c] * k[j * Width + c]) / Divisor
            : double.NegativeInfinity)];
        double[] powers = [.. scores.Select(score => Exp(score - scores.Max()))];
        return [.. powers.Select(power => power / powers.Sum())];
    }

    private bool Sees(int i, int j) => (!Causal || j <= i) && Padding?[j] != true;

    private double[] Attended(Tensor answer)
    {
        var attended = OfAttended(answer.Numbers());
        Expect.Finite(attended, "values of tokens that are no padding are finite", what: "the output");
        return attended;
    }

    private Tensor Tensor(double[] rows, long count = 0) => tensor(rows, [count == 0 ? Width : count, Width], Dtype);
}
